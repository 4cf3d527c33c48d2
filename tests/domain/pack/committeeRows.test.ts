import { describe, expect, it } from 'vitest'
import { committeeRows, shownIndicators } from '#domain/pack/committeeRows'
import type { Content } from '#domain/pack/receives'
import { committeesIn, everything, receives } from '#domain/pack/receives'
import type { AnyRecord } from '#domain/records'
import { exampleReport } from '../exampleReport'
import { reportOf } from '../report'

const unsettled: readonly string[] = []

const rows = [
  { id: 'waste', section: 'parks', actual: '1', target: '1', owner: 'ranger' },
  { id: 'grass', section: 'parks', actual: '9', target: '1', owner: 'head' },
  { id: 'holes', section: 'roads', actual: '1', target: '1' },
  { id: 'loose', section: null, actual: '1', target: '1' },
] as const

const staff: readonly AnyRecord[] = [
  { kind: 'directorate', id: 'all', unsettled, values: { identity: { name: 'All', code: 'ALL' } } },
  {
    kind: 'directorate',
    id: 'green',
    unsettled,
    values: { identity: { name: 'Green', code: 'G' }, placement: { parent: 'all' } },
  },
  { kind: 'post', id: 'ranger', unsettled, values: { identity: { title: 'Ranger', directorate: 'green' } } },
  { kind: 'post', id: 'head', unsettled, values: { identity: { title: 'Head', directorate: 'all' } } },
  {
    kind: 'objective',
    id: 'plant',
    unsettled,
    values: { identity: { number: '1', title: 'Plant', aim: '' }, placement: { section: 'parks' } },
  },
  {
    kind: 'activity',
    id: 'oaks',
    unsettled,
    values: { identity: { ref: 'A1', title: 'Oaks' }, placement: { objective: 'plant' }, leads: ['ranger'] },
  },
]

const report = reportOf(rows, staff)

function received(chosen: Partial<Content>) {
  const { indicators, activities } = committeeRows(report, { ...everything, ...chosen })
  return [...indicators, ...activities].map(({ id }) => id).join(' ')
}

describe('the rows a committee receives', () => {
  it.each([
    ['nothing chosen: everything', {}, 'grass waste holes loose oaks'],
    ['everything but a row left out', { exclude: ['grass'] }, 'waste holes loose oaks'],
    ['a section with its activities', { sections: ['parks'] }, 'grass waste oaks'],
    ['a section less one row', { sections: ['parks'], exclude: ['oaks'] }, 'grass waste'],
    ['one row of a whole section', { include: ['holes'] }, 'holes'],
    ['a section and one row of another', { sections: ['roads'], include: ['oaks'] }, 'holes oaks'],
    ['rows of a directorate', { directorates: ['green'] }, 'waste oaks'],
    ['rows of all directorates under one', { directorates: ['all'] }, 'grass waste oaks'],
    ['a row that is added and left out is out', { include: ['waste'], exclude: ['waste'] }, ''],
    ['what is no longer there', { sections: ['gone'], include: ['gone'] }, ''],
    ['rows named in the order first', { order: ['waste'] }, 'waste grass holes loose oaks'],
    ['sections named in the order first', { order: ['roads'] }, 'holes grass waste loose oaks'],
  ] as const)('%s', (_, chosen, expected) => {
    expect(received(chosen)).toBe(expected)
  })

  it('finds tags however they are written', () => {
    const isIn = receives(report.structure, { ...everything, tags: ['safety'] })
    expect(isIn('holes', { section: 'roads', posts: [], tags: ['Safety '] })).toBe(true)
    expect(isIn('holes', { section: 'roads', posts: [], tags: ['Roads'] })).toBe(false)
  })

  it('[K1] says how many of all indicators are in its remit', () => {
    const { remit } = committeeRows(report, { ...everything, sections: ['parks'] })
    expect(remit).toBe('2 of 4 indicators are in this committee’s remit')
  })

  it('[K1] says the same of its remit in whatever order its rows stand', () => {
    const content = { ...everything, sections: ['parks'], include: ['holes'] }
    const { remit } = committeeRows(report, content)
    const ordered = committeeRows(report, { ...content, order: ['holes', 'waste', 'grass'] })
    expect(ordered.indicators.map(({ id }) => id)).toEqual(['waste', 'grass', 'holes'])
    expect(ordered.remit).toBe(remit)
  })

  it('[K3] shows a committee of exceptions only what is below, and counts all it receives', () => {
    const { indicators } = committeeRows(report, everything)
    expect(shownIndicators(indicators, report, 'exceptions').map(({ id }) => id)).toEqual(['grass'])
    expect(shownIndicators(indicators, report, 'full')).toHaveLength(4)
  })

  it('keeps a section that was chosen whole and has no rows', () => {
    const { priorities } = committeeRows(report, { ...everything, sections: ['schools'] })
    expect(priorities.map(({ priority }) => priority?.id)).toEqual(['people'])
  })

  it('has no rows for a committee whose choice finds none', () => {
    expect(committeeRows(report, { ...everything, tags: ['none'] }).priorities).toEqual([])
  })
})

describe('the committee of the example', () => {
  it('receives one indicator of Young People and the whole section on crime', () => {
    const example = exampleReport()
    const [committee] = committeesIn(example.structure, example.quarter)
    const { priorities, remit, activities } = committeeRows(example, committee?.values.content ?? everything)
    expect(
      priorities.map(({ priority, sections }) => [
        priority?.id,
        sections.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
      ]),
    ).toEqual([
      ['young-people', ['first-time-entrants']],
      ['crime', ['pi1128', 'pi1049', 'pi1124', 'pi1171', 'pi1172', 'pi1174', 'pi1179']],
    ])
    expect(activities).toHaveLength(8)
    expect(remit).toBe('8 of 8 indicators are in this committee’s remit')
  })
})
