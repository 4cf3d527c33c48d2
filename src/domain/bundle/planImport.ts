import { canonical } from '../canonical'
import { deletedRegister, isDeleted } from '../fold'
import { isKind } from '../records'
import type { Marks } from '../fold'
import { isUnsettled, joinEntries, liveEntries, shownEntry } from '../register'
import type { Entry } from '../register'
import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import { sameValue } from '../sameValue'
import { describeContention, describeDeletion } from './contention'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'
import type { GatedBundle } from './gate'
import { buildPlaces } from './place'
import type { Nameable, Places } from './place'

/** What a file would do to one register. `editedOrDeleted`: one side deleted what the other changed (R8). */
export type Verdict = 'new' | 'updates' | 'alreadyHave' | 'older' | 'contends' | 'editedOrDeleted'

export interface RegisterPlan {
  readonly kind: string
  readonly id: string
  readonly register: string
  readonly verdict: Verdict
}

/** What a file would do, register by register; nothing is changed by asking. */
export interface ImportPlan {
  readonly registers: readonly RegisterPlan[]
  readonly counts: { readonly [V in Verdict]: number }
  /** The union of entries, known and new, of each record that gains any; `foreign`: of kinds unknown here (B3). */
  readonly touched: readonly Marks[]
  readonly foreign: readonly RecordEntries[]
  /** All that contends, each with its place; not empty: the file cannot be taken until files can be merged. */
  readonly contending: readonly Problem[]
  /** Names records of the file by what is known here and in the file. */
  readonly places: Places
}

/** Keys of `state` are `kind/id`; unknown kinds may be among them. */
export function planImport(state: ReadonlyMap<string, RecordEntries>, bundle: GatedBundle): ImportPlan {
  const theirs = [...bundle.records, ...bundle.foreign]
  const places = buildPlaces(
    () => nameables([...theirs, ...state.values()]),
    bundle.bundle.head.organisation.firstMonth,
  )
  const plans = theirs.map((record) =>
    planRecord(state.get(`${record.kind}/${record.id}`) ?? { ...record, entries: {} }, record, places),
  )
  const registers = plans.flatMap((plan) => plan.registers)
  const joined = plans.flatMap((plan) => plan.joined ?? [])
  return {
    registers,
    counts: countVerdicts(registers),
    touched: joined.filter(isMarks),
    foreign: joined.filter((record) => !isMarks(record)),
    contending: plans.flatMap((plan) => plan.contending),
    places,
  }
}

/** What is to be written when the plan is accepted, or the complete list of what contends. */
export function entriesToApply(plan: ImportPlan): Result<readonly RecordEntries[], readonly Problem[]> {
  return plan.contending.length > 0 ? fail(plan.contending) : ok([...plan.touched, ...plan.foreign])
}

interface RecordPlan {
  readonly registers: readonly RegisterPlan[]
  /** Absent where nothing is gained. */
  readonly joined: RecordEntries | undefined
  readonly contending: readonly Problem[]
}

function planRecord(ours: RecordEntries, theirs: RecordEntries, places: Places): RecordPlan {
  const { kind, id } = theirs
  const joined = joinRecords(ours, theirs)
  const gains = Object.keys(joined.entries).filter(
    (register) => ofRegister(joined, register).length > ofRegister(ours, register).length,
  )
  const torn = gains.length > 0 && isTorn(joined)
  const registers = Object.keys(theirs.entries).map((register) => {
    const judged = judge(register, ofRegister(ours, register), ofRegister(theirs, register))
    return {
      kind,
      id,
      register,
      verdict: torn && register === gains[0] ? 'editedOrDeleted' : judged,
    } as const
  })
  const contending = registers
    .filter(({ verdict }) => verdict === 'contends')
    .map(({ register }) => ({
      code: 'contends',
      path: places.register(theirs, register),
      message: describeContention(ofRegister(ours, register), ofRegister(theirs, register)),
    }))
  return {
    registers,
    joined: gains.length > 0 ? joined : undefined,
    contending: torn ? [...contending, describeDeletion(places.record(kind, id), ours)] : contending,
  }
}

function joinRecords(ours: RecordEntries, theirs: RecordEntries): RecordEntries {
  const registers = new Set([...Object.keys(ours.entries), ...Object.keys(theirs.entries)])
  const entries = [...registers].map(
    (register) => [register, joinEntries(ofRegister(ours, register), ofRegister(theirs, register))] as const,
  )
  return { kind: theirs.kind, id: theirs.id, entries: Object.fromEntries(entries) }
}

/** R8 — A deletion is live, yet something live was not seen by it. */
function isTorn(joined: RecordEntries): boolean {
  const deletions = liveEntries(ofRegister(joined, deletedRegister))
  return isMarks(joined) && deletions.some(({ value }) => value !== null) && !isDeleted(joined)
}

/** R3, R5, R10 — On the joined union, never pairwise. */
function judge(register: string, ours: readonly Entry[], theirs: readonly Entry[]): Verdict {
  const known = new Map(ours.map((entry) => [entry.dot, entry]))
  const fresh = theirs.filter(({ dot }) => !known.has(dot))
  if (theirs.some((entry) => isForked(known.get(entry.dot), entry))) return 'contends'
  if (ours.length > 0 && fresh.length === 0) return 'alreadyHave'
  const live = liveEntries(joinEntries(ours, theirs))
  if (!fresh.some((entry) => live.includes(entry))) return 'older'
  if (isUnsettled(register, live)) return 'contends'
  const before = shownEntry(liveEntries(ours))
  if (!before) return 'new'
  const after = shownEntry(live)
  return after && sameValue(before.value, after.value) ? 'alreadyHave' : 'updates'
}

/** R10 — One dot with two contents: two browsers write under one name. */
function isForked(ours: Entry | undefined, theirs: Entry): boolean {
  return ours !== undefined && canonical(ours.value) !== canonical(theirs.value)
}

function countVerdicts(registers: readonly RegisterPlan[]): ImportPlan['counts'] {
  const counts = { new: 0, updates: 0, alreadyHave: 0, older: 0, contends: 0, editedOrDeleted: 0 }
  for (const { verdict } of registers) counts[verdict] += 1
  return counts
}

function* nameables(records: Iterable<RecordEntries>): Generator<Nameable> {
  for (const record of records) {
    const identity = shownEntry(liveEntries(ofRegister(record, 'identity')))?.value
    if (identity !== undefined) yield { kind: record.kind, id: record.id, values: { identity } }
  }
}

function isMarks(record: RecordEntries): record is Marks {
  return isKind(record.kind)
}
