import { describe, expect, it, test } from 'vitest'
import { clashesIn } from '#domain/reading/clashes'
import { matchRows } from '#domain/reading/matching'
import type { Measure } from '#domain/records/definition'
import { planned, record } from '../plan/planned'
import { read } from './sources'
import { ofKind, scorecard, written } from './writtenRecords'

const number: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'higher',
  accumulation: 'quarter',
  aggregation: 'sum',
}

/** A council that has H1, measured so. */
const council = (some: Partial<Measure>) =>
  planned([
    ...record('section', 'housing', { identity: { title: 'Housing' }, placement: { priority: null } }),
    ...record('indicator', 'built', { order: 'a0' }),
    ...record('definition', 'built@2014-Q1', {
      identity: { ref: 'H1', title: 'Homes built' },
      placement: { section: 'housing' },
      measure: { ...number, ...some },
    }),
  ]).structure

function held(rows: readonly (readonly string[])[], here: Partial<Measure>, agreed: readonly string[] = []) {
  const structure = council(here)
  const draft = read(scorecard(rows))
  const matches = matchRows(draft, structure)
  const records = written(draft, { structure, matches, agreed: new Set(agreed) })
  return {
    clashes: clashesIn(draft, matches, structure)['t0r1'] ?? [],
    figures: ofKind(records, 'measurement').map(({ values }) => values),
  }
}

const one = (title: string, actual: string, unit = '') => [
  ['Ref', 'Measure', 'Unit', 'Actual', 'Target'],
  ['H1', title, unit, actual, ''],
]

describe('[A1] a known indicator that the file measures otherwise', () => {
  const toDate = [
    ['Ref', 'Measure', 'Year to date', 'Target', 'Comments'],
    ['H1', 'Homes built', '1,850', '1,800', 'Ahead of plan.'],
  ]

  it('keeps its figures out, but not its texts, until a person says that they fit', () => {
    const { clashes, figures } = held(toDate, {})
    expect(clashes).toEqual([{ of: 'covers', file: 'cumulative', here: 'quarter', blocks: true }])
    expect(figures).toEqual([{ comment: 'Ahead of plan.' }])
    expect(held(toDate, {}, ['t0r1']).figures).toMatchObject([{ actual: { value: '1850' } }])
    expect(held(toDate, { accumulation: 'cumulative' }).figures).toMatchObject([
      { actual: { value: '1850' } },
    ])
  })

  test.each([
    ['a percentage for a number', one('Homes built', '45%'), {}, 'unit'],
    ['pounds for a number', one('Homes built', '£45'), {}, 'unit'],
    ['thousands for pounds', one('Homes built (£000)', '45'), { unit: { kind: 'money', name: '' } }, 'unit'],
    [
      'minutes for hours',
      one('Homes built', '45 mins'),
      { unit: { kind: 'duration', name: 'hours' } },
      'unit',
    ],
    [
      'the mark of a quarter for one to date',
      one('Homes built', '45 (Q)'),
      { accumulation: 'cumulative' },
      'covers',
    ],
    ['a rolling year for a quarter', one('Homes built (R)', '45'), {}, 'covers'],
  ] as const)('is asked about: %s', (...given) => {
    const [, rows, here, of] = given
    const { clashes, figures } = held(rows, here)
    expect(clashes).toMatchObject([{ of, blocks: true }])
    expect(figures).toEqual([])
  })

  test.each([
    ['no sign for a percentage', one('Homes built', '45'), { unit: { kind: 'percent', name: '' } }],
    ['days for a number of days', one('Homes built', '45 days'), { unit: { kind: 'number', name: 'days' } }],
    ['nothing said of one to date', one('Homes built', '45'), { accumulation: 'cumulative' }],
    [
      'the last day for a quarter of which the latest counts',
      one('Homes built (S)', '45'),
      { aggregation: 'latest' },
    ],
  ] as const)('is not where the file says nothing else: %s', (_, rows, here) => {
    const { clashes, figures } = held(rows, here)
    expect(clashes).toEqual([])
    expect(figures).toMatchObject([{ actual: { value: '45' } }])
  })

  it('is asked about where the figures of the year alone speak against it', () => {
    const year = (first: string, second: string, third: string) => [
      ['Ref', 'Measure', 'Q1 2014/15', 'Q2 2014/15', 'Q3 2014/15'],
      ['H1', 'Homes built', first, second, third],
    ]
    expect(held(year('900', '1,850', '2,700'), {}).clashes).toMatchObject([{ of: 'figures', file: 'grow' }])
    const toDateHere = { accumulation: 'cumulative' } as const
    expect(held(year('900', '850', '700'), toDateHere).clashes).toMatchObject([
      { of: 'figures', file: 'fall' },
    ])
    expect(held(year('900', '1,850', '2,700'), toDateHere).clashes).toEqual([])
  })

  it('[S4] keeps its own way of being better, and says so', () => {
    const rows = [
      ['Ref', 'Measure', 'Actual', 'Target'],
      ['H1', 'Homes built', '45', '≤ 50'],
    ]
    const { clashes, figures } = held(rows, {})
    expect(clashes).toEqual([{ of: 'polarity', file: 'lower', here: 'higher', blocks: false }])
    expect(figures).toMatchObject([{ actual: { value: '45' } }])
  })
})
