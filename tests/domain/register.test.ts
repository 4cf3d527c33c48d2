import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldRecord } from '#domain/fold'
import {
  isUnsettled,
  joinEntries,
  lastTravelled,
  liveEntries,
  readDot,
  seenBy,
  shownEntry,
} from '#domain/register'
import type { Entry } from '#domain/register'

const entry = (dot: string, value: Entry['value'], over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '2012-07-12T09:30:00Z',
  by: '',
})

describe('a register', () => {
  test('[R3] what another entry has seen is no longer live', () => {
    const first = entry('ann.1', 'a')
    const second = entry('bob.1', 'b', { ann: 1 })
    expect(liveEntries([first, second])).toEqual([second])
    expect(liveEntries([second, first])).toEqual([second])
  })

  test('[R3] is never empty: entries that cover each other all stay', () => {
    const union = [entry('ann.1', 'a', { bob: 1 }), entry('bob.1', 'b', { ann: 1 })]
    expect(liveEntries(union)).toHaveLength(2)
  })

  test('[R3] the same dot from two files stands once', () => {
    const one = entry('ann.1', 'a')
    expect(joinEntries([one], [one, entry('bob.1', 'b')])).toHaveLength(2)
  })

  test.each([
    ['97', '97.0', true],
    [{ value: '97' }, { value: '97.0' }, false],
    [{ value: '97' }, { value: '97.5' }, true],
    [{ up: '5', down: '5' }, { up: '5.0', down: '5' }, false],
    [{ number: '1.1', title: 'x' }, { number: '1.10', title: 'x' }, true],
    [{ ref: '1.0' }, { ref: '1' }, true],
  ])('[R5] %j beside %j is unsettled: %s — decimals compare as numbers, texts as texts', (a, b, expected) => {
    expect(isUnsettled('actual', [entry('ann.1', a), entry('bob.1', b)])).toBe(expected)
  })

  test('[R5] an order is never in conflict', () => {
    expect(isUnsettled('order', [entry('ann.1', 'a0'), entry('bob.1', 'a1')])).toBe(false)
  })

  test('[R6] until settled the highest counter is shown, then the greatest actor', () => {
    expect(shownEntry([entry('ann.2', 'a'), entry('bob.1', 'b')])?.value).toBe('a')
    expect(shownEntry([entry('ann.2', 'a'), entry('bob.2', 'b')])?.value).toBe('b')
  })

  test('[R4] a write covers the dots and the overs of everything live', () => {
    const live = [entry('ann.3', 'a', { cat: 7 }), entry('bob.1', 'b', { ann: 2, cat: 9 })]
    expect(seenBy(live)).toEqual({ ann: 3, bob: 1, cat: 9 })
  })

  test('[R2] the common base skips own entries that were never sent', () => {
    const request = entry('clerk.1', 'old')
    const draft = entry('me.1', 'draft', { clerk: 1 })
    const union = [request, draft]
    expect(lastTravelled(union, (one) => readDot(one.dot).actor !== 'me')).toEqual({
      dot: 'clerk.1',
      value: 'old',
    })
    expect(lastTravelled([draft], () => false)).toBeNull()
  })

  test('[R3] the shown value does not depend on the order in which entries arrive', () => {
    const entries = fc.uniqueArray(
      fc.record({
        actor: fc.constantFrom('ann', 'bob', 'cat'),
        counter: fc.integer({ min: 1, max: 6 }),
        value: fc.constantFrom('1', '1.0', '2'),
        over: fc.dictionary(fc.constantFrom('ann', 'bob', 'cat'), fc.integer({ min: 0, max: 3 })),
      }),
      { selector: ({ actor, counter }) => `${actor}.${counter}`, maxLength: 8 },
    )
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (written, random) => {
        const union = written.map(({ actor, counter, value, over }) =>
          entry(`${actor}.${counter}`, value, over),
        )
        const shuffled = union.map((one) => ({ one, key: Number(random.next().value) }))
        shuffled.sort((a, b) => a.key - b.key)
        const other = shuffled.map(({ one }) => one)
        expect(shownEntry(liveEntries(other))).toEqual(shownEntry(liveEntries(union)))
        expect(liveEntries(other)).toHaveLength(liveEntries(union).length)
      }),
    )
  })
})

describe('a record', () => {
  const at = { kind: 'measurement', id: 'a@2012-Q1' } as const

  test('[R5] names the registers that are unsettled and shows one of their values', () => {
    const entries = { comment: [entry('ann.1', 'x'), entry('bob.1', 'y')] }
    expect(foldRecord({ ...at, entries })).toEqual({
      ...at,
      values: { comment: 'y' },
      unsettled: ['comment'],
    })
  })

  test('[R8] is gone once a deletion has seen all of it, and back when a later entry was not seen', () => {
    const comment = entry('ann.1', 'x')
    const deleted = entry('bob.1', { saw: { comment: { ann: 1 } } })
    expect(foldRecord({ ...at, entries: { comment: [comment], deleted: [deleted] } })).toBeUndefined()
    const later = entry('ann.2', 'z', { ann: 1 })
    const kept = foldRecord({ ...at, entries: { comment: [comment, later], deleted: [deleted] } })
    expect(kept?.values).toEqual({ comment: 'z' })
  })
})
