import { describe, expect, it } from 'vitest'
import { dudley, dudleyActivities } from '#domain/scheme'
import { line, read, source, table } from './sources'

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

describe('a plan of actions under the priorities of a council', () => {
  const draft = read(
    source([
      line('Council plan action plan – Quarter 3 2022/23'),
      table('t', [
        ['Action', 'Lead', 'Timescale', 'RAG', 'Q3 update'],
        [{ text: 'Priority 1: A greener borough', columns: 5 }, '', '', '', ''],
        ['1.1 Plant 10,000 trees', 'Head of Parks', 'March 2023', 'G', '7,000 are planted.'],
        ['1.2 Install chargers', 'Head of Highways', 'end of Dec 2022', 'A', 'The supplier is late.'],
        [{ text: 'Priority 2: Stronger communities', columns: 5 }, '', '', '', ''],
        ['2.1 Open the hub', 'Head of Communities', '30/09/2022', 'B', 'It is open.'],
      ]),
    ]),
  )

  it('has a section for each priority, and no title of the report for one', () => {
    expect(draft.activities.map(({ ref, heading, objective }) => [ref, heading, objective])).toEqual([
      ['1.1', 'Priority 1: A greener borough', ''],
      ['1.2', 'Priority 1: A greener borough', ''],
      ['2.1', 'Priority 2: Stronger communities', ''],
    ])
  })

  it('has letters for colours, and months that end on their last day', () => {
    expect(draft.activities.map(({ status, due }) => [status?.value.band, due?.value])).toEqual([
      ['green', '2023-03-31'],
      ['amber', '2022-12-31'],
      ['completed', '2022-09-30'],
    ])
    expect(draft.findings).toEqual([])
  })
})

describe('statuses of actions in the words of a traffic light', () => {
  const plan = source([
    line('Action plan – Quarter 3 2022/23'),
    table('t', [
      ['Ref', 'Action', 'Lead', 'Status', 'Progress update'],
      ['A1', 'Open the hub', 'A', 'Green', 'On course.'],
      ['A2', 'Write the plan', 'B', 'Amber', 'Some delay.'],
      ['A3', 'Build the road', 'C', 'Overdue', 'Stopped.'],
      ['A4', 'Hire staff', 'D', 'Complete', 'Done.'],
      ['A5', 'Survey homes', 'E', 'Not started', 'Later.'],
      ['A6', 'Renew the lease', 'F', 'In progress', 'Talks go on.'],
    ]),
  ])

  it('[S16] get the scheme that has an amber band, and what says nothing of the schedule is listed', () => {
    const draft = read(plan)
    expect(draft.schemes?.activities).toBe('rag-activities')
    expect(draft.activities.map(({ status }) => status?.value.band)).toEqual([
      'green',
      'amber',
      'red',
      'completed',
      'not-started',
      null,
    ])
    expect(draft.findings).toEqual([
      { finds: 'unknownStatus', text: 'In progress', place: 't, row 7, column 4' },
    ])
  })

  it('[S16] amber is listed where the council has no band for it, as a word and as a letter', () => {
    const bands = { indicators: dudley.bands, activities: dudleyActivities.bands }
    const bandsOf = (texts: readonly string[]) =>
      read(
        source([
          table('t', [
            ['Ref', 'Action', 'Lead', 'Status'],
            ...texts.map((text, at) => [`A${at}`, 'Open', 'A', text]),
          ]),
        ]),
        { bands, quarter: '2022-Q3' },
      ).activities.map(({ status }) => status?.value.band)
    expect(bandsOf(['Green', 'Amber', 'Red'])).toEqual(['good', null, 'fair'])
    expect(bandsOf(['G', 'A', 'R'])).toEqual(['good', null, 'fair'])
  })
})
