import { expect, test } from 'vitest'
import { activitiesToLookUp, activityOutcome, isCompletedBefore, isGone } from '#domain/activityOutcome'
import { figuresOn, shelve, withCompleted } from '#domain/figures'
import type { AnyRecord } from '#domain/records'
import { dudleyActivities } from '#domain/scheme'
import { buildStructure } from '#domain/structure'
import { tally } from '#domain/summary'

test('[S16] completed is shown in its quarter and then gone, until the activity is taken up again', () => {
  const figures = progressOf({ '2012-Q1': 'good', '2012-Q2': 'completed', '2013-Q1': 'good' })
  const shown = ['2012-Q1', '2012-Q2', '2012-Q3', '2013-Q1', '2013-Q2'].map(
    (quarter) => !isGone(figures, 'ta1b', quarter),
  )
  expect(shown).toEqual([true, true, false, false, true])
})

test('[S16] one that was completed years ago is looked up, and stays gone unless it was taken up again', () => {
  const report = { structure: planOf('ta1b'), figures: progressOf({}), quarter: '2012-Q1' }
  expect(activitiesToLookUp(report)).toEqual(['ta1b'])
  const progress = recordsOf({ '2004-Q2': 'good', '2005-Q1': 'completed', '2012-Q2': 'good' })
  expect(isCompletedBefore(progress, '2012-Q1')).toBe(true)
  expect(isCompletedBefore(progress, '2004-Q4')).toBe(false)
  expect(isCompletedBefore(progress, '2012-Q3')).toBe(false)
  const figures = withCompleted(report.figures, new Set(['ta1b']))
  expect(isGone(figures, 'ta1b', '2012-Q1')).toBe(true)
  expect(isGone(withCompleted(progressOf({ '2011-Q4': 'good' }), new Set(['ta1b'])), 'ta1b', '2012-Q1')).toBe(
    false,
  )
  expect(activitiesToLookUp({ ...report, figures: progressOf({ '2011-Q4': 'good' }) })).toEqual([])
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

type Statuses = Readonly<Record<string, string>>

const progressOf = (statuses: Statuses) => figuresOn(shelve(recordsOf(statuses)))

function recordsOf(statuses: Statuses): readonly AnyRecord[] {
  return Object.entries(statuses).map(([quarter, status]): AnyRecord => ({
    kind: 'progress',
    id: `ta1b@${quarter}`,
    unsettled: [],
    values: { status },
  }))
}

const planOf = (activity: string) =>
  buildStructure([{ kind: 'activity', id: activity, unsettled: [], values: {} }])
