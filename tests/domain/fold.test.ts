import { deletionOf, foldRecord, isDeleted, isTorn } from '#domain/fold'
import { entryName } from '#domain/register'
import { describe, expect, it } from 'vitest'
import { written } from './written'

const at = { kind: 'measurement', id: 'a@2012-Q1' } as const

const bothWays = [
  ['ann', 'bob'],
  ['bob', 'ann'],
] as const

describe.each(bothWays)('a record that %s and %s know', (one, other) => {
  const comment = written(one, 'x')
  const deletion = written(`${other}.1`, deletionOf({ entries: { comment: [comment] } }))

  it('[R8] is gone once one of them deleted all of it', () => {
    const entries = { comment: [comment], deleted: [deletion] }
    expect(foldRecord({ ...at, entries })).toBeUndefined()
    expect([isDeleted({ entries }), isTorn({ entries })]).toEqual([true, false])
  })

  it('[R8][F44] stays, flagged, where one wrote what the deleter had not seen, in whatever register', () => {
    for (const register of ['comment', 'actual']) {
      const later = written(`${one}.5`, 'z', register === 'comment' ? [comment] : [])
      const before = register === 'comment' ? [comment] : []
      const entries = { comment: [comment], [register]: [...before, later], deleted: [deletion] }
      expect(foldRecord({ ...at, entries })?.unsettled).toEqual(['deleted'])
    }
  })

  it('[R8] comes back where the deletion is emptied, and is torn where one empties and one deletes', () => {
    const back = written(`${one}.7`, null, [deletion])
    expect(foldRecord({ ...at, entries: { comment: [comment], deleted: [deletion, back] } })).toMatchObject({
      values: { comment: 'x' },
      unsettled: [],
    })
    const again = written(`${other}.3`, deletionOf({ entries: { comment: [comment] } }), [deletion])
    const entries = { comment: [comment], deleted: [deletion, back, again] }
    expect([isDeleted({ entries }), isTorn({ entries })]).toEqual([false, true])
  })

  it('[R8] is gone where each deleted a half of it, neither knowing of the other', () => {
    const actual = written(other, '97')
    const half = written(`${one}.9`, deletionOf({ entries: { actual: [actual] } }))
    expect(isDeleted({ entries: { comment: [comment], actual: [actual], deleted: [deletion, half] } })).toBe(
      true,
    )
  })

  it('[R8] a deletion stands for the one it covers: what that had seen does not come back', () => {
    const own = written(`${other}.4`, 'y')
    const first = written(`${one}.1`, deletionOf({ entries: { actual: [comment] } }))
    const known = { comment: [own], deleted: [first] }
    const second = written(`${other}.5`, deletionOf({ entries: known }), [first])
    expect(isDeleted({ entries: { ...known, deleted: [first, second], actual: [comment] } })).toBe(true)
    expect(isDeleted({ entries: { comment: [own], deleted: [second], actual: [comment] } })).toBe(true)
  })

  it('[R8][R10] a fork is deleted by name: one that was not seen keeps the record', () => {
    const [a, b] = [written(one, 'a'), written(one, 'b')]
    const both = written(other, deletionOf({ entries: { comment: [a, b] } }))
    expect(both.value).toEqual({ saw: { comment: { [one]: 1 } }, settles: [a, b].map(entryName).toSorted() })
    expect(isDeleted({ entries: { comment: [a, b], deleted: [both] } })).toBe(true)
    const half = written(other, deletionOf({ entries: { comment: [a] } }))
    expect(isTorn({ entries: { comment: [a, b], deleted: [half] } })).toBe(true)
    const third = written(one, 'c')
    expect(isTorn({ entries: { comment: [a, b, third], deleted: [both] } })).toBe(true)
  })
})

describe('a record', () => {
  it('[R5] names the registers that are unsettled and shows one of their values', () => {
    const entries = { comment: [written('ann', 'x'), written('bob', 'y')] }
    expect(foldRecord({ ...at, entries })).toEqual({
      ...at,
      values: { comment: 'y' },
      unsettled: ['comment'],
    })
  })

  it('of which nothing was written is none', () => {
    expect(foldRecord({ ...at, entries: {} })).toBeUndefined()
    expect(foldRecord({ ...at, entries: { deleted: [written('ann', null)] } })).toBeUndefined()
  })
})
