import { describe, expect, test } from 'vitest'
import type { Json } from '#domain/canonical'
import {
  entryName,
  isUnsettled,
  joinEntries,
  lastTravelled,
  liveEntries,
  liveForks,
  readDot,
  seenBy,
  shownEntry,
} from '#domain/register'
import type { Entry } from '#domain/register'
import { written } from './written'

const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '2012-07-12T09:30:00Z',
  by: '',
})

/** Every story is told of Ann and Bob, and of Bob and Ann. */
const bothWays = [
  ['ann', 'bob'],
  ['bob', 'ann'],
] as const

describe.each(bothWays)('a register that %s and %s write', (one, other) => {
  test('[R2][R4] a write says what its writer had seen and where it started from', () => {
    const first = entry(`${one}.3`, 'a', { cat: 7 })
    expect(written(other, 'b', [first])).toEqual({
      dot: `${other}.1`,
      over: { cat: 7, [one]: 3 },
      value: 'b',
      was: { dot: `${one}.3`, value: 'a' },
      at: '',
      by: '',
    })
  })

  test('[R4] a counter is above any seen of its writer, in what is covered too', () => {
    const covered = entry(`${other}.1`, 'x', { [one]: 40 })
    const union = [covered, entry(`${other}.2`, 'y', { [other]: 1 })]
    expect(written(`${one}.5`, 'mine', union).dot).toBe(`${one}.41`)
    expect(written(`${one}.5`, 'mine').dot).toBe(`${one}.6`)
  })

  test('[R3] what the other has seen is no longer live, in whatever order it came', () => {
    const first = written(one, 'a', [])
    const second = written(other, 'b', [first])
    expect(liveEntries([first, second])).toEqual([second])
    expect(liveEntries([second, first])).toEqual([second])
  })

  test('[R3] a later write of the same person is not covered by who saw the earlier one', () => {
    const first = written(one, 'a', [])
    const seen = written(other, 'b', [first])
    const later = written(`${one}.1`, 'c', [first])
    expect(liveEntries([seen, later])).toEqual([seen, later])
  })

  test('[R5] written apart, both stand and it is unsettled; written alike, both stand and it is not', () => {
    const live = liveEntries([entry(`${one}.1`, '97'), entry(`${other}.1`, '98')])
    expect([live.length, isUnsettled('comment', live)]).toEqual([2, true])
    const alike = liveEntries([entry(`${one}.1`, { value: '97' }), entry(`${other}.1`, { value: '97.0' })])
    expect([alike.length, isUnsettled('actual', alike)]).toEqual([2, false])
  })

  test('[R6] until settled the highest counter is shown, whoever wrote it and whatever their clock says', () => {
    const late = { ...entry(`${one}.2`, 'a'), at: '2002-01-01' }
    const early = { ...entry(`${other}.1`, 'b'), at: '2022-01-01' }
    expect(shownEntry([late, early])).toBe(late)
    expect(shownEntry([early, late])).toBe(late)
  })

  test('[R7] a choice covers all that stood, for whoever had only part of it', () => {
    const [a, b] = [written(one, 'a', []), written(other, 'b', [])]
    const choice = written('cat', 'a', [a, b])
    for (const union of [
      [a, b, choice],
      [a, choice],
      [choice, b],
    ])
      expect(liveEntries(union)).toEqual([choice])
  })

  test('[R10] under one name two contents stand, whichever came first, until a choice names both', () => {
    const [a, b] = [written(one, 'a', []), written(one, 'b', [])]
    expect(joinEntries([a], [b])).toHaveLength(2)
    const seen = written(other, 'c', [a])
    expect(liveEntries([seen, b, a])).toHaveLength(3)
    const choice = written(other, 'a', [a, b])
    expect(choice.settles).toEqual([entryName(a), entryName(b)].toSorted())
    expect(liveEntries([b, choice, a])).toEqual([choice])
    expect(liveEntries([b, choice])).toEqual([choice])
  })

  test('[R10] what comes of a fork after it was settled stands alone, and can be settled too', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((value) => written(one, value, []))
    if (!a || !b || !c) throw new Error('three were written')
    const choice = written(other, 'a', [a, b])
    const union = [a, b, c, choice]
    expect(liveForks(union)).toEqual([entryName(c)])
    const last = written(`${other}.1`, 'c', union)
    expect(liveEntries([...union, last])).toEqual([last])
    const further = written(`${one}.1`, 'd', [...union, last])
    expect(liveEntries([...union, last, further])).toEqual([further])
    expect(liveEntries([a, b, c, further])).toEqual([further])
  })
})

