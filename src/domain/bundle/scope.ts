import { splitId } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { shiftQuarter, yearOf } from '../quarter'
import { isOpen, subjectOf } from '../questions'
import type { Question } from '../questions'
import { recordKey } from '../recordIndex'
import type { AnyRecord } from '../records'
import { buildStructure } from '../structure'
import type { Structure } from '../structure'
import { directoratesOf, postsNamedIn } from './scopePosts'
import { isWholeQuarter, rowsOfPart } from './scopeRows'
import type { HoldsRow, Part } from './scopeRows'

/**
 * What leaves in a file (B5): everything as a backup; a part of a quarter with all it stands on, for somebody to draft
 * (`request`); what was written here about a part of a quarter, to hand in (`return`).
 */
export type ExportScope = { readonly what: 'everything' } | ({ readonly what: 'request' | 'return' } & Part)

/**
 * Which records an export can carry, as `kind/id`. It opens in an empty browser: the structure it stands in comes
 * along, and the figures back to the first quarter of the year before, from which previous quarter, same quarter last
 * year and both years to date are computed. Texts and progress are of the quarter and the one before, submissions of the
 * quarter alone. A part carries nothing of other sections, and of posts only those it names. Dismissals, versions and the
 * committees of other sections stay with the clerk: they travel in a backup.
 */
export function scopeOf(records: readonly AnyRecord[], scope: ExportScope): ReadonlySet<string> {
  if (scope.what === 'everything') return keysOf(records)
  const structure = buildStructure(records)
  const whole = isWholeQuarter(scope)
  const holds = rowsOfPart(structure, scope)
  const rows = records.filter((record) => belongs(record, { ...scope, whole, holds, lagOf }))
  const included = keysOf(rows)
  const questions = structure.list('question').filter((question) => carries(question))
  const posts = whole ? structure.list('post') : postsNamedIn([...rows, ...questions], structure)
  const directorates = whole ? structure.list('directorate') : directoratesOf(posts, structure)
  return keysOf([...rows, ...questions, ...posts, ...directorates])

  /** B5 — On what is carried; besides, what is still open however old, also where nothing was reported, and its answer. */
  function carries(question: Question): boolean {
    const { about } = question.values
    if (about && included.has(`${about.kind}/${about.id}`)) return true
    const subject = subjectOf(question)
    if (!subject || !('quarter' in scope) || subject.quarter > scope.quarter) return false
    return holds(rowKinds[subject.kind], subject.owner) && (scope.what === 'return' || isOpen(question))
  }

  function lagOf(indicator: Id): number {
    return structure.get('indicator', indicator)?.values.life?.lagQuarters ?? 0
  }
}

/** The shelves (ids.ts) that hold all that a part of a quarter can carry. */
export function shelvesOf(structure: Structure, { quarter }: Pick<Part, 'quarter'>): readonly string[] {
  const lags = structure.list('indicator').map(({ values }) => values.life?.lagQuarters ?? 0)
  const start = windowStart(quarter, Math.max(0, ...lags))
  const years = [yearOf(quarter), String(Number(yearOf(quarter)) - 1)]
  return ['structure', 'question', ...years, ...quartersFrom(start, quarter)]
}

function quartersFrom(start: QuarterId, end: QuarterId): readonly QuarterId[] {
  return start > end ? [] : [start, ...quartersFrom(shiftQuarter(start, 1), end)]
}

/** What of the plan carries what is asked about. */
const rowKinds = { measurement: 'indicator', progress: 'activity', narrative: 'narrative' } as const

const keysOf = (records: readonly AnyRecord[]): ReadonlySet<string> =>
  new Set(records.map(({ kind, id }) => recordKey(kind, id)))

interface Belonging {
  readonly quarter: QuarterId
  readonly whole: boolean
  readonly holds: HoldsRow
  readonly lagOf: (indicator: Id) => number
}

/** Questions, posts and directorates follow from the records that belong, and are not asked here. */
function belongs(record: AnyRecord, { quarter, whole, holds, lagOf }: Belonging): boolean {
  const { owner, period } = splitId(record.id)
  switch (record.kind) {
    case 'organisation':
    case 'scheme':
      return true
    case 'quarter':
      return isInWindow(record.id, quarter, 0)
    case 'plan':
    case 'priority':
    case 'section':
    case 'objective':
    case 'indicator':
    case 'activity':
      return holds(record.kind, record.id)
    case 'definition':
      return holds('indicator', owner)
    case 'year':
      return (
        holds('indicator', owner) &&
        period <= yearOf(quarter) &&
        period >= String(Number(yearOf(quarter)) - 1)
      )
    case 'measurement':
      return holds('indicator', owner) && isInWindow(period, quarter, lagOf(owner))
    case 'progress':
      return holds('activity', owner) && isNowOrBefore(period, quarter)
    case 'narrative':
      return holds('narrative', owner) && isNowOrBefore(period, quarter)
    case 'submission':
      return holds('submission', owner) && period === quarter
    case 'committee':
      return whole
    case 'question':
    case 'dismissal':
    case 'version':
    case 'post':
    case 'directorate':
      return false
  }
}

/** From the first quarter of the year before, so many quarters earlier where figures come late, up to the quarter. */
const isInWindow = (candidate: QuarterId, quarter: QuarterId, lag: number): boolean =>
  candidate >= windowStart(quarter, lag) && candidate <= quarter

const windowStart = (quarter: QuarterId, lag: number): QuarterId =>
  `${yearOf(shiftQuarter(quarter, -4 - lag))}-Q1`

const isNowOrBefore = (candidate: QuarterId, quarter: QuarterId): boolean =>
  candidate === quarter || candidate === shiftQuarter(quarter, -1)
