import { buildPayload } from '#domain/bundle/build'
import { ofRegister } from '#domain/bundle/entries'
import type { RecordEntries } from '#domain/bundle/entries'
import { contentIdText } from '#domain/bundle/format'
import { foldRecord } from '#domain/fold'
import { conflictsOf } from '#domain/merge/conflicts'
import { keyOf } from '#domain/merge/union'
import { isSameEntry, liveEntries } from '#domain/register'
import fc from 'fast-check'
import { expect } from 'vitest'
import { knownFrom } from './replica'
import type { Known, Replica } from './replica'

type Sources = readonly (readonly RecordEntries[])[]

/** Everything that a person or a file could tell of what is known: screens, choices, and the words of a file. */
export function observed(known: ReadonlyMap<string, Known>) {
  const all = [...known.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return {
    shown: all.map((record) => foldRecord(record)),
    choices: all.flatMap((record) => conflictsOf(record, new Set(['ana']))),
    file: contentIdText({ payload: buildPayload(all) }),
  }
}

export const observedFrom = (sources: Sources) => observed(knownFrom(sources))

/** All writes that are known, covered ones among them, in one order whatever order they came in. */
export function writesIn(known: ReadonlyMap<string, RecordEntries>): readonly string[] {
  return [...known.values()]
    .flatMap((record) =>
      Object.entries(record.entries).flatMap(([register, all]) =>
        all.map(({ dot, by }) => `${keyOf(record)} ${register} ${dot} ${by}`),
      ),
    )
    .toSorted()
}

/** What went wrong with the smallest history for which `holds` throws, and the seed to repeat it by; empty where none does. */
export function failureOf<T>(arbitrary: fc.Arbitrary<T>, holds: (one: T) => void): string {
  const run = fc.check(fc.property(arbitrary, holds), { numRuns: 2000 })
  return run.failed ? (fc.defaultReportMessage(run) ?? 'failed') : ''
}

/** As `expect(a).toEqual(b)`, quickly where they are equal. */
export function same(a: unknown, b: unknown): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) expect(a).toEqual(b)
}

/** As `expect(value).toBe(expected)`, quickly where it is. */
export function is(value: unknown, expected: unknown): void {
  if (value !== expected) expect(value).toBe(expected)
}

/** A list in the order of random keys. */
export const shuffled = <T>(all: readonly T[], keys: readonly number[]): readonly T[] =>
  all
    .map((one, at) => ({ one, key: keys[at % keys.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one)

export const keys = fc.array(fc.nat({ max: 1000 }), { minLength: 12, maxLength: 12 })

/** Every register of everything that a browser knows. */
export const registersOf = ({ union }: Pick<Replica, 'union'>) =>
  [...union.values()].flatMap((known) =>
    Object.keys(known.entries).map((register) => {
      const entries = ofRegister(known, register)
      return { known, register, entries, live: liveEntries(entries) }
    }),
  )

export const isAmong = (
  entries: readonly RecordEntries['entries'][string][number][],
  entry: (typeof entries)[number],
) => entries.some((one) => isSameEntry(one, entry))
