import { describe, expect, it } from 'vitest'
import { guessMapping } from '#domain/readReport'
import { figuresOf, found, line, read, source, table } from './sources'

/** Shapes of reports that were read wrong, each as small as shows it. */

it('a percentage that may be a share of one is asked about', () => {
  const draft = read(
    source([
      table('t', [
        ['Ref', 'Indicator', 'Unit', 'Actual', 'Target'],
        ['A1', 'Calls answered', '%', '0.78', '0.8'],
        ['A2', 'Waste recycled', '%', '45.2', '50'],
        ['A3', 'Staff who left', '%', '0.9', '2'],
        ['A4', 'Crimes per head', 'Number', '0.78', '0.8'],
      ]),
    ]),
    { quarter: '2024-Q1' },
  )
  expect(draft.indicators.map(({ figures }) => figures[0]?.actual?.reads)).toEqual([
    'choice',
    'value',
    'value',
    'value',
  ])
  expect(found(draft, 'A1').figures[0]).toMatchObject({
    actual: { asks: true, choices: [{ value: '78' }, { value: '0.78' }] },
    target: { reads: 'nothing' },
  })
})

it('years in a row under Actuals and Aim are headings, and only what is to date is of the quarter', () => {
  const draft = read(
    source([
      line('Performance to end of Quarter 2 2019/20', 1),
      table('t', [
        ['Measure', { text: 'Actuals', columns: 2 }, '', 'Aim', 'Year to date'],
        ['', '2017/18', '2018/19', '2019/20', '2019/20'],
        ['House fires', '146', '143', '150', '59'],
        ['Deaths in fires', '2', '0', '0', '0'],
      ]),
    ]),
  )
  expect(draft.indicators.map(({ heading, figures }) => [heading, figures.length])).toEqual([
    ['', 1],
    ['', 1],
  ])
  expect(found(draft, 'House fires').figures[0]?.actual?.text).toBe('59')
  expect(found(draft, 'House fires').annualTarget?.text).toBe('150')
  expect(found(draft, 'House fires').accumulation.value).toBe('cumulative')
})

it('a KPI beside a reference is the title, and the limits of bands leave a table a scorecard', () => {
  const draft = read(
    source([
      table('t', [
        ['Ref', 'KPI', 'Green', 'Amber', 'Red', 'Q1', 'Q1 RAG', 'Q2 2024/25', 'Q2 RAG'],
        ['K1', 'Days lost', '<8', '8-10', '>10', '7.5', 'G', '8.8', 'A'],
      ]),
    ]),
  )
  expect(draft.quarter).toBe('2024-Q2')
  expect(figuresOf(found(draft, 'K1'))).toEqual(['2024-Q1: 7.5 /  green', '2024-Q2: 8.8 /  amber'])
})

describe('what is no key of symbols', () => {
  it.each([
    'HS1 Homes let 50 42 Amber',
    'Homes let in time 95% 90% Green',
    'Status Green',
    'EN1 Recycling Red',
  ])('%s', (text) => expect(read(source([line(text), line(text.replace('1', '2'))])).legends).toEqual([]))
})

it('an amount is no reference, and a priority with its number is a heading and no comment', () => {
  const draft = read(
    source([
      line('Quarter 3 2023/24', 1),
      line('Priority 2: Greener borough', 2),
      table('t', [
        ['Measure', 'Latest period', 'Actual', 'Target', 'Progress'],
        ['CAMHS 18 weeks', 'Q3 2023/24', '88.1%', '90%', 'Off track'],
        ['PI12 Days lost', 'Q2 2023/24', '2.1', '2.0', 'On track'],
      ]),
    ]),
  )
  expect(draft.indicators.map(({ ref, title, heading }) => [ref, title, heading])).toEqual([
    [null, 'CAMHS 18 weeks', 'Priority 2: Greener borough'],
    ['PI12', 'Days lost', 'Priority 2: Greener borough'],
  ])
  expect(draft.indicators.flatMap(figuresOf)).toEqual([
    '2023-Q3: 88.1% / 90% not-on-track',
    '2023-Q2: 2.1 / 2.0 on-track',
  ])
})

describe('months alone as headings', () => {
  const held = (...months: readonly string[]) => {
    const head = ['Ref', 'Indicator', ...months, 'Status']
    const of = source([
      table('t', [head, ['A1', 'Homes let', ...months.map((_, at) => `${at + 3}`), 'Green']]),
    ])
    return guessMapping(of, 4)
      .tables[0]?.columns.slice(2, -1)
      .map(({ holds, quarter }) => `${holds} ${quarter}`)
  }

  it('are quarters where each of them ends one', () =>
    expect(held('Jun-24', 'Sep-24')).toEqual(['actual 2024-Q1', 'actual 2024-Q2']))
  it('are left out where they may be months', () => {
    expect(held('Aug-24', 'Sep-24')).toEqual(['notRead report', 'notRead report'])
    expect(held('Sep-24')).toEqual(['notRead report'])
  })
})

it('words about a target under Performance are the status beside a value', () => {
  const draft = read(
    source([
      table('t', [
        ['Ref', 'Indicator', 'Value', 'Target', 'Performance'],
        ['A1', 'Home fire safety visits', '12', '10', 'On target'],
        ['A2', 'Rents collected', '8', '9', 'Below target'],
      ]),
    ]),
    { quarter: '2024-Q1' },
  )
  expect(draft.indicators.flatMap(figuresOf)).toEqual([
    expect.stringMatching(/^2024-Q1: 12 \/ 10 \S/),
    expect.stringMatching(/^2024-Q1: 8 \/ 9 \S/),
  ])
  expect(found(draft, 'A1').polarity.value).toBe('higher')
})
