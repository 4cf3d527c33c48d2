import { describe, expect, test } from 'vitest'
import { composite } from '#domain/ids'
import { neighboursOf } from '#domain/neighbours'
import { quarterHistory } from '#domain/quarterHistory'
import type { AnyRecord, Values } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { council, final, point } from './council'

const measured = (figures: Readonly<Record<string, Values<'measurement'>>>): readonly AnyRecord[] =>
  Object.entries(figures).map(([quarter, values]) => ({
    kind: 'measurement',
    id: composite('crime', quarter),
    values,
    unsettled: [],
  }))

const bandOf = (status: ReturnType<typeof quarterHistory>[number]['status']) =>
  status.has === 'band' ? status.band.id : status.reason

describe('every quarter of an indicator', () => {
  test('[S14] is rated by the definition of its own time, newest first', () => {
    const { structure, indicator } = council({
      definitions: {
        '2011-Q1': { rating: { basis: 'quarter', scheme: null, forInformation: false } },
        '2011-Q3': { tolerance: { mode: 'percent', up: '50', down: '50' } },
      },
    })
    const values = { actual: final('120'), target: point('100') }
    const records = measured({ '2011-Q2': values, '2011-Q3': values })
    const history = quarterHistory({ structure, indicator, records })
    expect(history.map(({ quarter, status }) => [quarter, bandOf(status)])).toEqual([
      ['2011-Q3', 'lower'],
      ['2011-Q2', 'below'],
    ])
  })

  test('a due quarter without a figure is a gap and not left out; one that is not due is', () => {
    const { structure, indicator } = council({
      indicator: { life: { from: null, until: null, dueIn: [1, 2, 4], lagQuarters: 0 } },
    })
    const records = measured({
      '2011-Q1': { actual: final('5'), target: { kind: 'range', lo: '1', hi: '9' } },
      '2011-Q4': { actual: final('7') },
    })
    const history = quarterHistory({ structure, indicator, records })
    expect(history.map(({ quarter, actual }) => [quarter, actual.has])).toEqual([
      ['2011-Q4', 'value'],
      ['2011-Q2', 'none'],
      ['2011-Q1', 'value'],
    ])
  })
})

test('the neighbours of an indicator are those of its section, in order', () => {
  const one = (id: string, section: string, order: string): readonly AnyRecord[] => [
    { kind: 'indicator', id, values: { order }, unsettled: [] },
    { kind: 'definition', id: `${id}@2011-Q1`, values: { placement: { section } }, unsettled: [] },
  ]
  const structure = buildStructure([
    ...one('c', 'crime', 'a3'),
    ...one('a', 'crime', 'a1'),
    ...one('other', 'young', 'a2'),
    ...one('b', 'crime', 'a2'),
  ])
  expect(neighboursOf(structure, 'b', '2012-Q1')).toEqual({ previous: 'a', next: 'c' })
  expect(neighboursOf(structure, 'a', '2012-Q1')).toEqual({ previous: undefined, next: 'b' })
})
