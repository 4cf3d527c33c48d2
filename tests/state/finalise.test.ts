import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { write } from '#domain/change'
import { figuresOn, shelve } from '#domain/figures'
import { reportOf } from '#domain/pack/frozen'
import { isOfKind } from '#domain/recordIndex'
import type { Frozen } from '#domain/records/version'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import type { Report } from '#domain/scorecard'
import { buildStructure } from '#domain/structure'
import { exportFile } from '#state/commands/exportFile'
import { checkVersion, finaliseVersion } from '#state/commands/finalise'
import { undo } from '#state/commands/history'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { save } from '#state/commands/save'
import { listSnapshots } from '#storage/snapshots'
import { emptyWorkspace, givenPath, givenText } from './testWorkspace'

type Browser = Awaited<ReturnType<typeof emptyWorkspace>>

let clerk: Browser

beforeEach(async () => {
  clerk = await emptyWorkspace()
  const preview = await previewFile(clerk, await givenPath('public/example-dudley-2012-13.json'))
  if (!preview.ok) throw new Error('the example was refused')
  await acceptFile(clerk, preview.value)
})

afterEach(() => clerk.close())

const recordsIn = async ({ db }: Browser) =>
  (await db.records.toArray()).flatMap(({ record }) => record ?? [])

async function reportNow(browser: Browser): Promise<Report> {
  const records = await recordsIn(browser)
  return { structure: buildStructure(records), figures: figuresOn(shelve(records)), quarter: '2012-Q1' }
}

async function versionsIn(browser: Browser): Promise<readonly Frozen[]> {
  const records = await recordsIn(browser)
  return records.flatMap((record) => (isOfKind(record, 'version') && record.values.frozen) || [])
}

async function finalise(browser: Browser): Promise<Frozen> {
  const finalised = await finaliseVersion(browser, { report: await reportNow(browser), asAt: '2012-08-14' })
  if (!finalised.ok) throw new Error('not finalised')
  return finalised.value
}

const statusesIn = (report: Report) =>
  rowsOfReport(report, scorecardRow).map(({ result: { status } }) =>
    status.has === 'band' ? status.band.label : status.reason,
  )

describe('a version of the example', () => {
  test('[F8] the work is kept before it is finalised', async () => {
    await finalise(clerk)
    const reasons = (await listSnapshots(clerk.db.name)).map(({ reason }) => reason)
    expect(reasons).toEqual(['publication'])
  })

  test('[S14] is not moved by a later tolerance or figure; finalised again it is 1.1', async () => {
    const before = statusesIn(await reportNow(clerk))
    const first = await finalise(clerk)
    const [record] = (await recordsIn(clerk)).filter(({ id }) => id === 'pi1172@2012-Q1')
    const actual = { state: 'final', value: '1' } as const
    const known = record && isOfKind(record, 'measurement') ? record.values.actual : undefined
    const at = { kind: 'measurement', id: 'pi1172@2012-Q1', register: 'actual' } as const
    await save(clerk, { label: 'Actual', writes: [write(at, actual, known)] })

    const again = reportOf(first)
    if (!again.ok) throw new Error(again.error.message)
    expect(statusesIn(again.value)).toEqual(before)
    expect((await finalise(clerk)).label).toBe('1.1')
    expect((await finalise(clerk)).label).toBe('1.2')
  })

  test('[S14] of the same state has the same fingerprint', async () => {
    const first = await finalise(clerk)
    await undo(clerk)
    expect(await versionsIn(clerk)).toEqual([])
    expect(await finalise(clerk)).toEqual(first)
  })

  test('is known when anything in it was changed', async () => {
    const frozen = await finalise(clerk)
    expect(await checkVersion(clerk, frozen)).toMatchObject({ ok: true })
    const changed = { ...frozen, records: frozen.records.map((record) => record.replace('1850', '1851')) }
    expect(changed).not.toEqual(frozen)
    expect(await checkVersion(clerk, changed)).toMatchObject({ ok: false, error: { code: 'changedVersion' } })
  })

  test('leaves in a backup and in no other file', async () => {
    const frozen = await finalise(clerk)
    await exportFile(clerk, { scope: { what: 'everything' } })
    await exportFile(clerk, {
      scope: { what: 'request', quarter: '2012-Q1', sections: ['crime'], posts: [] },
    })
    const [backup, request] = clerk.saved.map(({ text }) => text)
    expect(backup).toContain(frozen.hash)
    expect(request).not.toContain(frozen.hash)
    const opened = await previewFile(clerk, givenText(request ?? ''))
    expect(opened.ok).toBe(true)
  })
})
