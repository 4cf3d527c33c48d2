import { describe, expect, it } from 'vitest'
import { readText } from '#readers/text'
import { figuresOf, found, line, read, source, table } from './sources'

/** More reports made up for the tests. */

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
