import { describe, expect, it } from 'vitest'
import { figuresOf, found, line, read, source, table } from './sources'

/** Reports made up for the tests, in the shapes that councils use. */

describe('a workbook with a sheet for each directorate, Quarters 1 to 4 side by side', () => {
  const head = [
    'PI Code',
    'Performance Indicator',
    'Unit',
    'Good is',
    'Q1',
    'Q2',
    'Q3',
    'Q4',
    'Target 2014/15',
    'RAG',
    'DoT',
    'Comments',
  ]
  const workbook = source(
    [
      table('Housing', [
        ['Anytown Borough Council'],
        ['Performance scorecard 2014/15'],
        [],
        head,
        [
          'HSG01',
          'Rent collected',
          '%',
          'High',
          '97.1',
          '97.8',
          '',
          '',
          '98.5',
          'A',
          '▲',
          'Two officers have started.',
        ],
        ['HSG02', 'Average days to re-let', 'Days', 'Low', '31', '29.5', '', '', '28', 'R', '▼', ''],
      ]),
      table('Environment', [
        ['Anytown Borough Council'],
        ['Performance scorecard 2014/15'],
        [],
        head,
        ['ENV01', 'Waste recycled', '%', 'High', '44.2', '46.2', '', '', '45', 'G', '▲', ''],
        ['ENV02', 'Cost of street cleaning', '£', 'Low', '£1.2m', '£1.1m', '', '', '£1.15m', 'G', '►', ''],
      ]),
    ],
    'excel',
    'Scorecard.xlsx',
  )
  const draft = read(workbook)

  it('is about the latest quarter that has figures, and each row stands under its directorate', () => {
    expect(draft.quarter).toBe('2014-Q2')
    expect(draft.organisation?.value).toBe('Anytown Borough Council')
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'HSG01 Housing',
      'HSG02 Housing',
      'ENV01 Environment',
      'ENV02 Environment',
    ])
  })

  it('gives every quarter its actual, and the colours by letter', () => {
    expect(figuresOf(found(draft, 'HSG01'))).toEqual([
      '2014-Q1: 97.1 / ',
      '2014-Q2: 97.8 /  amber “Two officers have started.”',
    ])
    expect(found(draft, 'HSG01').annualTarget?.text).toBe('98.5')
    expect(draft.schemes?.indicators).toBe('rag')
    expect(
      found(draft, 'ENV02').figures.map(({ actual }) => actual?.reads === 'value' && actual.value),
    ).toEqual([
      { state: 'final', value: '1200000' },
      { state: 'final', value: '1100000' },
    ])
  })

  it('leaves the arrows of direction out, by their column', () => {
    expect(draft.findings).toEqual([
      { finds: 'unknownColumn', heading: 'DoT', place: 'Housing, row 5, column 11' },
      { finds: 'unknownColumn', heading: 'DoT', place: 'Environment, row 5, column 11' },
    ])
  })

  it('reads units and polarity as the columns say', () => {
    expect(
      draft.indicators.map(
        ({ unit, polarity }) => `${unit.value.kind} ${polarity.value} ${polarity.because}`,
      ),
    ).toEqual(['percent higher said', 'days lower said', 'percent higher said', 'money lower said'])
  })
})

