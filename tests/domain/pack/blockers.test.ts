import { describe, expect, test } from 'vitest'
import { rememberingChecks } from '#domain/checks'
import { finalisingBlockers } from '#domain/pack/blockers'
import { everything } from '#domain/pack/receives'
import type { AnyRecord } from '#domain/records'
import type { Report } from '#domain/scorecard'
import { reportOf } from '../report'

const committee = (include: readonly string[]): AnyRecord => ({
  kind: 'committee',
  id: 'cabinet',
  unsettled: [],
  values: { identity: { name: 'Cabinet', kind: '' }, content: { ...everything, include } },
})

const rows = [
  { id: 'grass', section: 'parks', ref: 'P1', actual: '6', target: '10' },
  { id: 'litter', section: 'parks', ref: 'P1', actual: '7', target: '10' },
  { id: 'roads', section: 'roads', ref: 'R1', target: '10' },
]

const blockersOf = (report: Report, dismissed: (id: string) => string | undefined = () => undefined) =>
  finalisingBlockers(report, rememberingChecks('2012-07-12').run({ report, reasonFor: dismissed })).map(
    ({ finding }) => finding.check,
  )

describe('what stands in the way of a version', () => {
  test('[C3] [C15] a missing figure and a reference that two indicators share', () => {
    expect(new Set(blockersOf(reportOf(rows)))).toEqual(new Set(['C3', 'C15']))
  })

  test('[C15] what is unsettled in rows that no committee receives does not', () => {
    expect(blockersOf(reportOf(rows, [committee(['roads'])]))).toEqual(['C3'])
    expect(blockersOf(reportOf(rows, [committee(['grass'])]))).toContain('C15')
  })

  test('[C3] a figure whose absence was dismissed with a reason does not', () => {
    expect(blockersOf(reportOf(rows, [committee(['roads'])]), () => 'Known to the committee')).toEqual([])
  })
})
