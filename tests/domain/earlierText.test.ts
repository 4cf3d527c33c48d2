import { describe, expect, test } from 'vitest'
import { earlierNarrative, earlierOfFigure, earlierProgress } from '#domain/earlierText'
import type { AnyRecord } from '#domain/records'
import { scorecardRow } from '#domain/scorecard'
import { reportOf } from './report'

const unsettled: readonly string[] = []

const comment = (id: string, text: string): AnyRecord => ({
  kind: 'measurement',
  id,
  unsettled,
  values: { comment: text },
})

function commentBefore(dueIn: readonly (1 | 2 | 3 | 4)[], ...more: readonly AnyRecord[]) {
  const life: AnyRecord = {
    kind: 'indicator',
    id: 'litter',
    unsettled,
    values: { life: { from: null, until: null, dueIn, lagQuarters: 0 } },
  }
  const report = reportOf([{ id: 'litter', section: 'parks' }], [life, ...more])
  const row = scorecardRow({ ...report, indicator: 'litter' })
  return row && earlierOfFigure(row.result, (values) => values.comment, 4)
}

describe('what a text said the quarter before', () => {
  test('[P3] of a figure in the previous due quarter', () => {
    const said = [comment('litter@2011-Q1', 'A year ago.'), comment('litter@2011-Q4', 'Not due then.')]
    expect(commentBefore([1], ...said)).toEqual({
      quarter: '2011-Q1',
      name: 'Quarter 1 2011/12',
      text: 'A year ago.',
    })
    expect(commentBefore([1, 2, 3, 4], ...said)?.text).toBe('Not due then.')
  })

  test('nothing where nothing was written, or only spaces', () => {
    expect(commentBefore([1, 2, 3, 4])).toBeUndefined()
    expect(commentBefore([1, 2, 3, 4], comment('litter@2011-Q4', ' \n'))).toBeUndefined()
  })

  test('of a narrative and of progress in the quarter before', () => {
    const report = reportOf(
      [],
      [
        { kind: 'narrative', id: 'parks@2011-Q4', unsettled, values: { summary: 'A good year.' } },
        { kind: 'progress', id: 'plant@2011-Q4', unsettled, values: { text: 'Planted.' } },
      ],
    )
    expect(earlierNarrative(report, 'parks', 'summary')).toMatchObject({ text: 'A good year.' })
    expect(earlierNarrative(report, 'parks', 'challenges')).toBeUndefined()
    expect(earlierProgress(report, 'plant', ({ text }) => text)).toMatchObject({
      name: 'Quarter 4 2011/12',
      text: 'Planted.',
    })
    expect(earlierProgress(report, 'plant', ({ nextStep }) => nextStep?.action)).toBeUndefined()
  })
})
