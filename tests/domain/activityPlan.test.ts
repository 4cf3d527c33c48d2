import { describe, expect, test } from 'vitest'
import { planProgressText, planStatus } from '#domain/activityPlan'
import type { ActivityCells } from '#domain/activityPlan'
import type { CellPlan } from '#domain/cellPlan'
import { dudleyActivities } from '#domain/scheme'

const activity: ActivityCells = {
  id: 'ta1a',
  quarter: '2012-Q1',
  ref: 'TA1a',
  title: 'Reduce burglary',
  progress: { kind: 'progress', id: 'ta1a@2012-Q1', values: { status: 'good' }, unsettled: [] },
}

const status = (text: string) => planStatus(text, activity, dudleyActivities.bands)
const valueOf = (plan: CellPlan) => (plan.plan === 'write' ? plan.changes.writes[0]?.value : plan)

describe('the cells of an activity', () => {
  test.each([
    ['fair', 'fair'],
    ['Fair progress, behind schedule', 'fair'],
    [' EXCELLENT ', 'excellent'],
    ['Not reported', null],
    ['', null],
  ])('[S16] the status “%s”', (text, value) => {
    expect(valueOf(status(text))).toBe(value)
  })

  test('[S16] a word of another scheme is asked about, with every band on offer', () => {
    const plan = status('Amber')
    expect(plan).toMatchObject({ plan: 'refuse', message: expect.stringMatching(/^“Amber” is no status/) })
    expect(plan.plan === 'refuse' && plan.offers.map(({ label }) => label)).toEqual(
      dudleyActivities.bands.map(({ label }) => label),
    )
  })

  test('the progress is kept as typed, and blanks empty it', () => {
    expect(valueOf(planProgressText('On the way', activity))).toBe('On the way')
    expect(valueOf(planProgressText('  ', activity))).toBeNull()
    expect(planProgressText('x', activity)).toMatchObject({ changes: { label: 'Progress of TA1a' } })
  })
})
