import { describe, expect, it } from 'vitest'
import { surveyTable } from '#domain/reading/survey'
import { read, found, figuresOf, line, source, table } from './sources'
import type { Written } from './sources'

function survey(rows: readonly (readonly Written[])[]): string {
  const { holds, headRows, columns } = surveyTable(table('', rows), 4)
  return `${holds} ${headRows}: ${columns.map((use) => (use.quarter === 'report' ? use.holds : `${use.holds} ${use.quarter}`)).join(', ')}`
}

describe('the headings of a table', () => {
  it('may stand in the third row, under a title', () => {
    expect(
      survey([['Anytown scorecard'], [], ['Ref', 'Measure', 'Actual', 'Target'], ['K1', 'Visits', '1', '2']]),
    ).toBe('indicators 3: ref, title, actual, target')
  })

  it.each([
    ['cells that are merged', { text: 'Q1 2014/15', columns: 2 }, { text: 'Q2 2014/15', columns: 2 }],
    ['blank cells after them', 'Q1 2014/15', 'Q2 2014/15'],
  ])('may have periods above them, in %s', (_, first, second) => {
    expect(
      survey([
        ['Measure', first, '', second, ''],
        ['', 'Actual', 'Target', 'Actual', 'Target'],
        ['Visits', '1', '2', '3', '4'],
      ]),
    ).toBe('indicators 2: title, actual 2014-Q1, target 2014-Q1, actual 2014-Q2, target 2014-Q2')
  })

  it('may have years above quarters', () => {
    expect(
      survey([
        ['Measure', { text: '2013/14', columns: 2 }, '', { text: '2014/15', columns: 2 }, ''],
        ['', 'Q3', 'Q4', 'Q1', 'Q2'],
        ['Visits', '1', '2', '3', '4'],
      ]),
    ).toBe('indicators 2: title, actual 2013-Q3, actual 2013-Q4, actual 2014-Q1, actual 2014-Q2')
  })

  it('give targets to the quarter before them where they are repeated', () => {
    expect(
      survey([
        ['Measure', 'Q1', 'Target', 'RAG', 'Q2', 'Target', 'RAG'],
        ['Visits', '1', '2', 'G', '3', '4', 'G'],
      ]),
    ).toBe('indicators 1: title, actual 1, target 1, status 1, actual 2, target 2, status 2')
  })

  it('may be short of one for the names of the rows', () => {
    expect(
      survey([
        ['', 'Actual', 'Target'],
        ['NI 192 Waste', '1', '2'],
        ['NI 193 Landfill', '1', '2'],
      ]),
    ).toBe('indicators 1: refAndTitle, actual, target')
  })

  it('may say year to date for the only figures there are', () => {
    expect(
      survey([
        ['Measure', 'YTD actual', 'YTD target'],
        ['Visits', '1', '2'],
      ]),
    ).toBe('indicators 1: title, actualToDate, target')
  })

  it('do not take a row of data with them', () => {
    expect(
      survey([
        ['Action', 'Lead', 'Status', 'Progress'],
        ['Update website', 'Project manager', 'On target', 'Progress'],
      ]),
    ).toMatch(/^activities 1/u)
  })
})

describe('a column is taken for what its values are', () => {
  it('where “status” is a text, and “target” a date', () => {
    const long = 'Tenders have come back and are being looked at by the board.'
    expect(
      survey([
        ['Action', 'Target', 'Status', 'Lead'],
        ['Buy', '31/03/2015', long, 'AB'],
      ]),
    ).toBe('activities 1: title, due, progress, lead')
  })
})

describe('a table that is no scorecard', () => {
  it.each([
    [
      'a contents',
      [
        ['Section 1: Introduction', 'Page 3'],
        ['Section 2: Summary', 'Page 4'],
      ],
    ],
    [
      'counts by colour',
      [
        ['Service', 'Green', 'Amber', 'Red'],
        ['Housing', '4', '2', '1'],
      ],
    ],
    [
      'counts by band',
      [
        ['Indicators', 'On target', 'Off target', 'Total'],
        ['Housing', '4', '2', '6'],
      ],
    ],
    [
      'a list of contacts',
      [
        ['Name', 'Telephone', 'E-mail'],
        ['A. Smith', '01234 567890', 'a.smith@example.org'],
      ],
    ],
    ['nothing at all', []],
  ])('holds nothing: %s', (_, rows) => {
    expect(survey(rows)).toMatch(/^nothing/u)
  })
})

describe('the rows of a table', () => {
  it('may be headed by groups, repeat their headings and end in a total', () => {
    const draft = read(
      source([
        line('Quarter 1 2014/15'),
        table('', [
          ['Ref', 'Measure', 'Actual'],
          ['Housing – Quarter 1 2014/15', '', ''],
          ['H1', 'Total homes built', '12'],
          ['Ref', 'Measure', 'Actual'],
          ['H2', 'Average days to re-let', '30'],
          ['Planning', '', ''],
          ['P1', 'Applications', '40'],
          ['Total', '', '82'],
        ]),
      ]),
    )
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'H1 Housing',
      'H2 Housing',
      'P1 Planning',
    ])
    expect(draft.findings).toEqual([{ finds: 'totalsRow', text: 'Total 82', place: ', row 8, column 1' }])
  })

  it('may share a title that reaches down over them', () => {
    const draft = read(
      source([
        table('', [
          ['Measure', 'Period', 'Actual'],
          [{ text: 'Visits', rows: 2 }, 'Q1 2014/15', '1'],
          ['', 'Q2 2014/15', '2'],
        ]),
      ]),
    )
    expect(draft.indicators.map(figuresOf)).toEqual([['2014-Q1: 1 / ', '2014-Q2: 2 / ']])
  })

  it('stand under the priority named last in its column', () => {
    const draft = read(
      source([
        line('Q1 2014/15'),
        table('', [
          ['Priority', 'Measure', 'Actual'],
          ['Safer', 'Visits', '1'],
          ['', 'Loans', '2'],
          ['Cleaner', 'Bins', '3'],
        ]),
      ]),
    )
    expect(draft.indicators.map(({ title, heading }) => `${title} ${heading}`)).toEqual([
      'Visits Safer',
      'Loans Safer',
      'Bins Cleaner',
    ])
  })

  it('without a name are listed', () => {
    const draft = read(
      source([
        line('Q1 2014/15', 0, 'p1'),
        table('', [
          ['Measure', 'Actual', 'Target'],
          ['Visits', '1', '2'],
          ['', '3', '4'],
        ]),
      ]),
    )
    expect(draft.notRead.map(({ value }) => value)).toEqual(['Q1 2014/15', '3 4'])
  })

  it('have the target of their own year only', () => {
    const draft = read(
      source([
        line('Q1 2014/15'),
        table('', [
          ['Measure', 'Actual', '2013/14 target', '2014/15 target'],
          ['Visits', '1', '8', '9'],
        ]),
      ]),
    )
    expect(found(draft, 'Visits').annualTarget?.text).toBe('9')
    expect(draft.findings).toEqual([
      { finds: 'unknownColumn', heading: '2013/14 target', place: ', row 2, column 3' },
    ])
  })
})
