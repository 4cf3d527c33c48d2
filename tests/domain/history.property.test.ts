import fc from 'fast-check'
import { expect, test } from 'vitest'
import { historyOf } from '#domain/history'
import { covers, liveEntries } from '#domain/register'
import type { Entry } from '#domain/register'
import { minute, Person } from './people'

const comments = (comment: readonly Entry[]) =>
  historyOf({ kind: 'measurement', id: 'pi1@2012-Q1', entries: { comment } }, { own: new Set(['ann']) })

test('any history: every entry once, what covers before what is covered, and the same whatever order it came in', () => {
  const steps = fc.array(
    fc.record({
      who: fc.integer({ min: 0, max: 3 }),
      learns: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      value: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: -5, max: 5 }),
    }),
    { maxLength: 24 },
  )
  fc.assert(
    fc.property(steps, fc.integer(), (done, seed) => {
      const people = ['ann', 'bob', 'cat', 'dan'].map((id) => new Person(id))
      const all: Entry[] = []
      for (const { who, learns, value, at } of done) {
        const other = learns === undefined ? undefined : people[learns]
        if (other) people[who]?.learn(...liveEntries(other.seen))
        const entry = people[who]?.write(value, minute(at))
        if (entry) all.push(entry)
      }
      const mixed = all.toSorted((a, b) => hashed(`${seed}${a.dot}`) - hashed(`${seed}${b.dot}`))
      const some = mixed.filter(({ dot }) => hashed(`${dot}${seed}`) % 2 === 0)
      for (const union of [mixed, some]) {
        const history = comments(union)
        expect(dotsOf(history.map(({ entry }) => entry))).toEqual(dotsOf(union))
        history.forEach((write, at) => {
          const later = history.slice(at + 1)
          expect(later.filter(({ entry }) => covers(entry.over, write.entry.dot))).toEqual([])
        })
        expect(history).toEqual(comments(union.toReversed()))
        const shown = history.filter(({ standing }) => standing === 'shown')
        expect(shown).toHaveLength(union.length === 0 ? 0 : 1)
      }
    }),
    { numRuns: 500 },
  )
})

const dotsOf = (entries: readonly Entry[]) => entries.map(({ dot }) => dot).toSorted()

const hashed = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9973, 7)

test('a part written 500 times is told in a moment', () => {
  const others = { bob: 3, cat: 5, dan: 8 }
  const entries = Array.from({ length: 500 }, (_, n): Entry => ({
    dot: `ann.${n + 1}`,
    over: n === 0 ? {} : { ann: n, ...others },
    value: `v${n}`,
    was: null,
    at: minute(n),
    by: '',
  }))
  const start = performance.now()
  expect(comments(entries)).toHaveLength(500)
  expect(performance.now() - start).toBeLessThan(2000)
})
