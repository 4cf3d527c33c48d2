/** Before what a snapshot was taken; `working`: in the course of the work. */
export type SnapshotReason = 'import' | 'migration' | 'publication' | 'restore' | 'working'

/** What is known of a snapshot without opening it. */
export interface SnapshotCover {
  readonly id: number
  /** The moment in ISO 8601. */
  readonly at: string
  readonly reason: SnapshotReason
  /** On the disk. */
  readonly bytes: number
  /** How many records it holds, the deleted ones among them. */
  readonly records: number
  /** The native version of the database that it holds. */
  readonly native: number
  /** The write after which it was taken; undefined where the database does not say. */
  readonly revision: number | undefined
  /** F14 — Taken before a migration and not confirmed good yet: nothing takes it away. */
  readonly isHeld?: boolean
}

/** How many are kept at most, and how large they may be together. */
export interface SnapshotLimits {
  /** Of those taken in the course of the work. */
  readonly working: number
  /** Of those taken before each kind of great change. */
  readonly before: number
  readonly bytes: number
}

export const snapshotLimits: SnapshotLimits = { working: 10, before: 3, bytes: 100_000_000 }

/**
 * F8 — The ids of snapshots that go: of today's work its first and its two last are kept, of every earlier day its last, ten
 * in all; the last three before an import, a publication, a restore, a migration. Above the bytes the oldest go
 * first, those of the work before the others. The newest of all stays, and what is held stays (F14).
 */
export function snapshotsToDrop(
  covers: readonly SnapshotCover[],
  limits: SnapshotLimits = snapshotLimits,
): ReadonlySet<number> {
  const newestFirst = covers.toSorted(byNewest)
  const [newest] = newestFirst
  const mayGo = newestFirst.filter((one) => one !== newest && one.isHeld !== true)
  const kept = new Set([...keptOfWork(newestFirst, limits), ...keptBefore(newestFirst, limits)])
  const dropped = new Set(mayGo.filter((one) => !kept.has(one)))
  let bytes = sumOf(newestFirst.filter((one) => !dropped.has(one)))
  for (const one of [...mayGo.filter(isOfWork).toReversed(), ...mayGo.filter(isBefore).toReversed()]) {
    if (bytes <= limits.bytes) break
    if (dropped.has(one)) continue
    dropped.add(one)
    bytes -= one.bytes
  }
  return new Set([...dropped].map(({ id }) => id))
}

/** What is left to go where the disk is full: all but the newest and what is held. */
export function snapshotsToFree(covers: readonly SnapshotCover[]): ReadonlySet<number> {
  const [, ...others] = covers.toSorted(byNewest)
  return new Set(others.filter(({ isHeld }) => isHeld !== true).map(({ id }) => id))
}

/** How long the work goes on before it is kept again. */
export const workingMinutes = 15

/** Whether the work is to be kept now: it changed, and that long has passed. A clock that was put back does not stop it. */
export function isSnapshotDue({ now, since, isDirty }: WorkingTime): boolean {
  if (since === undefined) return isDirty
  const passed = new Date(now).getTime() - new Date(since).getTime()
  return isDirty && (passed < 0 || passed >= workingMinutes * 60_000)
}

export interface WorkingTime {
  readonly now: string
  /** When it was last kept; where it never was, when it was opened. Undefined: the work of earlier visits was never kept. */
  readonly since: string | undefined
  readonly isDirty: boolean
}

function keptOfWork(newestFirst: readonly SnapshotCover[], { working }: SnapshotLimits) {
  const ofWork = newestFirst.filter(isOfWork)
  const today = ofWork[0] && dayOf(ofWork[0])
  const ofToday = ofWork.filter((one) => dayOf(one) === today)
  const earlier = ofWork.filter((one, at) => {
    const later = ofWork[at - 1]
    return dayOf(one) !== today && later !== undefined && dayOf(later) !== dayOf(one)
  })
  return [...new Set([...ofToday.slice(0, 2), ...ofToday.slice(-1)]), ...earlier].slice(0, working)
}

function keptBefore(newestFirst: readonly SnapshotCover[], { before }: SnapshotLimits) {
  const reasons = new Set(newestFirst.filter(isBefore).map(({ reason }) => reason))
  return [...reasons].flatMap((wanted) =>
    newestFirst.filter(({ reason }) => reason === wanted).slice(0, before),
  )
}

const isOfWork = ({ reason }: SnapshotCover): boolean => reason === 'working'
const isBefore = (one: SnapshotCover): boolean => !isOfWork(one)
const dayOf = ({ at }: SnapshotCover): string => at.slice(0, 10)
const sumOf = (covers: readonly SnapshotCover[]): number => covers.reduce((sum, { bytes }) => sum + bytes, 0)

/** Two of one moment stand in the order in which they were taken. */
const byNewest = (one: SnapshotCover, other: SnapshotCover): number =>
  one.at === other.at ? other.id - one.id : one.at < other.at ? 1 : -1
