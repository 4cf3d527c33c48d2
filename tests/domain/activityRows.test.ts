import { expect, test } from 'vitest'
import { activityRows } from '#domain/activityRows'
import type { AnyRecord } from '#domain/records'
import { reportOf } from './report'

const unsettled: readonly string[] = []

const activity = (id: string, leads: readonly string[] = []): AnyRecord => ({
  kind: 'activity',
  id,
  unsettled,
  values: { identity: { ref: id.toUpperCase(), title: `Do ${id}` }, placement: { objective: 'o' }, leads },
})

const progress = (id: string, status: string): AnyRecord => ({
  kind: 'progress',
  id,
  unsettled,
  values: { status },
})

test('[S16] an activity completed in an earlier quarter is gone, one completed now is shown', () => {
  const done = [activity('ta1'), activity('ta2'), progress('ta1@2011-Q4', 'completed')]
  const rows = activityRows(reportOf([], [...done, progress('ta2@2012-Q1', 'completed')]), 'o')
  expect(rows.map(({ ref, outcome }) => [ref, outcome.has === 'band' && outcome.band.id])).toEqual([
    ['TA2', 'completed'],
  ])
})

test('[S16] without a status it is not reported', () => {
  const [row] = activityRows(reportOf([], [activity('ta1')]), 'o')
  expect(row).toMatchObject({ title: 'Do ta1', outcome: { has: 'none', reason: 'notReported' } })
})

test('leads are posts with the code of their directorate', () => {
  const post: AnyRecord = {
    kind: 'post',
    id: 'manager',
    unsettled,
    values: { identity: { title: 'Community safety manager', directorate: 'cex' } },
  }
  const directorate: AnyRecord = {
    kind: 'directorate',
    id: 'cex',
    unsettled,
    values: { identity: { name: 'Chief Executive’s', code: 'CEX' } },
  }
  const [row] = activityRows(reportOf([], [post, directorate, activity('ta1', ['manager', 'gone'])]), 'o')
  expect(row?.leads).toEqual(['Community safety manager, CEX', 'gone'])
})
