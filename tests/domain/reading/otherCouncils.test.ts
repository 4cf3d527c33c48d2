import { describe, expect, it } from 'vitest'
import { readText } from '#readers/text'
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

describe('a scorecard with a comment in a row of its own under each indicator', () => {
  const rows = [
    ['Code', 'Measure', 'Actual', 'Target', 'RAG'],
    [{ text: 'Leisure', columns: 5 }],
    ['L1', 'Visits to pools', '12,300', '12,000', 'Green'],
    [{ text: 'The new timetable brought more families in.', columns: 5 }],
    ['L2', 'Swimming lessons taken up', '410', '450', 'Red'],
    [{ text: 'Awaiting data', columns: 5 }],
    [{ text: 'Libraries', columns: 5 }],
    ['L3', 'Books lent', '30,100', '29,000', 'Green'],
    ['Comment:', 'Two branches reopened in May.'],
    ['L4', 'Visits', '8,000', '8,500', 'Amber'],
    ['Corrective action: longer hours from July'],
  ]
  const draft = read(source([line('Quarter 1 2014/15'), table('', rows, 'table 1')]))

  it('takes a sentence for the comment on the row above and a title for a heading', () => {
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'L1 Leisure',
      'L2 Leisure',
      'L3 Libraries',
      'L4 Libraries',
    ])
    expect(draft.indicators.flatMap(figuresOf)).toEqual([
      '2014-Q1: 12,300 / 12,000 green “The new timetable brought more families in.”',
      '2014-Q1: 410 / 450 red “Awaiting data”',
      '2014-Q1: 30,100 / 29,000 green “Two branches reopened in May.”',
      '2014-Q1: 8,000 / 8,500 amber “longer hours from July”',
    ])
    expect(draft.notRead.map(({ value }) => value)).toEqual(['Quarter 1 2014/15'])
  })

  it('takes even short texts for comments where they alternate with the rows', () => {
    const alternating = read(
      source([
        line('Quarter 1 2014/15'),
        table('', [
          ['Code', 'Measure', 'Actual', 'Target'],
          ['L1', 'Visits', '1', '2'],
          ['Fewer people came in the cold spring.'],
          ['L2', 'Loans', '1', '2'],
          ['Seasonal'],
          ['L3', 'Events', '1', '2'],
          ['All of them were outdoors, and it rained.'],
        ]),
      ]),
    )
    expect(alternating.indicators.map(({ figures }) => figures[0]?.comment?.value)).toEqual([
      'Fewer people came in the cold spring.',
      'Seasonal',
      'All of them were outdoors, and it rained.',
    ])
  })
})

describe('a table of milestones', () => {
  const draft = read(
    source([
      line('Quarter 3 2013/14'),
      line('Growing the economy', 2),
      table('', [
        ['Milestone', 'Target date', 'Status', 'Lead', 'Progress'],
        ['Open the enterprise centre', '31 March 2014', 'Completed', 'J. Brown', 'Opened on 2 December.'],
        ['Adopt the town centre plan', '30 June 2014', 'Not started', 'K. White', ''],
        ['Extend the business park', '30/09/2014', 'On track', 'K. White', 'Design is agreed.'],
      ]),
    ]),
  )

  it('is read as activities, with dates and the words of their statuses', () => {
    expect(draft.indicators).toEqual([])
    expect(draft.activities.map(({ title, due, status }) => [title, due?.value, status?.value.band])).toEqual(
      [
        ['Open the enterprise centre', '2014-03-31', 'completed'],
        ['Adopt the town centre plan', '2014-06-30', 'not-started'],
        ['Extend the business park', '2014-09-30', 'good'],
      ],
    )
    expect(draft.schemes?.activities).toBe('dudley-activities-full')
  })
})

describe('measures with a target and an intervention level', () => {
  it('[S12] are a target with its floor, in one cell or in two', () => {
    const one = read(
      source([
        line('Q1 2014/15'),
        table('', [
          ['Measure', 'Actual', 'Target / Intervention level'],
          ['Calls answered (%)', '88', '90 / 85'],
          ['Complaints', '12', '10 / 15'],
        ]),
      ]),
    )
    expect(one.indicators.map(({ figures }) => figures[0]?.target)).toMatchObject([
      { reads: 'value', value: { kind: 'floor', value: '90', floor: '85' } },
      { reads: 'value', value: { kind: 'floor', value: '10', floor: '15' } },
    ])
    const two = read(
      source([
        line('Q1 2014/15'),
        table('', [
          ['Measure', 'Result', 'Target', 'Floor', 'RAG'],
          ['Calls answered', '88%', '90%', '85%', 'AMBER'],
        ]),
      ]),
    )
    expect(two.indicators[0]?.figures[0]?.target).toMatchObject({
      value: { kind: 'floor', value: '90', floor: '85' },
    })
  })
})

