import { describe, expect, it } from 'vitest'
import { figuresOf, found, read, source, table } from './sources'
import type { Written } from './sources'

/** An indicator over several rows that say what they are: `Actual`, `Target`, `RAG`. */
const reading = (rows: readonly (readonly Written[])[], name = '2024-25 Q2') =>
  read(source([table('', rows, 'row')], 'csv', name))

const homes = ['2024-Q1: 95% / 90% green', '2024-Q2: 96% / 90% green', '2024-Q3:  / 90%', '2024-Q4:  / 90%']

describe('rows of actuals, targets and statuses under Q1 to Q4', () => {
  const rows = [
    ['H1', 'Homes let on time', 'Actual', '95%', '96%', '', ''],
    ['', '', 'Target', '90%', '90%', '90%', '90%'],
    ['', '', 'RAG', 'G', 'G', '', ''],
    ['H2', 'Days to let', 'Actual', '31', '29', '', ''],
    ['', '', 'Target', '28', '28', '28', '28'],
    ['', '', 'RAG', 'R', 'A', '', ''],
  ]

  it.each([[''], ['Data'], ['Type']])('are one indicator each, the labels under “%s”', (heading) => {
    const draft = reading([['Ref', 'Indicator', heading, 'Q1', 'Q2', 'Q3', 'Q4'], ...rows])
    expect(draft.indicators).toHaveLength(2)
    expect(figuresOf(found(draft, 'H1'))).toEqual(homes)
    expect(draft.notRead).toEqual([])
    expect(draft.findings).toEqual([])
  })

  it('are so whether names are merged over their rows or written in each', () => {
    const head = ['Indicator', '', 'Q1', 'Q2', 'Q3', 'Q4']
    const named = ['Homes let on time', { text: 'Homes let on time', rows: 3 }].map((name) =>
      reading([
        head,
        [name, 'Actual', '95%', '96%', '', ''],
        [typeof name === 'string' ? name : '', 'Target', '90%', '90%', '90%', '90%'],
        [typeof name === 'string' ? name : '', 'RAG', 'G', 'G', '', ''],
      ]),
    )
    for (const draft of named) expect(draft.indicators.map(figuresOf)).toEqual([homes])
  })

  it('say by their actuals which quarter it is, not by the targets of the whole year', () => {
    const draft = reading([['Ref', 'Indicator', '', 'Q1', 'Q2', 'Q3', 'Q4'], ...rows], 'Scorecard 2024-25')
    expect(draft.quarter).toBe('2024-Q2')
  })
})

it('labels may stand where other rows have their title, and the name above them', () => {
  const below = reading([
    ['Indicator', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['Homes let on time', '95%', '96%', '', ''],
    ['Target', '90%', '90%', '90%', '90%'],
    ['Status', 'G', 'G', '', ''],
    ['National average', '', '88%', '', ''],
  ])
  expect(below.indicators.map(figuresOf)).toEqual([homes])
  expect(below.notRead.map(({ value }) => value)).toEqual(['National average 88%'])
  const above = reading([
    ['Indicator', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['Housing'],
    ['H1 Homes let on time'],
    ['Actual', '95%', '96%', '', ''],
    ['Target', '90%', '90%', '90%', '90%'],
    ['Status', 'G', 'G', '', ''],
    ['Planning'],
    ['P1 Appeals lost'],
    ['Actual', '3', '4', '', ''],
    ['Benefits'],
  ])
  expect(above.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
    'H1 Housing',
    'P1 Planning',
  ])
  expect(figuresOf(found(above, 'H1'))).toEqual(homes)
  expect(above.notRead.map(({ value }) => value)).toEqual(['Benefits'])
})

it('a row of another year goes to that year, and a row of arrows is listed', () => {
  const draft = reading([
    ['Ref', 'Measure', 'Year', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['H1', 'Homes let', '2023/24', '91%', '92%', '93%', '94%'],
    ['', '', '2024/25', '95%', '96%', '', ''],
    ['', '', 'DoT', '↑', '↑', '', ''],
  ])
  expect(figuresOf(found(draft, 'H1'))).toEqual([
    '2023-Q1: 91% / ',
    '2023-Q2: 92% / ',
    '2023-Q3: 93% / ',
    '2023-Q4: 94% / ',
    '2024-Q1: 95% / ',
    '2024-Q2: 96% / ',
  ])
  expect(draft.notRead.map(({ value }) => value)).toEqual(['DoT ↑ ↑'])
})

it('a long table with a row for each value puts them together quarter by quarter', () => {
  const draft = reading([
    ['Ref', 'Measure', 'Quarter', 'Type', 'Value'],
    ['H1', 'Homes let', 'Q1', 'Actual', '91%'],
    ['H1', 'Homes let', 'Q1', 'Target', '90%'],
    ['H1', 'Homes let', 'Q2', 'Actual', '93%'],
    ['H1', 'Homes let', 'Q2', 'Target', '92%'],
  ])
  expect(figuresOf(found(draft, 'H1'))).toEqual(['2024-Q1: 91% / 90%', '2024-Q2: 93% / 92%'])
})

it('a row whose label nothing is known of is listed, and its indicator keeps its other rows', () => {
  const draft = reading([
    ['Ref', 'Measure', '', 'Q1', 'Q2'],
    ['H1', 'Homes let', 'Actual', '91%', '92%'],
    ['', '', 'Target', '90%', '90%'],
    ['H2', 'Visits', 'Lower quartile', '11', '12'],
    ['', '', 'Actual', '13', '14'],
    ['', '', 'Target', '10', '10'],
  ])
  expect(figuresOf(found(draft, 'H2'))).toEqual(['2024-Q1: 13 / 10', '2024-Q2: 14 / 10'])
  expect(figuresOf(found(draft, 'H1'))).toEqual(['2024-Q1: 91% / 90%', '2024-Q2: 92% / 90%'])
  expect(draft.notRead.map(({ value }) => value)).toEqual(['Lower quartile 11 12'])
})

it('statuses in words about a target are no labels of rows', () => {
  const draft = read(
    source([
      table('t', [
        ['Ref', 'Indicator', 'Period', 'Value', 'Target', 'Performance'],
        ['A1', 'Homes let', 'Q1 2024-25', '12', '10', 'On target'],
        ['A1', 'Homes let', 'Q2 2024-25', '9', '10', 'Below target'],
        ['A2', 'Rents collected', 'Q1 2024-25', '8', '9', 'Near target'],
      ]),
    ]),
  )
  expect(figuresOf(found(draft, 'A1'))[0]).toMatch(/^2024-Q1: 12 \/ 10/)
})
