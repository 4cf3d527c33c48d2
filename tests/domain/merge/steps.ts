import type { Json } from '#domain/canonical'
import fc from 'fast-check'

/** A register of a record of the model. */
export interface Place {
  readonly kind: 'measurement' | 'indicator'
  readonly id: string
  readonly register: string
}

/** One thing that one person does. `who`, `file`, `pick`: taken modulo how many there are by then. */
export type Step = { readonly who: number } & (
  | { readonly do: 'write'; readonly place: Place; readonly value: Json }
  | { readonly do: 'delete'; readonly place: Place }
  | { readonly do: 'undo' }
  | {
      readonly do: 'export'
      readonly kind: 'backup' | 'request' | 'return'
      /** `kind/id` of the records that leave. */
      readonly only: readonly string[]
    }
  /** Writes a file and somebody else takes it in at once. */
  | { readonly do: 'deliver'; readonly kind: 'request' | 'return'; readonly to: number }
  | { readonly do: 'take'; readonly file: number; readonly refused: readonly Place[] }
  | { readonly do: 'withdraw' | 'putBack'; readonly file: number }
  | { readonly do: 'settle'; readonly pick: number }
  | { readonly do: 'clone' }
  /** Somebody changes a file by hand, so that it still passes the gate, and it is taken in at once. */
  | { readonly do: 'forge'; readonly file: number; readonly place: Place; readonly how: Forgery }
)

/**
 * `sawAll`: an entry claims to have seen everybody; `otherValue`, `otherDate`: under one dot; `eachOther`: two that claim to
 * have seen each other; `settlesAll`: it names what it cannot know; `deletesAll`: deletes what its writer has not seen.
 */
export const forgeries = [
  'sawAll',
  'otherValue',
  'otherDate',
  'eachOther',
  'settlesAll',
  'deletesAll',
] as const
export type Forgery = (typeof forgeries)[number]

const figure = { kind: 'measurement', id: 'k3x9@2012-Q1' } as const
const indicator = { kind: 'indicator', id: 'k3x9' } as const

export const places: readonly Place[] = [
  { ...figure, register: 'actual' },
  { ...figure, register: 'comment' },
  { ...indicator, register: 'tags' },
  { ...indicator, register: 'order' },
]

export const records: readonly string[] = ['measurement/k3x9@2012-Q1', 'indicator/k3x9']

/** So few that two people often write the same, to the letter or not. */
const value = fc.constantFrom<Json>({ value: '97' }, { value: '97.0' }, { value: '98' }, null)
/** The first place is where most of it happens, so that people meet. */
const place = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...places.slice(0, 1)) },
  fc.constantFrom(...places),
)
const who = fc.nat({ max: 5 })
const file = fc.nat({ max: 11 })
const only = fc.oneof(
  { weight: 3, arbitrary: fc.constant(records) },
  fc.subarray([...records], { minLength: 1 }),
)
const refused = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  fc.subarray([...places], { maxLength: 2 }),
)
const kind = fc.constantFrom('request' as const, 'return' as const)

const write = fc.record({ do: fc.constant('write' as const), who, place, value })

const usual = [
  { weight: 9, arbitrary: write },
  { weight: 14, arbitrary: fc.record({ do: fc.constant('deliver' as const), who, kind, to: who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('export' as const),
      who,
      kind: fc.oneof(kind, fc.constant('backup' as const)),
      only,
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('take' as const), who, file, refused }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('delete' as const), who, place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('withdraw' as const, 'putBack' as const), who, file }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const), who, pick: fc.nat({ max: 7 }) }) },
]

const some = (most: number) =>
  fc.array(fc.oneof(...usual), { minLength: most / 2, maxLength: most, size: 'max' })

/** Each of the four has written something before anything else happens. */
const begun = fc
  .tuple(write, write, write, write)
  .map((writes) => writes.map((one, at): Step => ({ ...one, who: at })))

/** Histories of honest browsers, each with a name of its own. */
export const histories: fc.Arbitrary<readonly Step[]> = fc
  .tuple(begun, some(24))
  .map(([writes, steps]) => [...writes, ...steps])

/** Histories in which a profile is copied, at times twice, and each copy writes on, often in the same place (R10). */
export const forkedHistories: fc.Arbitrary<readonly Step[]> = fc
  .record({
    before: fc.tuple(begun, some(4)).map((parts) => parts.flat()),
    copies: fc.constantFrom(1, 2),
    writes: fc.array(write, { minLength: 3, maxLength: 3 }),
    same: fc.option(place, { freq: 2, nil: undefined }),
    after: some(14),
  })
  .map(({ before, copies, writes, same, after }) => [
    ...before,
    ...Array.from({ length: copies }, (): Step => ({ do: 'clone', who: 0 })),
    ...writes.map((one, at): Step => ({ ...one, place: same ?? one.place, who: [0, 4, 5][at] ?? 0 })),
    ...after,
  ])

const forge = fc.record({
  do: fc.constant('forge' as const),
  who,
  file,
  place,
  how: fc.constantFrom(...forgeries),
})

/** Histories with files in them that nobody honest has written. */
export const malformedHistories: fc.Arbitrary<readonly Step[]> = fc
  .tuple(forkedHistories, fc.array(fc.tuple(fc.nat({ max: 20 }), forge), { minLength: 1, maxLength: 4 }))
  .map(([steps, forged]) =>
    forged.reduce<readonly Step[]>((all, [at, one]) => all.toSpliced(Math.max(at, 4), 0, one), steps),
  )
