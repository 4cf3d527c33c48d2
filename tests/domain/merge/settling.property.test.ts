import { ofRegister } from '#domain/bundle/entries'
import type { Json } from '#domain/canonical'
import { foldRecord } from '#domain/fold'
import { keyOf } from '#domain/merge/union'
import { liveEntries, shownEntry, writeEntry } from '#domain/register'
import type { Entry } from '#domain/register'
import { sameValue } from '#domain/sameValue'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { World } from './history'
import { failureOf, is, keys, same, shuffled } from './observed'
import { conflictsAt, knownAt, knownFrom, newReplica, sourcesOf, takenFiles } from './replica'
import type { Replica } from './replica'
import { forkedHistories, malformedHistories, records } from './steps'

const pick = fc.nat({ max: 7 })

describe('settling', () => {
  it('[R7][R8] dominates: whoever takes it, with any of what stood against it, has nothing left to choose there', () => {
    expect(
      failureOf(fc.tuple(forkedHistories, pick, keys), ([steps, choice, order]) => {
        const world = World.after(steps)
        for (const replica of world.replicas.filter((one) => conflictsAt(one).length > 0)) {
          const open = conflictsAt(replica)
          const about = open[choice % open.length]
          if (!about) continue
          const before = sourcesOf(world.files, replica)
          const own = knownFrom([...before])
          world.settle(replica, choice)
          const settled = shownAt(replica, about)
          world.export(replica, 'backup', records)
          const file = world.files.at(-1)?.records ?? []
          const some = shuffled([...before, [...own.values()]], order).slice(0, choice)
          const other = { ...newReplica('eve', 2012), union: knownFrom([...some, file]) }
          for (const one of [replica, other]) {
            is(
              conflictsAt(one).some((left) => isAt(left, about)),
              false,
            )
            same(shownAt(one, about), settled)
            const known = one.union.get(keyOf(about))
            if (about.about === 'deletion') is(!known || !foldRecord(known), choice % 2 === 0)
            else same(settled, inNumbers(about.sides[choice % about.sides.length]?.value))
          }
        }
      }),
    ).toBe('')
  })

  it('[F43] every history comes to nothing left to choose, one choice after the other', () => {
    expect(
      failureOf(fc.tuple(fc.oneof(forkedHistories, malformedHistories), keys), ([steps, picks]) => {
        const world = World.after(steps)
        const hub = newReplica('hub', 2012)
        for (const file of world.files) world.take(hub, file)
        for (const replica of [hub, ...world.replicas]) {
          const most = conflictsAt(replica).length
          for (const one of picks.slice(0, most)) world.settle(replica, one)
          is(conflictsAt(replica).length, 0)
          for (const known of replica.union.values()) same(foldRecord(known)?.unsettled ?? [], [])
        }
      }),
    ).toBe('')
  })

  it('[R5] the list of choices is what the records say is unsettled', () => {
    expect(
      failureOf(fc.oneof(forkedHistories, malformedHistories), (steps) => {
        for (const replica of World.after(steps).replicas)
          for (const known of replica.union.values()) {
            const listed = conflictsAt({ ...replica, union: new Map([[keyOf(known), known]]) })
            same(
              listed.map(({ register }) => register),
              foldRecord(known)?.unsettled ?? [],
            )
          }
      }),
    ).toBe('')
  })

  it('leaves a choice open to whoever wrote apart meanwhile: nobody is settled over', () => {
    expect(
      failureOf(fc.tuple(forkedHistories, pick), ([steps, choice]) => {
        const world = World.after(steps)
        const [mine, theirs] = world.replicas
        if (!mine || !theirs || mine.actor === theirs.actor) return
        const place = { kind: 'measurement', id: 'k3x9@2012-Q1', register: 'comment' } as const
        world.write(theirs, place, { value: 'apart' })
        const written = theirs.own.at(-1)?.entry
        world.settle(mine, choice)
        world.export(theirs, 'return', records)
        world.take(mine, world.files.at(-1))
        if (takenFiles(mine).length === 0) return
        const live = liveEntries(ofRegister(knownAt(mine, place), 'comment'))
        is(
          live.some(({ by }) => by === written?.by),
          true,
        )
      }),
    ).toBe('')
  })
})

describe('what nobody honest writes', () => {
  const actors = fc.constantFrom('ana', 'bea', 'cat')
  const malformed = fc.array(
    fc
      .record({
        actor: actors,
        counter: fc.integer({ min: 1, max: 3 }),
        value: fc.constantFrom('97', '98'),
        over: fc.dictionary(actors, fc.integer({ min: 1, max: 9 })),
      })
      .map(({ actor, counter, value, over }): Entry => ({
        dot: `${actor}.${counter}`,
        over,
        value,
        was: null,
        at: '',
        by: '',
      })),
    { minLength: 1, maxLength: 6 },
  )

  it('[R3] a register is never empty, whoever claims to have seen whom', () => {
    expect(
      failureOf(malformed, (union) => {
        const live = liveEntries(union)
        is(live.length > 0 && live.every((one) => union.includes(one)), true)
        is(shownEntry(live) === undefined, false)
      }),
    ).toBe('')
  })

  it('[R4][F43] a write stands above all of it', () => {
    expect(
      failureOf(fc.tuple(malformed, actors), ([union, actor]) => {
        const writing = { actor, counter: 0, value: 'mine', at: '', by: 'me', hasTravelled: () => true }
        const entry = writeEntry(union, writing)
        same(liveEntries([...union, entry]), [entry])
      }),
    ).toBe('')
  })
})

interface At {
  readonly kind: string
  readonly id: string
  readonly register: string
}

const isAt = (a: At, b: At): boolean => keyOf(a) === keyOf(b) && a.register === b.register

/** What is shown at a place, as far as decimals mean something. */
function shownAt({ union }: Pick<Replica, 'union'>, { register, ...place }: At): unknown {
  const known = union.get(keyOf(place))
  const value = known && shownEntry(liveEntries(ofRegister(known, register)))?.value
  return inNumbers(value)
}

const inNumbers = (value: Json | undefined): unknown =>
  value !== undefined && sameValue(value, { value: '97' }) ? '97' : value
