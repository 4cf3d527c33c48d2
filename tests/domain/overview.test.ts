import { expect, test } from 'vitest'
import { figuresOn, shelve } from '#domain/figures'
import { activityOverview, indicatorOverview, indicatorsOverview, lacksFigure } from '#domain/overview'
import type { AnyRecord, Values } from '#domain/records'
import { scorecardRow } from '#domain/scorecard'
import { buildStructure } from '#domain/structure'
import { groupByMovement } from '#domain/summary'
import { council, final, point } from './council'
import type { Story } from './council'

const met = { actual: final('90'), target: point('100') }

test('[K4] an annual indicator has not lost its status in a quarter in which it is not due', () => {
  const life = { from: null, until: null, dueIn: [4], lagQuarters: 0 } as const
  const row = rowIn('2012-Q1', { indicator: { life }, figures: { '2011-Q4': met } })
  expect(indicatorOverview(row)).toMatchObject({ now: { reason: 'notDue' }, isCompared: false })
  expect(lacksFigure(row)).toBe(false)
})

test('[K4] a status is compared with that of the previous due quarter', () => {
  const figures = { '2012-Q1': { ...met, actual: final('104') }, '2012-Q2': met }
  const row = indicatorOverview(rowIn('2012-Q2', { figures }))
  expect(groupByMovement([row]).get('better')).toEqual([row])
  expect(row.since).toBe('2012-Q1')
})

test('[K4] where no indicator had a status before there is nothing to compare', () => {
  const first = rowIn('2012-Q1', { figures: { '2012-Q1': met } })
  expect(indicatorsOverview([first]).map(({ isCompared }) => isCompared)).toEqual([false])
  const second = rowIn('2012-Q2', { figures: { '2012-Q1': met, '2012-Q2': met } })
  expect(indicatorsOverview([first, second]).map(({ isCompared }) => isCompared)).toEqual([true, true])
})

test.each<readonly [string, Values<'measurement'>, boolean]>([
  ['blank', {}, true],
  ['awaiting', { actual: { state: 'awaiting', reason: '', expected: null } }, true],
  ['suspended', { actual: { state: 'suspended', reason: 'No survey' } }, false],
  ['there', met, false],
])('[C3] a figure that is %s is missing: %s', (_name, figure, missing) => {
  expect(lacksFigure(rowIn('2012-Q1', { figures: { '2012-Q1': figure } }))).toBe(missing)
})

test('[K1] an activity whose objective is gone is still counted, without a priority', () => {
  const rows = activityOverview(reportOn([activity('a', 'gone')]))
  expect(rows).toMatchObject([{ id: 'a', priority: null, section: undefined }])
})

test('[K4] activities are compared only where the quarter before reported any', () => {
  const both = [activity('a', 'o'), activity('b', 'o'), progress('a@2012-Q1', 'good')]
  const compared = (records: readonly AnyRecord[]) =>
    activityOverview(reportOn(records)).map(({ isCompared }) => isCompared)
  expect(compared(both)).toEqual([false, false])
  expect(compared([...both, progress('b@2011-Q4', 'fair')])).toEqual([true, true])
})

function rowIn(quarter: string, story: Story) {
  const row = scorecardRow({ ...council(story), quarter })
  if (!row) throw new Error(`the indicator has no row in ${quarter}`)
  return row
}

function reportOn(records: readonly AnyRecord[]) {
  return { structure: buildStructure(records), figures: figuresOn(shelve(records)), quarter: '2012-Q1' }
}

function activity(id: string, objective: string): AnyRecord {
  const values = { identity: { ref: null, title: id }, placement: { objective } }
  return { kind: 'activity', id, values, unsettled: [] }
}

function progress(id: string, status: string): AnyRecord {
  return { kind: 'progress', id, values: { status }, unsettled: [] }
}
