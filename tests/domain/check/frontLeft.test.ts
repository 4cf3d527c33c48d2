import { describe, expect, test } from 'vitest'
import { frontsLeft } from '#domain/check/frontLeft'
import { rememberingChecks } from '#domain/checks'
import { freezeFigures } from '#domain/pack/frozen'
import type { Front } from '#domain/pack/packAsked'
import { noFront } from '#domain/pack/packAsked'
import { frontsPrinted } from '#domain/pack/printedFronts'
import type { AnyRecord } from '#domain/records'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { reportOf } from '../report'
import { lines } from './checked'

const reportIn = (quarter: string, front: Partial<Front>): Report => {
  const values = { identity: { name: 'Cabinet', kind: '' }, front: { ...noFront, ...front } }
  const cabinet: AnyRecord = { kind: 'committee', id: 'cabinet', unsettled: [], values }
  return { ...reportOf([], [cabinet]), quarter }
}

const versionOf = (quarter: string, front: Partial<Front>, label = '1.0'): Frozen => ({
  ...freezeFigures({ report: reportIn(quarter, front), label, asAt: '2012-08-14', files: [] }),
  hash: `sha256:${'0'.repeat(64)}`,
})

const foundIn = (report: Report, versions: readonly Frozen[] = []) =>
  frontsLeft(report, frontsPrinted(report.quarter, versions)).map(({ found }) => found)

const meeting = { date: '2012-09-13' }

describe('[C17] a front that is still that of an earlier pack', () => {
  test('names a meeting that was before the quarter was over', () => {
    expect(foundIn(reportIn('2012-Q1', meeting))).toEqual([])
    expect(foundIn(reportIn('2012-Q2', meeting))).toEqual([{ what: 'early', meeting: '2012-09-13' }])
    expect(foundIn(reportIn('2012-Q2', { date: '2012-10-01' }))).toEqual([])
    expect(foundIn(reportIn('2012-Q2', {}))).toEqual([])
  })

  test('is as the last quarter’s newest version printed it, though the meeting was late', () => {
    const late = { title: 'Performance', date: '2012-10-15' }
    const printed = [versionOf('2012-Q1', {}), versionOf('2012-Q1', late, '1.1')]
    const found = { what: 'printed', meeting: '2012-10-15', lastQuarter: '2012-Q1', label: '1.1' }
    expect(foundIn(reportIn('2012-Q2', late), printed)).toEqual([found])
    expect(foundIn(reportIn('2012-Q2', { ...late, date: '2012-12-10' }), printed)).toEqual([])
    expect(foundIn(reportIn('2012-Q1', late), printed)).toEqual([])
  })

  test.each([
    ['Performance report 2012/13, Quarter 1', 'Quarter 1'],
    ['Performance Q1', 'Q1'],
    ['Performance Q1 and Q2', undefined],
    ['Quarter 2 performance', undefined],
    ['Performance report 2011', undefined],
  ])('has a title that says another quarter: %s', (title, said) => {
    expect(foundIn(reportIn('2012-Q2', { title }))).toEqual(said ? [{ what: 'named', said }] : [])
  })

  test.each([
    [{ meeting: '13th September' }, 1],
    [{ title: 'Performance 2012/13', meeting: 'Cabinet' }, 0],
    [{ title: 'Performance report', author: 'A. Lee' }, 0],
  ])('without a date only where its meeting names one day: %o', (front, found) => {
    expect(foundIn(reportIn('2012-Q2', front), [versionOf('2012-Q1', front)])).toHaveLength(found)
  })

  test('is among the findings of the report, and warns', () => {
    const report = reportIn('2012-Q2', meeting)
    const items = rememberingChecks('2000-01-01').run({ report, reasonFor: () => undefined })
    expect(lines(items)).toEqual(['C17 cabinet front'])
    expect(items[0]?.finding.severity).toBe('warns')
    const late = reportIn('2012-Q2', { date: '2012-10-15' })
    const fronts = frontsPrinted('2012-Q2', [versionOf('2012-Q1', { date: '2012-10-15' })])
    const found = rememberingChecks('2000-01-01').run({ report: late, reasonFor: () => undefined, fronts })
    expect(lines(found)).toEqual(['C17 cabinet front'])
  })
})