describe('annual indicators among quarterly ones', () => {
  it('are not due, and none of the words is an error', () => {
    const draft = read(
      source([
        line('Q2 2014/15'),
        table('', [
          ['Indicator', 'Q2 actual', 'Q2 target', 'Status'],
          ['NI 154 Net additional homes', 'Annual indicator', 'N/A', 'N/A'],
          ['NI 155 Affordable homes', 'Reported annually', '-', ''],
          ['NI 156 Households in temporary accommodation', '<5', '20', '★'],
          ['NI 157 Applications in 8 weeks', '7.1% (p)', '7%', '★'],
          ['NI 158 Non-decent homes', 'tbc', 'tbc', ''],
        ]),
      ]),
    )
    expect(draft.findings).toEqual([])
    expect(draft.indicators.map(({ ref }) => ref)).toEqual(['NI 154', 'NI 155', 'NI 156', 'NI 157', 'NI 158'])
    expect(draft.indicators.map(({ figures }) => figures[0]?.actual)).toMatchObject([
      { reads: 'choice', choices: [{ choose: 'notDue' }, {}] },
      { reads: 'choice', choices: [{ choose: 'notDue' }, {}] },
      { reads: 'choice', choices: [{ choose: 'suppressed', shown: '<5' }] },
      { reads: 'value', value: { state: 'provisional', value: '7.1' } },
      { reads: 'choice', choices: [{ choose: 'awaiting' }, {}] },
    ])
  })
})

describe('arrows in a column called status', () => {
  it('[T1] are no status', () => {
    const draft = read(
      source([
        line('Q2 2014/15'),
        table('', [
          ['KPI', 'Actual', 'Status'],
          ['Visits', '10', '▲'],
          ['Loans', '11', '▼'],
          ['Events', '12', '▲'],
        ]),
      ]),
    )
    expect(draft.indicators.map(({ figures }) => figures[0]?.status)).toEqual([null, null, null])
    expect(draft.findings).toEqual([
      { finds: 'unknownColumn', heading: 'Status', place: ', row 2, column 3' },
    ])
  })
})

describe('a report pasted as text', () => {
  it('keeps two tables of the same columns in their own sections', () => {
    const text = [
      'Performance 2014/15 Quarter 1',
      '',
      'Adult care',
      'Measure\tActual\tTarget\tRAG',
      'AC1 Reviews done\t80%\t75%\tG',
      '',
      'Children',
      'Measure\tActual\tTarget\tRAG',
      'CH1 Places found\t71\t75\tA',
    ].join('\n')
    const draft = read(readText('Pasted text', text))
    expect(draft.quarter).toBe('2014-Q1')
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'AC1 Adult care',
      'CH1 Children',
    ])
  })

  it('reads a table whose names stand under no heading, and leaves a summary of colours alone', () => {
    const text = [
      'Summary',
      'Service\tGreen\tAmber\tRed\tTotal',
      'Housing\t4\t2\t1\t7',
      '',
      'Quarter 4 2013/14',
      'Highways\tActual\tTarget\tLast quarter',
      'Potholes mended in 5 days\t92%\t95%\t90%',
      'Street lights working\t98.5%\t99%\t98%',
    ].join('\n')
    const draft = read(readText('Pasted text', text))
    expect(draft.quarter).toBe('2013-Q4')
    expect(draft.indicators.map(({ title, heading }) => `${title}: ${heading}`)).toEqual([
      'Potholes mended in 5 days: Highways',
      'Street lights working: Highways',
    ])
    expect(figuresOf(found(draft, 'Street lights working'))).toEqual([
      '2013-Q3: 98% / ',
      '2013-Q4: 98.5% / 99%',
    ])
    expect(draft.findings).toEqual([{ finds: 'noScorecard', place: 'line 2' }])
  })
})

describe('a sheet for each quarter', () => {
  it('puts the quarters of an indicator together', () => {
    const sheet = (name: string, actual: string) =>
      table(name, [
        ['Ref', 'Measure', 'Actual', 'Target'],
        ['K1', 'Visits', actual, '100'],
      ])
    const draft = read(source([sheet('Q1', '90'), sheet('Q2', '105')], 'excel', 'Performance 2014-15.xlsx'))
    expect(draft.quarter).toBe('2014-Q2')
    expect(draft.indicators.map(figuresOf)).toEqual([['2014-Q1: 90 / 100', '2014-Q2: 105 / 100']])
  })
})
