import { expect, it } from 'vitest'
import { guessMapping } from '#domain/readReport'
import type { PlainRecord } from '../../plainBundle'
import { read } from './sources'
import { ofKind, scorecard, written } from './writtenRecords'

it('[A4] has no target of the year while it is asked how it holds, and nothing that is added up', () => {
  const of = scorecard([
    ['Ref', 'Measure', 'Q1', 'Q2', 'Annual target'],
    ['H1', 'Homes repaired', '900', '1,850', '3,600'],
    ['H2', 'Homes in temporary accommodation', '36', '37', '35'],
  ])
  const measures = (records: readonly PlainRecord[]) =>
    ofKind(records, 'definition').map(({ values }) => values['measure'])
  const open = written(read(of))
  expect(ofKind(open, 'year')).toHaveLength(1)
  expect(measures(open)).toMatchObject([{ aggregation: 'latest' }, { aggregation: 'latest' }])
  const said = written(read(of, { edits: { t0r1: { covers: 'cumulative' } } }))
  expect(ofKind(said, 'year')).toHaveLength(2)
  expect(measures(said)).toMatchObject([
    { accumulation: 'cumulative', aggregation: 'sum' },
    { accumulation: 'quarter', aggregation: 'latest' },
  ])
})

it('[A4] has what a year came to where its column is said to hold that, and lists it where not', () => {
  const of = scorecard([
    ['Ref', 'Measure', '2012/13 outturn', 'Q2 actual'],
    ['H1', 'Homes built', '88', '12'],
    ['H2', 'Homes let', 'tbc', '30'],
  ])
  expect(read(of).findings).toMatchObject([{ finds: 'unknownColumn', heading: '2012/13 outturn' }])
  expect(ofKind(written(read(of)), 'year')).toEqual([])
  const { tables } = guessMapping(of, 4)
  const said = tables.map((one) => ({
    ...one,
    columns: one.columns.map((use, at) => (at === 2 ? { ...use, holds: 'outturn' as const } : use)),
  }))
  const years = ofKind(written(read(of, { tables: said })), 'year')
  expect(years.map(({ id, values }) => [id.split('@')[1], values['outturn']])).toMatchObject([
    ['2012', { state: 'final', value: '88' }],
    ['2012', { state: 'awaiting' }],
  ])
})
