import { describe, expect, it } from 'vitest'
import { readText } from '#readers/text'
import { figuresOf, found, line, read, source, table } from './sources'

/** More reports made up for the tests. */

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
