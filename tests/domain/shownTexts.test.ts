import { expect, test } from 'vitest'
import { activityRows } from '#domain/activityRows'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import { activityTexts, figureTexts } from '#domain/shownTexts'
import { reportOf } from './report'

test('a row shows what is in its cells, figures as they are formatted; a comment knows where it is kept', () => {
  const [row] = rowsOfReport(
    reportOf([{ id: 'pi1', section: 'parks', actual: '1850', target: '2061', comment: 'Fewer.' }]),
    scorecardRow,
  )
  const texts = row ? figureTexts(row) : []
  expect(texts.map(({ column, text }) => [column, text])).toEqual([
    ['ref', 'PI1'],
    ['title', 'Title of pi1'],
    ['section', 'parks'],
    ['priority', 'places'],
    ['actual', '1,850'],
    ['target', '2,061'],
    ['comment', 'Fewer.'],
  ])
  expect(texts.filter(({ kept }) => kept)).toMatchObject([
    { name: 'Comment on PI1', kept: { kind: 'measurement', id: 'pi1@2012-Q1', register: 'comment' } },
  ])
})

test('the comment of an indicator that lags is kept in the quarter its figure is for', () => {
  const report = reportOf(
    [{ id: 'pi1', section: 'parks', lag: 1 }],
    [{ kind: 'measurement', id: 'pi1@2011-Q4', unsettled: [], values: { comment: 'Late.' } }],
  )
  const [row] = rowsOfReport(report, scorecardRow)
  const comment = row && figureTexts(row).find(({ column }) => column === 'comment')
  expect(comment?.kept).toMatchObject({ id: 'pi1@2011-Q4' })
})

test('an activity shows its progress, which can be replaced in, and what names it, which cannot', () => {
  const report = reportOf(
    [],
    [
      {
        kind: 'activity',
        id: 'ta1',
        unsettled: [],
        values: { identity: { ref: 'TA1', title: 'Do it' }, placement: { objective: 'o' } },
      },
      { kind: 'progress', id: 'ta1@2012-Q1', unsettled: [], values: { text: 'Done by half.' } },
    ],
  )
  const [row] = activityRows(report, 'o')
  const texts = row ? activityTexts(row) : []
  expect(texts.map(({ text, kept }) => [text, kept?.id])).toEqual([
    ['TA1', undefined],
    ['Do it', undefined],
    ['Done by half.', 'ta1@2012-Q1'],
  ])
})
