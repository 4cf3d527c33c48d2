import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '#domain/canonical'
import { foldRecord, foldWrites } from '#domain/fold'
import { writeEntry } from '#domain/register'
import type { Entry } from '#domain/register'

const at = { kind: 'measurement', id: 'a@2012-Q1' } as const

/** Two writers, each of whom has or has not seen what stood there. */
const written = fc.record({
  actor: fc.constantFrom('ann', 'bob'),
  register: fc.constantFrom('actual', 'comment', 'target'),
  value: fc.constantFrom<Json>('x', 'y', null),
  hasSeen: fc.boolean(),
})

type Entries = Readonly<Record<string, readonly Entry[]>>

interface Written {
  readonly actor: string
  readonly register: string
  readonly value: Json
  readonly hasSeen: boolean
}

function append(entries: Entries, { actor, register, value, hasSeen }: Written): Entries {
  const union = entries[register] ?? []
  const counter = Object.values(entries).flat().length
  const seen = hasSeen ? union : union.filter(({ dot }) => dot.startsWith(actor))
  const entry = writeEntry(seen, { actor, counter, value, at: '', by: '', hasTravelled: () => true })
  return { ...entries, [register]: [...union, entry] }
}

test('[R4][R5] what is foreseen of own writes is what they fold to once they are stored, whatever stood there', () => {
  fc.assert(
    fc.property(fc.array(written), fc.array(written, { minLength: 1 }), (history, own) => {
      const entries = history.reduce<Entries>(append, {})
      const shown = foldRecord({ ...at, entries })
      const writes = own.map(({ register, value }) => ({ ...at, register, value, before: undefined }))
      const stored = own.reduce<Entries>(
        (all, one) => append(all, { ...one, actor: 'me', hasSeen: true }),
        entries,
      )
      expect(foldWrites(shown, writes)).toEqual(foldRecord({ ...at, entries: stored }))
    }),
  )
})
