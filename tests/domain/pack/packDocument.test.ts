import { describe, expect, it } from 'vitest'
import { committeesIn, everything } from '#domain/pack/receives'
import { noFront } from '#domain/pack/packAsked'
import { nameOf } from '#domain/recordIndex'
import { exampleReport } from '../exampleReport'
import { chartsOf, notesIn, packOf, partOf, rowsOf, saidIn, tablesIn } from './packs'

const example = exampleReport()
const [committee] = committeesIn(example.structure, example.quarter)
const dudley = packOf(example, {
  name: committee ? nameOf(committee) : '',
  content: committee?.values.content ?? everything,
  front: committee?.values.front ?? noFront,
})

const scorecardOf = (priority: string) =>
  rowsOf(
    tablesIn(partOf(dudley, `priority-${priority}`)).find(({ caption }) => caption.startsWith('Scorecard')),
  )

describe('the pack of the example for its committee', () => {
  it('has the parts of the real report, each under its own title', () => {
    expect(dudley.parts.map(({ title }) => title)).toEqual([
      'About this report',
      'Introduction',
      'How to read this report',
      'Summary of performance',
      'Exceptions and what is done about them',
      'Young People',
      'Tackling crime, fear of crime and anti-social behaviour',
      'Changes since Quarter 4 2011/12',
      'Definitions of the indicators',
    ])
    expect(dudley.period).toBe('Quarter 1 2012/13 (1 April 2012 to 30 June 2012)')
    expect(dudley.front.map(({ name }) => name)).toEqual(['Meeting', 'Author', 'Note'])
  })

  it('shows one indicator of the whole priority Young People', () => {
    expect(scorecardOf('young-people')).toEqual([
      [
        'First time entrants to the Youth Justice System aged 10 - 17',
        'Lower half',
        '467',
        '471',
        'Upper half',
      ],
    ])
  })

  it('[S3] holds every figure and status of the section on crime', () => {
    expect(
      scorecardOf('crime').map((cells) => cells.with(0, cells[0]?.slice(0, 6) ?? '').toSpliced(1, 1)),
    ).toEqual([
      ['PI1128', '1,850', '2,061', 'Exceeds'],
      ['PI1049', '0.93', '1.06', 'Exceeds'],
      ['PI1124', '140', '110', 'Below'],
      ['PI1171', '571', '738.5', 'Exceeds'],
      ['PI1172', '1,072', '(awaiting)', 'target awaiting'],
      ['PI1174', '0.93', '1.06', 'Exceeds'],
      ['PI1179', '2.63', '2.8', 'Exceeds'],
    ])
  })

  it('[S9] heads the figures with their period and says what the status rates', () => {
    const [table] = tablesIn(partOf(dudley, 'priority-crime'))
    expect(table?.columns.map(({ over, head }) => `${over}/${head}`)).toEqual([
      '/Indicator',
      'Quarter 4 2011/12/Status',
      '01/04/2012 to 30/06/2012/Actual',
      '01/04/2012 to 30/06/2012/Target',
      '01/04/2012 to 30/06/2012/Status (year to date)',
    ])
    expect(table?.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100)
  })

  it('[S9] sets actual and target to date beside the quarter where they differ', () => {
    const target = { kind: 'point', value: '2050' }
    const actual = { state: 'provisional', value: '1900' }
    const report = exampleReport({ 'measurement/pi1128@2012-Q2': { actual, target } }, '2012-Q2')
    const [table] = tablesIn(partOf(packOf(report), 'priority-crime'))
    expect(table?.columns.slice(-3).map(({ over, head }) => `${over}/${head}`)).toEqual([
      'Year to date/Actual',
      'Year to date/Target',
      'Year to date/Status',
    ])
    expect(rowsOf(table)[0]?.slice(2)).toEqual(['1,900*', '2,050', '3,750', '4,111', 'Exceeds'])
    expect(table?.notes[0]).toBe('* Provisional figure.')
  })

  it('[S16] holds every activity with its status, progress and leads', () => {
    const tables = tablesIn(partOf(dudley, 'priority-crime')).filter(({ caption }) =>
      caption.startsWith('Objective'),
    )
    expect(tables).toHaveLength(3)
    const rows = tables.flatMap((table) => rowsOf(table))
    expect(rows.map((cells) => `${cells[0]} ${cells[2]}`)).toEqual([
      'TA1a not reported',
      'TA1b Good',
      'TA1c Good',
      'TA1d Good',
      'TA2a Good',
      'TA2b Good',
      'TA3a Excellent',
      'TA3b Fair',
    ])
    expect(rows[0]?.slice(3)).toEqual(['(not given)', 'Community safety manager, CEX'])
  })

  it('[K1] adds up: bands and reasons are all, priorities are the total', () => {
    const [indicators, activities] = tablesIn(partOf(dudley, 'summary'))
    expect(rowsOf(indicators)).toEqual([
      ['Young People', '0', '1', '0', '0', '1', '0', '1'],
      ['Tackling crime, fear of crime and anti-social behaviour', '5', '0', '0', '1', '6', '1', '7'],
      ['All priorities', '5', '1', '0', '1', '7', '1', '8'],
    ])
    expect(rowsOf(activities)).toEqual([
      ['Tackling crime, fear of crime and anti-social behaviour', '0', '1', '5', '1', '7', '1', '8'],
    ])
    expect(notesIn(partOf(dudley, 'summary'))).toContain(
      '5 exceeds + 1 upper half + 0 lower half + 1 below = 7 with a status; 7 + 1 target awaiting = 8 indicators.',
    )
  })

  it('[K3] lists what is below with what is still lacking', () => {
    const [indicators, activities] = tablesIn(partOf(dudley, 'exceptions'))
    expect(rowsOf(indicators).map((cells) => cells.slice(1))).toEqual([
      ['Below', '140', '110', '(not given)', '(not given)', '(not given)', '(not given)'],
    ])
    expect(rowsOf(activities)[0]?.[1]).toBe('Fair')
  })

  it('[K1] calls no activity on schedule that nobody reported', () => {
    const said = (statuses: Readonly<Record<string, string | null>>) => {
      const ids = ['ta1a', 'ta1b', 'ta1c', 'ta1d', 'ta2a', 'ta2b', 'ta3a', 'ta3b']
      const edits = ids.map((id) => [
        `progress/${id}@2012-Q1`,
        { status: statuses[id] ?? statuses['all'] ?? null },
      ])
      return notesIn(partOf(packOf(exampleReport(Object.fromEntries(edits))), 'exceptions'))
    }
    expect(said({ all: 'good' })).toEqual(expect.arrayContaining(['No key activity is behind schedule.']))
    expect(said({ all: 'good', ta1a: '' })).toContain(
      'No key activity that is reported is behind schedule; 1 is not reported.',
    )
    expect(said({})).toContain(
      'Whether a key activity is behind schedule is not known: none of the 8 is reported.',
    )
  })

  it('[K4] says what moved since the last quarter', () => {
    const [moved] = tablesIn(partOf(dudley, 'changes'))
    expect(rowsOf(moved).map((cells) => cells.slice(1))).toContainEqual([
      'No longer with a status',
      'Upper half',
      'target awaiting',
    ])
  })

  it('says in words what is absent', () => {
    const notes = notesIn(partOf(dudley, 'priority-crime'))
    expect(notes.filter((note) => note.startsWith('The target of PI1172 is awaited'))).toHaveLength(1)
  })

  it('carries each figure once as open data', () => {
    expect(dudley.figures).toHaveLength(8)
    expect(dudley.figures[1]).toMatchObject({
      ref: 'PI1128',
      actual: '1850',
      target: '2061',
      tolerance: '5%',
    })
    expect(dudley.activities).toHaveLength(8)
  })

  it('[S3] explains every symbol in a legend made from the schemes', () => {
    const tables = tablesIn(partOf(dudley, 'how-to-read'))
    expect(tables.map((table) => rowsOf(table).map(([word]) => word))).toEqual([
      [
        'Exceeds the target tolerance',
        'On target, upper half of tolerance',
        'On target, lower half of tolerance',
        'Below the target tolerance',
      ],
      [
        'Completed',
        'Excellent progress, ahead of schedule',
        'Good progress, on schedule',
        'Fair progress, behind schedule',
      ],
    ])
  })

  it('draws a chart of every indicator that has past figures, where that is wanted', () => {
    const charted = packOf(example, { composition: chartsOf('all') })
    const charts = charted.parts.flatMap(({ blocks }) => blocks.filter(({ is }) => is === 'chart'))
    expect(charts).toHaveLength(8)
    expect(saidIn(charted)).toContain('Quarter 1 2012/13: 1,850, target 2,061, exceeds the target tolerance.')
  })

  it('gives equal bytes from equal records', () => {
    expect(saidIn(packOf(exampleReport()))).toBe(saidIn(packOf(exampleReport())))
  })
})