describe('a copied profile', () => {
  test('[R10] limit: its write counts as seen by who saw a later counter of that name, unless the two dots meet', () => {
    const [original, copied] = [written('ann', 'a'), written('ann', 'z')]
    const corrected = written('ann.1', 'b', [original])
    expect(liveEntries([corrected, copied])).toEqual([corrected])
    expect(liveEntries([original, corrected, copied])).toHaveLength(3)
  })
})

describe('a register', () => {
  test('[R3] is never empty: entries that cover each other all stay', () => {
    expect(liveEntries([entry('ann.1', 'a', { bob: 1 }), entry('bob.1', 'b', { ann: 1 })])).toHaveLength(2)
  })

  test('[R3] the same entry from two files stands once, within one file too', () => {
    const [a, b] = [entry('ann.1', 'a'), entry('bob.1', 'b')]
    expect(joinEntries([a], [{ ...a }, b])).toEqual([a, b])
    expect(joinEntries([], [a, { ...a }, b])).toEqual([a, b])
    const union = [a, b]
    expect(joinEntries(union, [{ ...b }])).toBe(union)
  })

  test('[R10][F42] two dates do not make two contents: the earlier stands, whichever came first', () => {
    const [early, late] = [entry('ann.1', 'a'), { ...entry('ann.1', 'a'), at: '2022-01-01' }]
    expect(joinEntries([early], [late])).toEqual([early])
    expect(joinEntries([late], [early])).toEqual([early])
    expect(entryName(early)).toBe(entryName(late))
  })

  test.each([
    ['value', { value: 'b' }],
    ['over', { over: { bob: 1 } }],
    ['was', { was: { dot: 'bob.1', value: 'x' } }],
    ['by', { by: 'analyst' }],
    ['settles', { settles: ['bob.1~00000000'] }],
  ])('[R10] another %s under one dot makes a fork', (_what, change) => {
    const one = entry('ann.1', 'a')
    expect(joinEntries([one], [{ ...one, ...change }])).toHaveLength(2)
    expect(entryName({ ...one, ...change })).not.toBe(entryName(one))
  })

  test.each([
    ['97', '97.0', true],
    [{ value: '97' }, { value: '97.0' }, false],
    [{ value: '97' }, { value: '97.5' }, true],
    [{ up: '5', down: '5' }, { up: '5.0', down: '5' }, false],
    [{ number: '1.1', title: 'x' }, { number: '1.10', title: 'x' }, true],
    [{ ref: '1.0' }, { ref: '1' }, true],
    [null, { value: '97' }, true],
    [null, null, false],
  ])('[R5] %j beside %j is unsettled: %s — decimals compare as numbers, texts as texts', (a, b, expected) => {
    expect(isUnsettled('actual', [entry('ann.1', a), entry('bob.1', b)])).toBe(expected)
  })

  test('[R5] an order is never in conflict', () => {
    expect(isUnsettled('order', [entry('ann.1', 'a0'), entry('bob.1', 'a1')])).toBe(false)
  })

  test('[R6] of equal counters the greatest writer is shown', () => {
    expect(shownEntry([entry('bob.2', 'b'), entry('ann.2', 'a')])?.value).toBe('b')
    expect(shownEntry([entry('ann.10', 'a'), entry('bob.9', 'b')])?.value).toBe('a')
  })

  test('[R4] a write covers the dots and the overs of everything live', () => {
    const live = [entry('ann.3', 'a', { cat: 7 }), entry('bob.1', 'b', { ann: 2, cat: 9 })]
    expect(seenBy(live)).toEqual({ ann: 3, bob: 1, cat: 9 })
  })

  test('[R2] the common base skips own entries that were never sent', () => {
    const request = entry('clerk.1', 'old')
    const draft = entry('me.1', 'draft', { clerk: 1 })
    const isOthers = (one: Entry) => readDot(one.dot).actor !== 'me'
    expect(lastTravelled([request, draft], isOthers)).toEqual({ dot: 'clerk.1', value: 'old' })
    expect(lastTravelled([draft], isOthers)).toBeNull()
  })
})
