import { expect, test } from 'vitest'
import { activityOutcome, isGone } from '#domain/activityOutcome'
import { figuresOn, shelve } from '#domain/figures'
import type { AnyRecord } from '#domain/records'
import { dudleyActivities } from '#domain/scheme'
import { tally } from '#domain/summary'

test('[S16] completed is shown in its quarter and then gone, until the activity is taken up again', () => {
  const figures = progressOf({ '2012-Q1': 'good', '2012-Q2': 'completed', '2013-Q1': 'good' })
  const shown = ['2012-Q1', '2012-Q2', '2012-Q3', '2013-Q1', '2013-Q2'].map(
    (quarter) => !isGone(figures, 'ta1b', quarter),
  )
  expect(shown).toEqual([true, true, false, false, true])
})

test('[S16][K1] what is not reported, or a band the scheme does not have, is counted apart', () => {
  const outcomes = ['completed', 'good', null, 'ahead'].map((id) => activityOutcome(dudleyActivities, id))
  const { all, rated, bands, reasons } = tally(outcomes, [dudleyActivities])
  expect(bands.map(({ band, count }) => `${band.id} ${count}`)).toEqual([
    'completed 1',
    'excellent 0',
    'good 1',
    'fair 0',
  ])
  expect({ all, rated, reasons }).toEqual({
    all: 4,
    rated: 2,
    reasons: [{ reason: 'notReported', count: 2 }],
  })
})

function progressOf(statuses: Readonly<Record<string, string>>) {
  const records = Object.entries(statuses).map(([quarter, status]): AnyRecord => ({
    kind: 'progress',
    id: `ta1b@${quarter}`,
    unsettled: [],
    values: { status },
  }))
  return figuresOn(shelve(records))
}
