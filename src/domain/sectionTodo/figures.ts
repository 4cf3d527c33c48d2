import type { AskedRow } from '../askedRows'
import { figureFindings } from '../check/figureFindings'
import { isException } from '../exception'
import { composite } from '../ids'
import type { Id } from '../primitives'
import { lacksTarget } from '../overview'
import type { Band } from '../records/scheme'
import { rowsOfSection, scorecardRow } from '../scorecard'
import type { Report, ScorecardRow } from '../scorecard'
import { isBlank } from './duty'
import type { ActionPart, Duty, Missing, TodoItem, TodoNote } from './duty'

/** C2, C3 — A figure that is due: lacking itself, or the words that its band asks for. */
export function figureDuty(report: Report, { owner, isAnswered }: AskedRow): Duty {
  const row = scorecardRow({ ...report, indicator: owner })
  if (!row) throw new Error(`${owner} is asked for in ${report.quarter} and must have a row there`)
  const missing: readonly Missing[] = isAnswered
    ? wordsLacking(report, row)
    : [{ what: 'figure', register: 'actual' }]
  return { item: figureItem(row, missing, notesOn(row)), isCounted: true }
}

/** C9, C18 — The same with what is suspicious about its figure, which is to be looked at and not to be done. */
export function withFindings(report: Report, { item, isCounted }: Duty): Duty {
  const { owner, quarter } = item
  const measure = report.structure.definition(owner, quarter)?.measure
  if (!measure) return { item, isCounted }
  const found = figureFindings({ ...report, indicator: owner, quarter })
  const notes = found.map((finding) => ({ what: 'check', finding, measure }) as const)
  return { item: { ...item, notes: [...item.notes, ...notes] }, isCounted }
}

/** A second round: the rows in these bands alone, with the words that each of them is asked for. */
export function commentDuties(report: Report, section: Id, bands: readonly string[]): readonly Duty[] {
  return rowsOfSection(report, section, scorecardRow).flatMap((row) => {
    const { status } = row.result
    if (status.has !== 'band' || !bands.includes(status.band.id)) return []
    const missing = [...commentLacking(row, status.band), ...actionLacking(row, status.band)]
    return [{ item: figureItem(row, missing, []), isCounted: true }]
  })
}

/** C2 — A comment wherever a figure is reported by exception and always below; there a corrective action as well. */
export function wordsLacking(
  { structure }: Pick<Report, 'structure'>,
  row: ScorecardRow,
): readonly Missing[] {
  const { status } = row.result
  if (status.has !== 'band') return []
  const isAsked = isBelow(status.band) || isException(structure, status)
  return [...(isAsked ? commentLacking(row, status.band) : []), ...actionLacking(row, status.band)]
}

const isBelow = ({ tone }: Band): boolean => tone === 'poor'

const commentLacking = ({ measurement }: ScorecardRow, band: Band): readonly Missing[] =>
  isBlank(measurement?.values.comment) ? [{ what: 'comment', register: 'comment', band }] : []

function actionLacking({ measurement }: ScorecardRow, band: Band): readonly Missing[] {
  if (!isBelow(band)) return []
  const { reason, action, post, by } = measurement?.values.correctiveAction ?? {}
  const given: readonly (readonly [ActionPart, string | null | undefined])[] = [
    ['reason', reason],
    ['action', action],
    ['post', post],
    ['by', by],
  ]
  const parts = given.filter(([, value]) => isBlank(value)).map(([part]) => part)
  return parts.length === 0 ? [] : [{ what: 'correctiveAction', register: 'correctiveAction', band, parts }]
}

function notesOn(row: ScorecardRow): readonly TodoNote[] {
  const { measurement, result } = row
  const actual = measurement?.values.actual
  return [
    ...targetNote(result.status),
    ...(lacksTarget(row) ? [{ what: 'target', reason: 'targetMissing' } as const] : []),
    ...(actual?.state === 'provisional' ? [{ what: 'provisional' } as const] : []),
    ...(actual?.state === 'awaiting' ? [{ what: 'awaited', expected: actual.expected } as const] : []),
  ]
}

function targetNote(status: ScorecardRow['result']['status']): readonly TodoNote[] {
  if (status.has === 'band') return []
  const { reason } = status
  return reason === 'targetToBeSet' || reason === 'targetAwaiting' ? [{ what: 'target', reason }] : []
}

const figureItem = (
  { id, definition, result }: ScorecardRow,
  missing: readonly Missing[],
  notes: readonly TodoNote[],
): TodoItem => ({
  group: 'figures',
  kind: 'measurement',
  id: composite(id, result.quarter),
  owner: id,
  quarter: result.quarter,
  ref: definition.ref ?? '',
  title: definition.title,
  missing,
  notes,
})
