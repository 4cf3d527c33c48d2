import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Json } from '#domain/canonical'
import type { BundleRecord } from '#domain/bundle/format'
import { askedWorkbook } from '#domain/workbook/askedWorkbook'
import { requestAsked } from '#domain/workbook/requestAsked'
import type { RequestAsked } from '#domain/workbook/requestAsked'
import { openBundleFile, sealBundle } from '#state/bundleFile'
import { formatBundle } from '#domain/bundle/format'
import { writeRequestWorkbook } from '#writers/requestWorkbook'

const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'))

type Registers = Readonly<Record<string, Json>>

/** What officers write in a request of three figures, an activity and a section's texts. */
export interface Written {
  readonly figures: readonly Registers[]
  readonly progress: Registers
  readonly narrative: Registers
}

const standing: readonly (readonly [string, string, Registers])[] = [
  ['organisation', 'organisation', { identity: { name: 'Dudley' }, year: { firstMonth: 4 } }],
  ['quarter', '2012-Q1', { state: 'open' }],
  [
    'section',
    's',
    { identity: { title: 'Crime' }, placement: { priority: null }, drafters: ['p'], order: 'a0' },
  ],
  ['post', 'p', { identity: { title: 'Head of crime', directorate: 'd' } }],
  ['directorate', 'd', { identity: { name: 'Chief executive', code: 'CEX' } }],
  [
    'objective',
    'o',
    { identity: { number: '1', title: 'Less', aim: '' }, placement: { section: 's' }, order: 'a0' },
  ],
  [
    'activity',
    'a',
    { identity: { ref: 'TA1', title: 'Patrol' }, placement: { objective: 'o' }, leads: ['p'], order: 'a0' },
  ],
]

const units = [
  { kind: 'number', name: '' },
  { kind: 'percent', name: '' },
  { kind: 'date', name: '' },
] as const

const recordsOf = ({ figures, progress, narrative }: Written) => [
  ...standing,
  ...units.flatMap((unit, at): [string, string, Registers][] => [
    ['indicator', `i${at}`, { order: `a${at}` }],
    [
      'definition',
      `i${at}@2012-Q1`,
      {
        identity: { ref: `PI${at}`, title: `Figure ${at}` },
        placement: { section: 's' },
        measure: { unit, decimals: 0, polarity: 'lower', accumulation: 'quarter', aggregation: 'latest' },
      },
    ],
    ['measurement', `i${at}@2012-Q1`, figures[at] ?? {}],
  ]),
  ['progress', 'a@2012-Q1', progress] as const,
  ['narrative', 's@2012-Q1', narrative] as const,
]

/** The request of the section, through the gate. */
export async function requestWith(written: Written) {
  const records = recordsOf(written).flatMap(([kind, id, values]): BundleRecord[] => {
    const marks = Object.keys(values).map((register) => [
      register,
      { dot: 'clerk.1', over: {}, was: null, at: '2012-07-12T09:00:00Z', by: '' },
    ])
    return marks.length === 0 ? [] : [{ kind, id, values, marks: Object.fromEntries(marks), siblings: {} }]
  })
  const bundle = await sealBundle(
    {
      kind: 'request',
      head: {
        app: { name: 'quarterdeck', version: '0.1.0' },
        organisation: { id: 'dudley', name: 'Dudley', firstMonth: 4 },
        createdAt: '2012-07-12T09:30:00Z',
        actor: { id: 'clerk', seq: 1, previous: null },
        basedOn: [],
        scope: { quarters: ['2012-Q1'], sections: ['s'], posts: [] },
      },
      payload: { records },
    },
    sha256,
  )
  return askedFrom(formatBundle(bundle))
}

/** A request from its text, as it lies in a workbook too. */
export async function askedFrom(text: string) {
  const gated = await openBundleFile(new TextEncoder().encode(text), { sha256 })
  if (!gated.ok) throw new Error(JSON.stringify(gated.error))
  const asked = requestAsked(gated.value)
  if (!asked.ok) throw new Error(asked.error.message)
  return { asked: asked.value, bundle: gated.value.bundle }
}

/** The workbook of a request, its cells as those of another one of the same rows: what somebody has filled in. */
export const workbookOf = (
  { bundle }: Awaited<ReturnType<typeof requestWith>>,
  filled: RequestAsked,
): Uint8Array<ArrayBuffer> =>
  writeRequestWorkbook({
    title: 'Crime',
    made: '2012-07-12T09:30:00.123Z',
    sheets: askedWorkbook(filled),
    request: bundle,
  })

/** Text with all that programs stumble over; never only white space at its ends, which no cell keeps. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '_x0041_',
      '<b>&amp;"',
      ' a\tb\r\nc',
      '1,850',
      '\u0001\u000b',
      '@x',
      '-',
      '00:10',
      '😀',
    ),
  )
  .map((one) => one.toWellFormed().replaceAll('\0', ''))

/** As a cell keeps it. */
export const kept = (one: string): string => one.replace(/\r\n?/g, '\n').trim()

const state = fc.constantFrom('final', 'provisional')
const decimal = fc.constantFrom('0', '97.0', '-4', '1850', '0.123456789012345', '123456789012345678')
const date = fc.constantFrom('2012-06-30', '1999-01-01')

const actualOf = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.record({ state, value }),
    fc.record({ state: fc.constant('awaiting'), reason: text, expected: fc.constant(null) }),
    fc.constant({ state: 'notDue' }),
    fc.record({ state: fc.constantFrom('suspended', 'withheld'), reason: text }),
  )

const action = fc.record({
  reason: text,
  action: text,
  post: fc.constantFrom(null, 'p'),
  by: fc.constantFrom(null, '2012-09-30'),
})

const figureOf = (value: fc.Arbitrary<string>): fc.Arbitrary<Registers> =>
  fc.record({ actual: actualOf(value), comment: text, correctiveAction: action }, { requiredKeys: [] })

const partsOrNumber = fc.oneof(
  figureOf(decimal),
  fc.record({ actual: fc.record({ state, numerator: fc.constant('12'), denominator: fc.constant('40') }) }),
)

export const written: fc.Arbitrary<Written> = fc.record({
  figures: fc.tuple(partsOrNumber, figureOf(decimal), figureOf(date)),
  progress: fc.record(
    {
      status: fc.constantFrom('excellent', 'good', 'fair'),
      text,
      nextStep: fc.record({ reason: text, action: text, by: fc.constantFrom(null, '2012-09-30') }),
    },
    { requiredKeys: [] },
  ),
  narrative: fc.record({ summary: text, achievements: text }, { requiredKeys: [] }),
})