describe('a long CSV with a row for each indicator and quarter', () => {
  const rows = [
    ['service', 'measure_id', 'measure_name', 'period', 'value', 'target', 'rag_status'],
    ['Planning', 'PL1', 'Major applications in 13 weeks', '2014/15 Q1', '72.5%', '70%', 'Green'],
    ['Planning', 'PL1', 'Major applications in 13 weeks', '2014/15 Q2', '68%', '70%', 'Amber'],
    ['Planning', 'PL2', 'Appeals allowed', '2014/15 Q1', '3', '≤ 4', 'Green'],
    ['Planning', 'PL2', 'Appeals allowed', '2014/15 Q2', '(12)', '≤ 4', 'Red'],
    ['Benefits', 'BN1', 'Days to process a new claim', '2014/15 Q2', '3.4 days', '5 days', 'Green'],
  ]
  const draft = read(source([table('', rows, 'csv')], 'csv', 'figures.csv'))

  it('puts the quarters of an indicator together', () => {
    expect(draft.quarter).toBe('2014-Q2')
    expect(figuresOf(found(draft, 'PL1'))).toEqual(['2014-Q1: 72.5% / 70% green', '2014-Q2: 68% / 70% amber'])
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'PL1 Planning',
      'PL2 Planning',
      'BN1 Benefits',
    ])
  })

  it('[N2] takes units from the values and asks what brackets mean', () => {
    expect(draft.indicators.map(({ unit }) => unit.value.kind)).toEqual(['percent', 'number', 'days'])
    expect(found(draft, 'PL2').polarity).toEqual({ value: 'lower', because: 'target' })
    expect(found(draft, 'PL2').figures[1]?.actual).toMatchObject({ reads: 'choice', asks: true })
  })
})

describe('a Word report with merged headings, and two tables for each section', () => {
  const head = [
    [
      { text: 'Ref', rows: 2 },
      { text: 'Description', rows: 2 },
      { text: 'Quarter 2 2014/15', columns: 4 },
      '',
      '',
      '',
      { text: 'Quarter 1 2014/15', columns: 2 },
      '',
    ],
    ['', '', 'Actual', 'Target', 'Status', 'DoT', 'Actual', 'Target'],
  ]
  const draft = read(
    source([
      line('Quarterly performance report', 1),
      line('Safer communities', 2),
      line('Performance indicators', 3),
      table(
        '',
        [
          ...head,
          ['SC1', 'Burglaries', '120', '131', '★', '▼', '140', '131'],
          ['SC2', 'Residents who feel safe', '81%', '85%', '▲', '▲', '84%', '85%'],
        ],
        'table 1',
      ),
      line('Key actions', 3),
      table(
        '',
        [
          ['Ref', 'Action', 'Lead officer', 'Due date', 'RAG', 'Progress update'],
          ['SCA1', 'Renew the CCTV contract', 'A. Smith', '31/12/2014', '✓', 'Tenders are in.'],
        ],
        'table 2',
      ),
      line('Cleaner streets', 2),
      line('Performance indicators', 3),
      table(
        '',
        [...head, ['CS1', 'Fly-tips cleared within 2 days', '91%', '90%', '●', '▲', '88%', '90%']],
        'table 3',
      ),
      line('Key actions', 3),
      table(
        '',
        [
          ['Ref', 'Action', 'Lead officer', 'Due date', 'RAG', 'Progress update'],
          ['CSA1', 'Buy two sweepers', 'B. Jones; C. Patel', 'Ongoing', '▲', 'Delivery has slipped.'],
        ],
        'table 4',
      ),
    ]),
  )

  it('gives each section its indicators and its actions', () => {
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'SC1 Safer communities',
      'SC2 Safer communities',
      'CS1 Cleaner streets',
    ])
    expect(
      draft.activities.map(({ ref, heading, leads }) => `${ref} ${heading}: ${leads.join(', ')}`),
    ).toEqual(['SCA1 Safer communities: A. Smith', 'CSA1 Cleaner streets: B. Jones, C. Patel'])
  })

  it('reads each quarter under the heading that spans it', () => {
    expect(draft.quarter).toBe('2014-Q2')
    expect(figuresOf(found(draft, 'SC1'))).toEqual(['2014-Q1: 140 / 131', '2014-Q2: 120 / 131 exceeds'])
  })

  it('keeps a date, and lists what is none', () => {
    expect(draft.activities[0]?.due?.value).toBe('2014-12-31')
    expect(draft.findings).toContainEqual({
      finds: 'unknownColumn',
      heading: 'Due date',
      place: 'table 4, row 2, column 4',
    })
  })
})
