import { expect, test } from 'vitest'
import { figuresOn } from '#domain/figures'
import { figureWidth } from '#domain/figureWidth'
import { progressOfSections } from '#domain/progressOfSections'
import { remembering } from '#domain/remember'
import { reportPeriods } from '#domain/reportPeriods'
import { rowComments, rowsOfReport, rowsOfSection, scorecardRow } from '#domain/scorecard'
import { reportOf } from './report'

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

test('the rows of a report stand by priority, section and order, those without a section last', () => {
  const report = reportOf([
    { id: 'a', section: null },
    { id: 'b', section: 'schools' },
    { id: 'c', section: 'roads' },
    { id: 'd', section: 'parks' },
    { id: 'e', section: 'gone' },
  ])
  const rows = rowsOfReport(report, scorecardRow)
  expect(idsOf(rows)).toEqual(['d', 'c', 'b', 'a', 'e'])
  expect(rows[0]).toMatchObject({ section: { title: 'parks' }, priority: { title: 'places' } })
  expect(rows.at(-1)).toMatchObject({ section: undefined, priority: undefined })
})

test('a section has its own rows alone', () => {
  const report = reportOf([
    { id: 'a', section: 'roads' },
    { id: 'b', section: 'parks' },
  ])
  expect(idsOf(rowsOfSection(report, 'roads', scorecardRow))).toEqual(['a'])
})

test('[P3] a figure that comes a quarter later is shown for the quarter before', () => {
  const report = reportOf([{ id: 'a', section: 'roads', actual: '5', lag: 1 }])
  const [now] = rowsOfSection(report, 'roads', scorecardRow)
  expect(now).toMatchObject({ report: '2012-Q1', result: { quarter: '2011-Q4' } })
  const [later] = rowsOfSection({ ...report, quarter: '2012-Q2' }, 'roads', scorecardRow)
  expect(later).toMatchObject({ result: { quarter: '2012-Q1', actual: { has: 'value' } } })
})

test('[P3] a retired indicator whose figures come a quarter later is reported to its last figure', () => {
  const report = reportOf([{ id: 'a', section: 'roads', actual: '5', lag: 1, only: '2012-Q1' }])
  const reported = ['2012-Q1', '2012-Q2', '2012-Q3'].map((quarter) => {
    const rows = rowsOfSection({ ...report, quarter }, 'roads', scorecardRow)
    const progress = progressOfSections({ ...report, quarter }).get('roads')
    return [rows.map(({ result }) => result.quarter).join(), progress?.answered]
  })
  expect(reported).toEqual([
    ['', undefined],
    ['2012-Q1', 1],
    ['', undefined],
  ])
})

test('[P3] a report is read with what its lagging figures are compared with', () => {
  const { structure } = reportOf([{ id: 'a', section: 'roads', lag: 2 }])
  const periods = reportPeriods(structure, '2012-Q1')
  expect(periods).toEqual(expect.arrayContaining(['2012-Q1', '2011-Q1', '2010-Q1', '2010', '2011', '2012']))
  expect(periods).toHaveLength(new Set(periods).size)
})

test('after an edit a row that was shown is another object, and every other row the same', () => {
  const report = reportOf([
    { id: 'a', section: 'roads', actual: '5', target: '9' },
    { id: 'b', section: 'roads', actual: '5', target: '9' },
  ])
  const rowOf = remembering(scorecardRow)
  const before = rowsOfSection(report, 'roads', rowOf)
  expect(before.map(({ result }) => result.status.has)).toEqual(['band', 'band'])
  const edited = reportOf([{ id: 'a', section: 'roads', actual: '20', target: '9' }])
  const shelf = new Map(report.figures.shelf('2012-Q1'))
  for (const [key, record] of edited.figures.shelf('2012-Q1') ?? []) shelf.set(key, record)
  const figures = figuresOn(new Map([['2012-Q1', shelf]]))
  const after = rowsOfSection({ ...report, figures }, 'roads', rowOf)
  expect(after[0]?.result.status).toMatchObject({ band: { id: 'below' } })
  expect(after[0]).not.toBe(before[0])
  expect(after[1]).toBe(before[1])
})

test('the comments on figures are listed by reference, by title where there is none', () => {
  const report = reportOf([
    { id: 'a', section: 'roads', comment: 'Late.' },
    { id: 'b', section: 'roads' },
    { id: 'c', section: 'roads', ref: null, comment: 'Early.' },
  ])
  expect(rowComments(rowsOfSection(report, 'roads', scorecardRow))).toEqual([
    { indicator: 'a', name: 'A', text: 'Late.' },
    { indicator: 'c', name: 'Title of c', text: 'Early.' },
  ])
})

test('a report without figures still has its rows', () => {
  const report = reportOf([{ id: 'a', section: 'roads' }])
  const rows = rowsOfReport({ ...report, figures: figuresOn(new Map()) }, scorecardRow)
  expect(rows[0]?.result.status).toEqual({ has: 'none', reason: 'notReported' })
})

test('a table needs more room once a figure is long', () => {
  const rowsWith = (actual: string) =>
    rowsOfReport(reportOf([{ id: 'a', section: 'roads', actual }]), scorecardRow)
  const widths = ['123456', '1234567', '1000000000000', '0.0000000001'].map((one) =>
    figureWidth(rowsWith(one)),
  )
  expect(widths).toEqual(['number', 'figure', 'long', 'long'])
})
