import { ofRegister } from '#domain/bundle/entries'
import { foldRecord, isDeleted, isTorn } from '#domain/fold'
import { conflictsOf } from '#domain/merge/conflicts'
import { keyOf } from '#domain/merge/union'
import { forkedDots, isUnsettled, readDot } from '#domain/register'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { World } from './history'
import { failureOf, is, isAmong, registersOf, same } from './observed'
import { asKnown, knownAt, newReplica, takenFiles } from './replica'
import type { Replica } from './replica'
import { forkedHistories, histories, records } from './steps'

/** Somebody new who takes every file there is. */
function collect(world: World): Replica {
  const hub = newReplica('hub', 2012)
  for (const file of world.files) world.take(hub, file)
  return hub
}

describe('nothing is lost silently', () => {
  it('[F41] what was taken in stands, or somebody who had seen it wrote over it', () => {
    expect(
      failureOf(histories, (steps) => {
        const world = World.after(steps)
        for (const replica of [...world.replicas, collect(world)])
          for (const { entries, live } of registersOf(replica))
            for (const entry of entries.filter((one) => !live.includes(one)))
              is(
                entries.some((other) => world.oracle.hadSeen(other.by, entry.by)),
                true,
              )
      }),
    ).toBe('')
  })

  it('[F41] what left in any file stands with whoever takes them all, or was written over by somebody who had seen it', () => {
    expect(
      failureOf(histories, (steps) => {
        const world = World.after(steps)
        const hub = collect(world)
        for (const file of world.files)
          for (const { known, register, entries } of registersOf({ union: asKnown(file.records) })) {
            const here = ofRegister(knownAt(hub, known), register)
            const live = registersOf(hub).flatMap((one) => one.live)
            for (const entry of entries)
              is(isAmong(live, entry) || here.some((other) => world.oracle.hadSeen(other.by, entry.by)), true)
          }
      }),
    ).toBe('')
  })

  it('[B5] a return carries every live value written here or brought by a colleague, and nothing only given', () => {
    expect(
      failureOf(histories, (steps) => {
        const world = World.after(steps)
        for (const replica of world.replicas) {
          const given = new Set(broughtBy(world, replica))
          const live = registersOf(replica).flatMap((one) => one.live.map(({ by }) => by))
          world.export(replica, 'return', records)
          const handedIn = registersOf({ union: asKnown(world.files.at(-1)?.records ?? []) })
          const names = handedIn.flatMap(({ entries }) => entries.map(({ by }) => by))
          same(names.toSorted(), live.filter((name) => given.has(name)).toSorted())
        }
      }),
    ).toBe('')
  })

  it('[R8][F44] a deletion hides only what its writer had seen; anything else keeps the record, flagged', () => {
    expect(
      failureOf(histories, (steps) => {
        const world = World.after(steps)
        for (const { union } of [...world.replicas, collect(world)])
          for (const known of union.values()) {
            const all = registersOf({ union: new Map([[keyOf(known), known]]) })
            const deletions = all.flatMap(({ register, live }) => (register === 'deleted' ? live : []))
            const values = all.flatMap(({ register, live }) => (register === 'deleted' ? [] : live))
            const isSeen = values.every((one) => deletions.some(({ by }) => world.oracle.deleted(by, one.by)))
            const kept = deletions.some(({ value }) => value === null)
            const any = deletions.some(({ value }) => value !== null)
            is(isDeleted(known), any && !kept && isSeen)
            is(isTorn(known), any && (kept || !isSeen))
            is(foldRecord(known) === undefined, isDeleted(known) || values.length === 0)
            is(
              conflictsOf(known, new Set()).some(({ about }) => about === 'deletion'),
              isTorn(known),
            )
          }
      }),
    ).toBe('')
  })
})

describe('what is not sent stays', () => {
  it('[R2][R11] no draft travels before it is live in a file, neither as a value nor as what came before', () => {
    expect(
      failureOf(forkedHistories, (steps) => {
        const world = World.after(steps)
        const sent = new Set<string>()
        for (const { records: inFile } of world.files) {
          const entries = registersOf({ union: asKnown(inFile) }).flatMap(
            ({ known, register, entries: all }) =>
              all.map((entry) => ({ entry, at: `${keyOf(known)} ${register}` })),
          )
          for (const { entry, at } of entries) sent.add(`${at} ${entry.dot}`)
          for (const { entry, at } of entries) if (entry.was) is(sent.has(`${at} ${entry.was.dot}`), true)
        }
        for (const replica of world.replicas.slice(0, 4).filter(({ actor }) => actor !== 'ana'))
          for (const dot of unsentOf(replica))
            is(
              [...sent].some((one) => one.endsWith(` ${dot}`)),
              false,
            )
      }),
    ).toBe('')
  })

  it('[R4][R11] no counter is used twice by one browser, taken back or not', () => {
    expect(
      failureOf(histories, (steps) => {
        for (const { own, counter } of World.after(steps).replicas) {
          const counters = own.map(({ entry }) => readDot(entry.dot).counter)
          same(
            counters.toSorted((a, b) => a - b),
            [...new Set(counters)],
          )
          is(
            counters.every((one) => one <= counter),
            true,
          )
        }
      }),
    ).toBe('')
  })
})

describe('copied profiles', () => {
  it('[R10][F45] whenever two contents of one name meet, both stand and are flagged until somebody chose about them', () => {
    expect(
      failureOf(fc.tuple(forkedHistories, fc.boolean()), ([steps, backwards]) => {
        const world = World.after(steps)
        if (backwards) world.files.reverse()
        for (const replica of [...world.replicas, collect(world)])
          for (const { entries, live } of registersOf(replica)) {
            const forked = forkedDots(entries)
            for (const one of entries.filter(({ dot }) => forked.has(dot))) {
              const isChosen = entries.some((other) => world.oracle.chose(other.by, one.by))
              is(live.includes(one), !isChosen)
            }
          }
      }),
    ).toBe('')
  })
})

describe('order', () => {
  it('[R5] never conflicts, whatever happens to it', () => {
    expect(
      failureOf(forkedHistories, (steps) => {
        const world = World.after(steps)
        for (const { union } of [...world.replicas, collect(world)]) {
          const known = union.get('indicator/k3x9')
          if (!known) continue
          is(
            conflictsOf(known, new Set()).some(({ register }) => register === 'order'),
            false,
          )
          is(foldRecord(known)?.unsettled.includes('order') ?? false, false)
          is(isUnsettled('order', ofRegister(known, 'order')), false)
        }
      }),
    ).toBe('')
  })
})

/** The writes that a return may carry, worked out from the names alone. */
function broughtBy({ files }: World, replica: Replica): readonly string[] {
  const refused = (file: string, record: string, register: string) =>
    replica.decisions.some(
      (one) =>
        one.file === file && one.record === record && one.register === register && one.verdict === 'refused',
    )
  const brought = files
    .filter(({ id, kind }) => kind !== 'request' && takenFiles(replica).includes(id))
    .flatMap(({ id, records: inFile }) =>
      registersOf({ union: asKnown(inFile) })
        .filter(({ known, register }) => !refused(id, keyOf(known), register))
        .flatMap(({ entries }) => entries.map(({ by }) => by)),
    )
  return [...replica.own.map(({ entry }) => entry.by), ...brought]
}

const unsentOf = ({ own, sent }: Replica): readonly string[] =>
  own.map(({ entry }) => entry.dot).filter((dot) => !sent.has(readDot(dot).counter))
