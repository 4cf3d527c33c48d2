import { describe, expect, test } from 'vitest'
import { figuresOn } from '#domain/figures'
import { correctionsSince as correctionsOf } from '#domain/pack/corrections'
import { cutFromNow, cutFromVersion } from '#domain/pack/editions'
import { freezeFigures } from '#domain/pack/frozen'
import type { AnyRecord } from '#domain/records'
import type { Frozen } from '#domain/records/version'
import { reportPeriods } from '#domain/reportPeriods'
import type { Report } from '#domain/scorecard'
import { reportOf } from './report'
import type { Row } from './report'

const rows: readonly Row[] = [
  { id: 'grass', section: 'parks', actual: '6', target: '10' },
  { id: 'litter', section: 'parks', target: '10' },
  { id: 'roads', section: 'roads', actual: '7', target: '10' },
]
const wideTolerance: AnyRecord = {
  kind: 'definition',
  id: 'grass@2012-Q1',
  unsettled: [],
  values: { tolerance: { mode: 'percent', up: '50', down: '50' } },
}
/** As from storage: with every quarter that it stands on, also where nothing was recorded. */
function readWhole(report: Report): Report {
  const { structure, figures, quarter } = report
  const names = reportPeriods(structure, quarter)
  return {
    ...report,
    figures: figuresOn(new Map(names.map((name) => [name, figures.shelf(name) ?? new Map()]))),
  }
}

const version = (report: Report, label = '1.0'): Frozen => ({
  ...freezeFigures({ report, label, asAt: '2012-08-14', files: [] }),
  hash: `sha256:${'0'.repeat(64)}`,
})
const changed = (id: string, actual: string) =>
  reportOf(rows.map((row) => (row.id === id ? { ...row, actual } : row)))

const correctionsSince = (report: Report, versions: readonly Frozen[], isPart2 = false) =>
  correctionsOf(report, versions, isPart2)

describe('what was printed otherwise', () => {
  test('[K4] nothing while nothing changed', () => {
    expect(correctionsSince(reportOf(rows), [version(reportOf(rows))])).toEqual([])
  })

  test('[K4] a figure that differs is a correction, with old and new value and status', () => {
    expect(correctionsSince(changed('grass', '12'), [version(reportOf(rows))])).toEqual([
      {
        indicator: 'grass',
        quarter: '2012-Q1',
        printedIn: '1.0',
        was: { actual: '6', target: '10', status: 'Exceeds the target tolerance' },
        is: { actual: '12', target: '10', status: 'Below the target tolerance' },
        reason: '',
      },
    ])
  })

  test('[K4] a figure that had not been printed is a late one', () => {
    expect(correctionsSince(changed('litter', '9'), [version(reportOf(rows))])).toMatchObject([
      { indicator: 'litter', was: null, is: { actual: '9' } },
    ])
  })

  test('[K4] only the last version counts', () => {
    const versions = [version(reportOf(rows)), version(changed('grass', '12'), '1.1')]
    expect(correctionsSince(changed('grass', '12'), versions)).toEqual([])
    expect(correctionsSince(reportOf(rows), versions)).toMatchObject([
      { indicator: 'grass', printedIn: '1.1', was: { actual: '12' }, is: { actual: '6' } },
    ])
  })

  test('[K4] a target that was printed otherwise is one too', () => {
    const moved = reportOf(rows.map((row) => (row.id === 'grass' ? { ...row, target: '11' } : row)))
    expect(correctionsSince(moved, [version(reportOf(rows))])).toMatchObject([
      { indicator: 'grass', was: { actual: '6', target: '10' }, is: { actual: '6', target: '11' } },
    ])
  })

  test('[C21] the public copy holds nothing against what only the Part 2 copy printed', () => {
    const exempt = (actual: string) =>
      reportOf([
        { id: 'grass', section: 'parks', actual, target: '10', access: { level: 'exempt', paragraph: '3' } },
      ])
    const now = reportOf([{ id: 'grass', section: 'parks', actual: '12', target: '10' }])
    expect(correctionsSince(now, [version(exempt('777'))])).toMatchObject([
      { was: null, is: { actual: '12', target: '10' } },
    ])
    expect(correctionsSince(now, [version(exempt('777'))], true)).toMatchObject([{ was: { actual: '777' } }])
    expect(correctionsSince(exempt('778'), [version(exempt('777'))])).toEqual([])
  })

  test('[K4] a version lists a status that a new tolerance changed, as the draft before it did', () => {
    const first = version(reportOf(rows))
    const now = readWhole(reportOf(rows, [wideTolerance]))
    const drafted = cutFromNow(now, [first]).corrections
    const finalised = cutFromVersion(version(now, '1.1'), [first])
    expect(drafted.open).toMatchObject([
      { indicator: 'grass', is: { status: expect.stringMatching(/^On target/) } },
    ])
    expect(finalised).toMatchObject({ ok: true, value: { corrections: drafted } })
  })

  test('a version that cannot be opened accuses nobody', () => {
    const broken = { ...version(reportOf(rows)), records: ['nonsense'] }
    expect(correctionsSince(changed('grass', '12'), [broken])).toEqual([])
  })
})
