import { expect, test } from 'vitest'
import { corrections } from '#domain/check/corrected'
import { freezeFigures } from '#domain/pack/frozen'
import { printedIn } from '#domain/pack/printed'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { reportOf } from '../report'

const rows = (actual: string) => [{ id: 'grass', section: 'parks', actual, target: '10' }]
const version = (report: Report, label = '1.0'): Frozen => ({
  ...freezeFigures({ report, label, asAt: '2012-08-14', files: [] }),
  hash: `sha256:${'0'.repeat(64)}`,
})

/** The same records, reported a quarter later, with every quarter that such a report reads. */
function nextQuarter(report: Report): Report {
  const { figures } = report
  const shelf = (name: string) => figures.shelf(name) ?? new Map()
  return { ...report, quarter: '2012-Q2', figures: { ...figures, shelf } }
}

test('[C12] a figure of an earlier quarter that is not as it was printed is found', () => {
  const later = nextQuarter(reportOf(rows('12')))
  expect(corrections(later, printedIn(later, [version(reportOf(rows('6')))]))).toMatchObject([
    {
      check: 'C12',
      about: { id: 'grass@2012-Q1' },
      found: { printed: { actual: '6' }, now: { actual: '12' } },
    },
  ])
})

test('[C12] nothing while it is as the newest version printed it, nor of the quarter itself', () => {
  const later = nextQuarter(reportOf(rows('12')))
  const versions = [version(reportOf(rows('6'))), version(reportOf(rows('12')), '1.1')]
  expect(corrections(later, printedIn(later, versions))).toEqual([])
  expect(printedIn(reportOf(rows('12')), versions).size).toBe(0)
})

test('[C12] a quarter that was not read accuses nobody', () => {
  const later: Report = { ...reportOf(rows('12')), quarter: '2012-Q2' }
  expect(printedIn(later, [version(reportOf(rows('6')))]).size).toBe(0)
})
