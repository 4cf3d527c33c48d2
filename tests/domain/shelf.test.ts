import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shelf } from '#domain/figures'
import type { AnyRecord } from '#domain/records'
import { changedKeys, withRecords } from '#domain/shelf'

const record = (id: string, comment: string): AnyRecord => ({
  kind: 'measurement',
  id,
  values: { comment },
  unsettled: [],
})

const keys = ['a', 'b', 'c', 'd']
const change = fc.tuple(fc.constantFrom(...keys), fc.option(fc.constantFrom('x', 'y'), { nil: undefined }))

/** What a plain map would hold after the same changes. */
function changed(all: ReadonlyMap<string, AnyRecord>, changes: ReadonlyMap<string, AnyRecord | undefined>) {
  const next = new Map(all)
  for (const [key, one] of changes) {
    if (one) next.set(key, one)
    else next.delete(key)
  }
  return next
}

test('whatever changes, a shelf holds what a map would, and an earlier one stays as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change)), (steps) => {
      let plain: ReadonlyMap<string, AnyRecord> = new Map([['a', record('a', 'x')]])
      let shelf: Shelf = new Map(plain)
      for (const step of steps) {
        const changes = new Map(
          step.map(([key, text]) => [key, text === undefined ? undefined : record(key, text)]),
        )
        const [before, was] = [shelf, new Map(plain)]
        plain = changed(plain, changes)
        shelf = withRecords(shelf, changes)
        expect(new Map(shelf)).toEqual(plain)
        expect(shelf.size).toBe(plain.size)
        expect(keys.filter((key) => shelf.has(key))).toEqual(keys.filter((key) => plain.has(key)))
        expect(new Map(before)).toEqual(was)
        const differ = keys.filter((key) => before.get(key) !== shelf.get(key))
        expect(changedKeys(before, shelf)).toEqual(expect.arrayContaining(differ))
      }
    }),
  )
})

test('after very many changes a shelf is laid out anew, and says that it cannot tell the difference', () => {
  const many = Array.from({ length: 300 }, (_, place) => `k${place}`)
  const shelf: Shelf = new Map([['a', record('a', 'x')]])
  const after = withRecords(shelf, new Map(many.map((key) => [key, record(key, 'y')])))
  expect(after.size).toBe(301)
  expect(changedKeys(shelf, after)).toBeUndefined()
})
