import * as v from 'valibot'
import { activitiesToLookUp } from '../activityOutcome'
import { canonical } from '../canonical'
import { figuresOn, shelve, withCompleted } from '../figures'
import type { Shelf } from '../figures'
import { isIdOf, shelfOf } from '../ids'
import type { DateText, QuarterId } from '../primitives'
import { isKind, kinds } from '../records'
import type { AnyRecord } from '../records'
import type { Frozen, FrozenRating } from '../records/version'
import { reportPeriods } from '../reportPeriods'
import { fail, ok } from '../result'
import type { Result } from '../result'
import { rowsOfReport, scorecardRow } from '../scorecard'
import type { Report } from '../scorecard'
import { buildStructure } from '../structure'
import type { Structure } from '../structure'
import { schemaOf } from '../validWrite'
import { ratingOf } from './frozenRating'

export interface ToFreeze {
  readonly report: Report
  /** `1.0`. */
  readonly label: string
  readonly asAt: DateText
  /** Ids of the files that were accepted. */
  readonly files: readonly string[]
}

/**
 * S14 — Everything that the packs of a quarter are made of, as it stands, with every rating and what it was made from.
 * Names of people but the author on a front, internal remarks and what only steers the work (deadlines, questions,
 * dismissals, which drafts were given out) are not in it.
 * In an order of its own, so that the same state gives the same text. Without its hash.
 */
export function freezeFigures({ report, label, asAt, files }: ToFreeze): Omit<Frozen, 'hash'> {
  const { structure, figures, quarter } = report
  const shelves = reportPeriods(structure, quarter).flatMap((name) => [
    ...(figures.shelf(name)?.values() ?? []),
  ])
  const records = [...kinds.flatMap((kind): readonly AnyRecord[] => structure.list(kind)), ...shelves]
  return {
    quarter,
    label,
    asAt,
    records: records.flatMap(frozenRecord).toSorted(),
    completed: activitiesToLookUp(report)
      .filter((id) => figures.wasCompleted(id))
      .toSorted(),
    ratings: ratingsOf(report),
    files: files.toSorted(),
  }
}

/** What the hash is taken of. */
export const frozenText = ({
  quarter,
  label,
  asAt,
  records,
  completed,
  ratings,
  files,
}: Omit<Frozen, 'hash'>): string => canonical({ quarter, label, asAt, records, completed, ratings, files })

/**
 * The report that was frozen, to cut packs from. Fails with a sentence where a record is not what it must be, or where
 * a rating comes out otherwise than it was printed: such a version is not shown as if it were right.
 */
export function reportOf(frozen: Frozen): Result<Report> {
  const known = opened.get(frozen) ?? thaw(frozen)
  opened.set(frozen, known)
  return known
}

/** A version never changes, and opening one takes as long as reading a quarter. */
const opened = new WeakMap<Frozen, Result<Report>>()

function thaw(frozen: Frozen): Result<Report> {
  const records: AnyRecord[] = []
  for (const one of frozen.records) {
    const record = thawed(one)
    if (!record) return fail({ code: 'damagedVersion', path: '', message: damaged(frozen) })
    records.push(record)
  }
  const structure = buildStructure(records.filter(({ kind, id }) => shelfOf(kind, id) === 'structure'))
  const shelves = new Map([...emptyShelves(structure, frozen.quarter), ...shelve(records)])
  const figures = withCompleted(figuresOn(shelves), new Set(frozen.completed))
  const report = { structure, figures, quarter: frozen.quarter }
  const isSame = canonical(ratingsOf(report)) === canonical(frozen.ratings)
  return isSame ? ok(report) : fail({ code: 'otherRatings', path: '', message: otherRatings(frozen) })
}

/** A quarter in which nothing was recorded was read all the same when the version was made. */
const emptyShelves = (structure: Structure, quarter: QuarterId) =>
  reportPeriods(structure, quarter).map((name): readonly [string, Shelf] => [name, new Map()])

const damaged = ({ label }: Frozen): string =>
  `Version ${label} cannot be opened, because something in it was changed or damaged. Take it from a backup or from the file that it was published in.`

const otherRatings = ({ label }: Frozen): string =>
  `Version ${label} cannot be opened, because a status comes out otherwise than it was printed. Use the files that were published, and report this as a fault.`

/** The next version of a quarter: `1.0` first, then `1.1`. */
export function nextLabel(known: readonly Pick<Frozen, 'label'>[]): string {
  const newest = newestOf(known)
  if (!newest) return '1.0'
  const [major = '1', minor = '0'] = newest.label.split('.')
  return `${major}.${Number(minor) + 1}`
}

/** The version that counts: the one with the highest label. */
export const newestOf = <T extends Pick<Frozen, 'label'>>(known: readonly T[]): T | undefined =>
  known.toSorted((a, b) => order(b.label) - order(a.label))[0]

/** Whether a version came after another of its quarter. */
export const isNewer = (one: Pick<Frozen, 'label'>, other: Pick<Frozen, 'label'>): boolean =>
  order(one.label) > order(other.label)

const order = (label: string): number => {
  const [major = 0, minor = 0] = label.split('.').map(Number)
  return major * 10_000 + minor
}

const keptKinds: ReadonlySet<string> = new Set([
  'organisation',
  'directorate',
  'post',
  'plan',
  'priority',
  'section',
  'objective',
  'scheme',
  'indicator',
  'definition',
  'year',
  'measurement',
  'activity',
  'progress',
  'narrative',
  'quarter',
  'committee',
])

/** Registers of those kinds that no pack is made of. */
const leftOut: ReadonlySet<string> = new Set(['holder', 'drafts'])

function frozenRecord(record: AnyRecord): readonly string[] {
  if (!keptKinds.has(record.kind)) return []
  const values = Object.entries(record.values).filter(
    ([register]) => !leftOut.has(register) && schemaOf(record.kind, register) !== undefined,
  )
  return [canonical({ kind: record.kind, id: record.id, values: Object.fromEntries(values) })]
}

const frozenRecordSchema = v.object({
  kind: v.string(),
  id: v.string(),
  values: v.record(v.string(), v.unknown()),
})

function thawed(text: string): AnyRecord | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), frozenRecordSchema), text)
  if (!read.success) return undefined
  const { kind, id, values } = read.output
  if (!isKind(kind) || !keptKinds.has(kind) || !isIdOf(kind, id)) return undefined
  const fits = Object.entries(values).every(([register, value]) => {
    const schema = schemaOf(kind, register)
    return schema !== undefined && (value === null || v.is(schema, value))
  })
  if (!fits) return undefined
  // oxlint-disable-next-line typescript/consistent-type-assertions -- every register was checked by its schema above
  return { kind, id, values, unsettled: [] } as AnyRecord
}

function ratingsOf(report: Report): readonly FrozenRating[] {
  return rowsOfReport(report, scorecardRow)
    .map(({ id, result }) => ratingOf(id, result))
    .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1))
}
