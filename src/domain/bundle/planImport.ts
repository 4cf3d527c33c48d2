import { isTorn } from '../fold'
import { splitId } from '../ids'
import type { Reason } from '../merge/decisions'
import { forkedWriters } from '../merge/forks'
import { standingsIn } from '../merge/standing'
import type { ExchangeContext, Standing, StandingOf } from '../merge/standing'
import { joinRecords, keyOf, takenOf, unionOf } from '../merge/union'
import { joinEntries } from '../register'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'
import type { GatedBundle } from './gate'
import { judge } from './judge'
import type { Verdict } from './judge'
import { buildPlaces, nameables } from './place'
import type { Places } from './place'

export type { Verdict } from './judge'

/** What one register of a file would do, and whether it may by itself. */
export interface RegisterPlan {
  readonly kind: string
  readonly id: string
  readonly register: string
  readonly verdict: Verdict
  readonly standing: Standing
  /** `late`: of a quarter that is closed, or before the one the file is of. */
  readonly timing: 'now' | 'late'
}

/** What one file would do, register by register. */
export interface FilePlan {
  readonly file: GatedBundle
  readonly registers: readonly RegisterPlan[]
}

/** What files would do together; nothing is changed by asking. */
export interface ImportPlan {
  readonly files: readonly FilePlan[]
  /** R10 — Writers under whose name two browsers have written. */
  readonly forked: readonly string[]
  /** Names records of the files by what is known here and in the files. */
  readonly places: Places
}

/** What is known here of the records that the files touch, by `kind/id`; unknown kinds may be among them. */
export type State = ReadonlyMap<string, RecordEntries>

/**
 * What files would do, taken in together in this order. Each is judged by what stands before it; what contends, by what
 * all of them come to, so that both sides of a contention show it whichever file comes first.
 */
export function planImport(
  state: State,
  files: readonly GatedBundle[],
  context: ExchangeContext,
): ImportPlan {
  const standingsOf = standingsIn(context)
  const given = files.map((file) => {
    const records = recordsOf(file)
    const standingOf = standingsOf(file.bundle, records)
    return { file, records, standingOf, taken: acceptable(records, standingOf) }
  })
  const after = unionOf([[...state.values()], ...given.map(({ taken }) => taken)])
  const so = new Map(state)
  const plans = given.map(({ file, records, standingOf, taken }): FilePlan => {
    const isLate = lateness(file, context)
    const registers = records.flatMap((record) => {
      const key = keyOf(record)
      return planRecord(record, { before: so.get(key), after: after.get(key), standingOf, isLate })
    })
    for (const record of taken) so.set(keyOf(record), joinRecords(so.get(keyOf(record)), record))
    return { file, registers }
  })
  const theirs = given.flatMap(({ records }) => records)
  return {
    files: plans,
    forked: forkedWriters(theirs.flatMap((record) => after.get(keyOf(record)) ?? [])),
    places: buildPlaces(
      () => nameables([...theirs, ...state.values()], [...(context.deleted ?? []), ...context.records]),
      files[0]?.bundle.head.organisation.firstMonth ?? 4,
    ),
  }
}

/** All records of a file, those of later versions' kinds among them (B3). */
export const recordsOf = ({ records, foreign }: Pick<GatedBundle, 'records' | 'foreign'>) => [
  ...records,
  ...foreign,
]

/** What a person chose about a plan: parts to leave out, and proposals to take, each by `partKey`. */
export interface Choices {
  readonly left: ReadonlySet<string>
  readonly taken: ReadonlySet<string>
}

export const noChoices: Choices = { left: new Set(), taken: new Set() }

/** `fileId kind/id register`: names a part of a plan in choices. */
export const partKey = (
  file: Pick<GatedBundle, 'id'>,
  part: Omit<RegisterPlan, 'verdict' | 'timing' | 'standing'>,
) => `${file.id} ${keyOf(part)} ${part.register}`

/** A part of a file that is not taken, and why. */
export interface NotTaken {
  readonly record: string
  readonly register: string
  readonly reason: Reason
}

/** What is to be written of one file when a plan is accepted. */
export interface FileApplication {
  readonly file: GatedBundle
  readonly records: readonly RecordEntries[]
  readonly notTaken: readonly NotTaken[]
}

/** Brings a plan and a person's choices to what is to be written. */
export function applyChoices(
  { files }: Pick<ImportPlan, 'files'>,
  choices: Choices,
): readonly FileApplication[] {
  return files.map(({ file, registers }) => {
    const notTaken = registers.flatMap((part) => {
      const reason = reasonFor(part, partKey(file, part), choices)
      return reason === '' ? [] : [{ record: keyOf(part), register: part.register, reason }]
    })
    const left = new Set(notTaken.map(({ record, register }) => `${record} ${register}`))
    const records = takenOf(recordsOf(file), (record, register) => !left.has(`${record} ${register}`))
    return { file, records, notTaken }
  })
}

function reasonFor({ standing }: RegisterPlan, key: string, { left, taken }: Choices): Reason {
  if (standing === 'theirs') return left.has(key) ? 'notChosen' : ''
  return taken.has(key) ? '' : standing
}

/** What of a file is taken unless somebody says otherwise. */
function acceptable(records: readonly RecordEntries[], standingOf: StandingOf) {
  const given = new Map(records.map((record) => [keyOf(record), record]))
  return takenOf(records, (key, register) => {
    const record = given.get(key)
    return record !== undefined && standingOf(partOf(record, register)) === 'theirs'
  })
}

const partOf = (record: RecordEntries, register: string) => ({
  kind: record.kind,
  id: record.id,
  register,
  values: ofRegister(record, register).map(({ value }) => value),
})

interface Judging {
  readonly before: RecordEntries | undefined
  readonly after: RecordEntries | undefined
  readonly standingOf: StandingOf
  readonly isLate: (record: RecordEntries) => boolean
}

function planRecord(
  record: RecordEntries,
  { before, after, standingOf, isLate }: Judging,
): readonly RegisterPlan[] {
  const { kind, id } = record
  const torn = after !== undefined && isTorn(after) && !(before && isTorn(before))
  return Object.keys(record.entries).map((register) => {
    const standing = standingOf(partOf(record, register))
    const [ours, theirs] = [before ? ofRegister(before, register) : [], ofRegister(record, register)]
    const all = standing === 'theirs' && after ? ofRegister(after, register) : []
    const verdict = judge(register, { ours, theirs, all })
    const gains = verdict !== 'older' && joinEntries(ours, theirs).length > ours.length
    return {
      kind,
      id,
      register,
      verdict: torn && gains ? 'editedOrDeleted' : verdict,
      standing,
      timing: isLate(record) ? 'late' : 'now',
    }
  })
}

/** P — Figures and progress of a quarter that is closed, or before those the file is of. */
function lateness(
  { bundle: { head, kind } }: GatedBundle,
  { records }: ExchangeContext,
): (record: RecordEntries) => boolean {
  const closed = new Set(
    records.flatMap((one) => (one.kind === 'quarter' && one.values.state === 'closed' ? [one.id] : [])),
  )
  const first = kind === 'return' ? (head.scope?.quarters ?? []).toSorted()[0] : undefined
  return (record) => {
    const { period } = splitId(record.id)
    const isFigure = record.kind === 'measurement' || record.kind === 'progress'
    return isFigure && (closed.has(period) || (first !== undefined && period < first))
  }
}
