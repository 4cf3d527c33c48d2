import { isDeleted, isTorn } from '#domain/fold'
import { liveEntries } from '#domain/register'
import { describe, expect, it } from 'vitest'
import { World } from './history'
import { failureOf, is, same } from './observed'
import { namesIn } from './replica'
import { forkedHistories, histories } from './steps'

/** Every browser of a history: what production shows, and what the oracle says it ought to. */
function compare(world: World): void {
  for (const replica of world.replicas)
    for (const known of replica.union.values()) {
      const names = namesIn(known)
      const live = Object.entries(known.entries).map(([register, entries]) => [
        register,
        liveEntries(entries).map(({ by }) => by),
      ])
      const standing = Object.entries(names).map(([register, all]) => [register, world.oracle.standing(all)])
      same(live, standing)
      const fate = isDeleted(known) ? 'gone' : isTorn(known) ? 'torn' : 'there'
      is(fate, world.oracle.fate(names))
    }
}

describe('the fold and the oracle say the same', () => {
  it('[R3][R8] of honest histories, whose writers have really seen what their counters say', () => {
    expect(failureOf(histories, (steps) => compare(World.after(steps)))).toBe('')
  })

  it('[R10] of histories with copied profiles', () => {
    expect(failureOf(forkedHistories, (steps) => compare(World.after(steps)))).toBe('')
  })
})
