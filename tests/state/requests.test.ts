import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { myParts } from '#domain/myParts'
import { lateItems, partProgress } from '#domain/partProgress'
import { fail, ok } from '#domain/result'
import { issueRequests } from '#state/commands/issue'
import { save } from '#state/commands/save'
import type { Folder } from '#state/environment'
import type { Workspace } from '#state/workspace'
import { readSetting } from '#storage/settings'
import { asked, clerk, crime, misuse, reportOf, requestOf, young } from './requestStory'
import { takeText } from './taking'
import { emptyWorkspace } from './testWorkspace'

const idsOf = async ({ db }: Workspace, kind: string) =>
  (await db.records.toArray()).flatMap((row) => (row.record && row.kind === kind ? [row.id] : []))

describe('requests', () => {
  test('[B6] several leave in one ZIP, each under a name that says whose it is, and the same bytes twice', async () => {
    const { workspace, world } = await clerk()
    const issued = await issueRequests(workspace, [asked(young), asked(crime), asked(misuse)], {
      as: 'download',
    })
    expect(issued.into).toEqual({
      as: 'zip',
      name: expect.stringMatching(/^2012-Q1_requests_2012-07-12_[0-9a-f]{8}\.zip$/),
    })
    const [zip] = world.savedBytes
    expect(zip).toMatchObject({ name: issued.into.name, type: 'application/zip' })
    const files = unzipSync(zip?.bytes ?? new Uint8Array())
    expect(Object.keys(files).map((name) => name.split('_').slice(0, 3).join('_'))).toEqual([
      '2012-Q1_young-people_request',
      '2012-Q1_tackling-crime-fear-of-crime-and-anti_request',
      '2012-Q1_substance-misuse-manager_request',
    ])
    expect(Object.keys(files)).toEqual(issued.requests.map(({ fileName }) => fileName))
    const { zipOf } = await import('#state/zip')
    const texts = Object.entries(files).map(([fileName, bytes]) => ({ fileName, content: strFromU8(bytes) }))
    expect(zipOf(texts)).toEqual(zip?.bytes)
    const firstMoment = 0x0021_0000 // 1 January 1980, 00:00
    expect(new DataView(zip?.bytes.buffer ?? new ArrayBuffer(14)).getUint32(10, true)).toBe(firstMoment)
    expect(workspace.saved).toEqual([])
    expect(await workspace.db.exports.count()).toBe(3)
    workspace.close()
  })

  test('whoever opens a request to one post, and has not said who they are, is taken to hold it', async () => {
    const [rows, section] = [await requestOf(misuse), await requestOf(crime)]
    const officer = await emptyWorkspace()
    await takeText(officer, section)
    expect(await readSetting(officer.db, 'me')).toBeFalsy()
    await takeText(officer, rows)
    expect(await readSetting(officer.db, 'me')).toBe(misuse.posts[0])
    officer.close()
  })

  test('one alone leaves as it is', async () => {
    const { workspace, world } = await clerk()
    const issued = await issueRequests(workspace, [asked(young)], { as: 'download' })
    expect(issued.into).toEqual({ as: 'file', name: workspace.saved[0]?.name })
    expect(world.savedBytes).toEqual([])
    workspace.close()
  })

  test('into a folder: where one cannot be written the others stay, and it does not count as sent', async () => {
    const { workspace } = await clerk()
    const written: string[] = []
    const folder: Folder = {
      name: 'Quarter 1',
      write: (name) => {
        if (name.includes('tackling')) return Promise.resolve(fail('the disk is full'))
        written.push(name)
        return Promise.resolve(ok(null))
      },
    }
    const issued = await issueRequests(workspace, [asked(young), asked(crime), asked(misuse)], {
      as: 'folder',
      folder,
    })
    expect(issued.into).toEqual({ as: 'folder', name: 'Quarter 1' })
    expect(issued.requests.map(({ fileName }) => fileName)).toEqual(written)
    expect(issued.unwritten.map(({ part, message }) => [part, message])).toEqual([
      [crime, 'the disk is full'],
    ])
    const noted = (await workspace.db.exports.toArray()).map(({ fileName }) => fileName)
    expect(noted.toSorted()).toEqual(written.toSorted())
    workspace.close()
  })

  test('[B5] a request of a section has nothing of another in its bytes, and says what it asks', async () => {
    const text = await requestOf(young)
    for (const foreign of ['pi1172', 'PI1172', 'ta2a', 'Tackling crime', 'parking-services-manager'])
      expect(text).not.toContain(foreign)
    const workspace = await emptyWorkspace()
    await takeText(workspace, text)
    expect(await idsOf(workspace, 'section')).toEqual(['young-people'])
    expect(await idsOf(workspace, 'indicator')).toEqual(['first-time-entrants'])
    const [mine] = myParts(await workspace.db.bundles.toArray())
    expect(mine).toMatchObject({ ...young, note: 'Please.', asks: { what: 'everything' } })
    workspace.close()
  })

  test('[B5] a request of a post has the rows that it answers for and no others', async () => {
    const text = await requestOf(misuse)
    for (const foreign of ['pi1128', 'ta2a', 'first-time-entrants', 'parking-services-manager'])
      expect(text).not.toContain(foreign)
    const workspace = await emptyWorkspace()
    await takeText(workspace, text)
    expect(await idsOf(workspace, 'indicator')).toEqual(['pi1172'])
    expect((await idsOf(workspace, 'activity')).toSorted()).toEqual(['ta3a', 'ta3b'])
    const report = await reportOf(workspace)
    const { all } = partProgress(report, misuse, { what: 'everything' })
    expect(all).toBe(3)
    workspace.close()
  })

  test('[P3] late figures are those of quarters that were opened, of the rows of a part', async () => {
    const { workspace } = await clerk()
    const before = await reportOf(workspace)
    expect(lateItems(before, young)).toEqual([])
    const at = { kind: 'measurement', id: 'first-time-entrants@2011-Q4', register: 'actual' } as const
    const row = await workspace.db.records.get([at.kind, at.id])
    const was = row?.record?.kind === 'measurement' ? row.record.values.actual : undefined
    await save(workspace, {
      label: 'Late',
      writes: [{ ...at, value: { state: 'awaiting', reason: '', expected: null }, before: was ?? undefined }],
    })
    const report = await reportOf(workspace)
    expect(lateItems(report, young).map(({ id }) => id)).toEqual(['first-time-entrants@2011-Q4'])
    expect(lateItems(report, crime)).toEqual([])
    expect(lateItems(report, misuse)).toEqual([])
    workspace.close()
  })
})
