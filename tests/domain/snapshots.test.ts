import { expect, test } from 'vitest'
import { isSnapshotDue, snapshotsToDrop, snapshotsToFree } from '#domain/snapshots'
import type { SnapshotCover, SnapshotReason } from '#domain/snapshots'

let ids = 0

function cover(at: string, reason: SnapshotReason = 'working', more: Partial<SnapshotCover> = {}) {
  return { id: (ids += 1), at, reason, bytes: 1000, records: 1, native: 20, revision: ids, ...more }
}

const limits = { working: 10, before: 3, bytes: 1_000_000 }

/** What is left after each of them was taken and the ladder asked, as it happens. */
function keptOf(taken: readonly SnapshotCover[], within = limits): readonly SnapshotCover[] {
  let kept: readonly SnapshotCover[] = []
  for (const one of taken) {
    const all = [...kept, one]
    const dropped = snapshotsToDrop(all, within)
    kept = all.filter(({ id }) => !dropped.has(id))
  }
  return kept
}

const day = (date: number, hour: number, minute = 0) =>
  `2026-10-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`

const momentsOf = (covers: readonly SnapshotCover[]) => covers.map(({ at }) => at)

test('[F8] five hundred times kept leave ten at most: of today the first and the last two, of each day before its last', () => {
  const taken = Array.from({ length: 500 }, (_, at) =>
    cover(day(1 + Math.floor(at / 32), 9 + Math.floor((at % 32) / 4), (at % 4) * 15)),
  )
  const kept = keptOf(taken)
  expect(momentsOf(kept)).toEqual([
    ...[9, 10, 11, 12, 13, 14, 15].map((date) => day(date, 16, 45)),
    day(16, 9),
    day(16, 13, 30),
    day(16, 13, 45),
  ])
})

test('[F8] above the bytes the oldest of the work go first, then the others; the newest stays however large it is', () => {
  const taken = [
    cover(day(1, 9), 'import'),
    cover(day(2, 9)),
    cover(day(3, 9)),
    cover(day(4, 9), 'working', { bytes: 2000 }),
  ]
  expect(momentsOf(keptOf(taken, { ...limits, bytes: 4000 }))).toEqual([day(1, 9), day(3, 9), day(4, 9)])
  expect(momentsOf(keptOf(taken, { ...limits, bytes: 1 }))).toEqual([day(4, 9)])
})

test('[F8] those before an import, a publication and a restore are kept beside those of the work, three of each', () => {
  const before = Array.from({ length: 5 }, (_, at) => [
    cover(day(1, 9, at), 'import'),
    cover(day(1, 10, at), 'publication'),
  ]).flat()
  const kept = keptOf([...before, ...Array.from({ length: 30 }, (_, at) => cover(day(2, 9, at)))])
  const counts = ['import', 'publication', 'working'].map(
    (wanted) => kept.filter(({ reason }) => reason === wanted).length,
  )
  expect(counts).toEqual([3, 3, 3])
})

test('[F14] what was kept before a migration stays until the new version is confirmed good, whatever comes', () => {
  const held = cover(day(1, 9), 'migration', { isHeld: true })
  const later = Array.from({ length: 40 }, (_, at) => cover(day(2, 9, at), 'migration'))
  expect(keptOf([held, ...later], { ...limits, bytes: 1 })).toContain(held)
  expect(snapshotsToFree([held, ...later])).not.toContain(held.id)
  expect(keptOf([{ ...held, isHeld: false }, ...later])).not.toContainEqual({ ...held, isHeld: false })
})

test('the work is kept after fifteen minutes, where it changed', () => {
  const since = day(1, 9)
  expect(isSnapshotDue({ now: day(1, 9, 14), since, isDirty: true })).toBe(false)
  expect(isSnapshotDue({ now: day(1, 9, 15), since, isDirty: true })).toBe(true)
  expect(isSnapshotDue({ now: day(1, 8), since, isDirty: true })).toBe(true)
  expect(isSnapshotDue({ now: day(1, 12), since, isDirty: false })).toBe(false)
})
