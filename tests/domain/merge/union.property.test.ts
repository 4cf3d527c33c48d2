import { entriesOf } from '#domain/bundle/entries'
import type { RecordEntries } from '#domain/bundle/entries'
import type { BundleRecord } from '#domain/bundle/format'
import { unionOf } from '#domain/merge/union'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { World } from './history'
import { failureOf, is, keys, observed, observedFrom, same, shuffled, writesIn } from './observed'
import { decisionAbout, knownFrom, sourcesOf, takenFiles } from './replica'
import { forkedHistories, histories, malformedHistories } from './steps'
import type { Step } from './steps'

type Sources = readonly (readonly RecordEntries[])[]

/** All that anybody in a history has: every log and every file. */
const everythingIn = ({ replicas, files }: World): Sources => [
  ...replicas.flatMap((replica) => sourcesOf(files, { ...replica, decisions: [] })),
  ...files.map(({ records }) => records),
]
const union = (...sources: Sources) => [...unionOf(sources).values()]
const registersApart = (record: RecordEntries): Sources =>
  Object.entries(record.entries).map(([register, all]) => [{ ...record, entries: { [register]: all } }])
const withKeys = fc.tuple(fc.oneof(forkedHistories, malformedHistories), keys)

describe('the union of files', () => {
  it('[R3][R10] has an entry once that a file written by hand holds twice', () => {
    const entry = { dot: 'cat.1', over: {}, value: { value: '99' }, was: null, at: '', by: 'w3' }
    const { value, ...mark } = entry
    const twice: BundleRecord = {
      kind: 'measurement',
      id: 'k3x9@2012-Q1',
      values: { actual: value },
      marks: { actual: mark },
      siblings: { actual: [entry, { ...entry, value: { value: '97' } }] },
    }
    const read = [entriesOf(twice, { actor: '', at: '' })]
    const both = [
      { dot: 'cat.1', value: { value: '99' } },
      { dot: 'cat.1', value: { value: '97' } },
    ]
    for (const sources of [[read], [read, read]])
      expect(union(...sources)[0]?.entries['actual']).toMatchObject(both)
  })

  it('[R3] is commutative, associative and idempotent', () => {
    expect(
      failureOf(withKeys, ([steps, order]) => {
        const [a = [], b = [], c = []] = shuffled(everythingIn(World.after(steps)), order)
        const all = writesIn(unionOf([a, b, c]))
        same(writesIn(unionOf([c, a, b])), all)
        same(writesIn(unionOf([union(a, b), c])), all)
        same(writesIn(unionOf([a, union(b, c)])), all)
        same(writesIn(unionOf([a, b, a, c, c, b])), all)
      }),
    ).toBe('')
  })

  it('[R3][R10] of the same files is the same state, choices and file in any order', () => {
    expect(
      failureOf(withKeys, ([steps, order]) => {
        const { replicas, files } = World.after(steps)
        for (const replica of replicas.filter((one) => takenFiles(one).length > 1)) {
          const sources = shuffled(sourcesOf(files, replica), order)
          same(observedFrom(sources), observed(replica.union))
          same(observedFrom([...sources, ...sources]), observed(replica.union))
        }
      }),
    ).toBe('')
  })

  it('[R3][F45] has every write of the log and of each file that counts, forks among them', () => {
    expect(
      failureOf(forkedHistories, (steps) => {
        const { replicas, files } = World.after(steps)
        for (const { own, union: known, ...replica } of replicas) {
          const taken = new Set(takenFiles({ ...replica, own, union: known }))
          const hasRefused = replica.decisions.some(({ record }) => record !== null)
          if (hasRefused) continue
          const names = files
            .filter(({ id }) => taken.has(id))
            .flatMap(({ payload }) => payload.match(/"by":"w\d+"/g) ?? [])
          const logged = own.map(({ entry }) => `"by":"${entry.by}"`)
          const inUnion = writesIn(known).map((one) => `"by":"${one.split(' ').at(-1)}"`)
          same(inUnion.toSorted(), [...new Set([...names, ...logged])].toSorted())
        }
      }),
    ).toBe('')
  })

  it('[B5] of files cut into one file per register of a record is that of the whole ones', () => {
    expect(
      failureOf(withKeys, ([steps, order]) => {
        const { replicas, files } = World.after(steps)
        for (const replica of replicas.filter((one) => takenFiles(one).length > 0)) {
          const cut = sourcesOf(files, replica).flatMap((records) => records.flatMap(registersApart))
          same(observedFrom(shuffled(cut, order)), observed(replica.union))
        }
      }),
    ).toBe('')
  })
})

describe('a file taken out', () => {
  it('is as if it had never come, and put back as if it had never gone', () => {
    expect(
      failureOf(fc.oneof(forkedHistories, malformedHistories), (steps) => {
        const { replicas, files } = World.after(steps)
        for (const { own, decisions, union: before, ...replica } of replicas)
          for (const file of takenFiles({ ...replica, own, decisions, union: before })) {
            const out = [...decisions, decisionAbout(file, 'withdrawn')]
            const never = decisions.filter((one) => one.file !== file)
            const others = observedFrom(sourcesOf(files, { own, decisions: never }))
            same(observedFrom(sourcesOf(files, { own, decisions: out })), others)
            const back = [...out, decisionAbout(file, 'accepted')]
            same(observedFrom(sourcesOf(files, { own, decisions: back })), observed(before))
          }
      }),
    ).toBe('')
  })

  it('leaves what was written here, to the letter', () => {
    expect(
      failureOf(histories, (steps) => {
        const { replicas } = World.after(steps)
        for (const { own } of replicas) {
          const withdrawn = sourcesOf([], { own, decisions: [] })
          is(writesIn(knownFrom(withdrawn)).length, own.length)
        }
      }),
    ).toBe('')
  })
})

describe('the wall clock', () => {
  const clocks = fc.constantFrom([2002, 2022, 2012, 2012], [2012, 2012, 2012, 2012], [2022, 2002, 2022, 2002])
  const shown = (steps: readonly Step[], set?: readonly number[]) =>
    World.after(steps, set).replicas.map(({ union: known }) => {
      const { shown: records, choices } = observed(known)
      const sides = choices.map((one) =>
        one.about === 'values' ? one.sides.map(({ value }) => value) : one.kept.length,
      )
      return { records, sides, writes: writesIn(known) }
    })

  it('[F42] changes nothing, ten years ahead or behind', () => {
    expect(
      failureOf(fc.tuple(histories, clocks), ([steps, set]) => same(shown(steps, set), shown(steps))),
    ).toBe('')
  })
})
