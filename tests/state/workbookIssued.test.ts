import { describe, expect, test } from 'vitest'
import { creation } from '#domain/change'
import { issueRequests } from '#state/commands/issue'
import { save } from '#state/commands/save'
import { cellOf } from '../filledWorkbook'
import { asked, clerk, crime, young } from './requestStory'
import { takeIn } from './taking'
import { filled, issued, measurement, messagesOf, read } from './workbookStory'

describe('a request as a workbook', () => {
  test('[B5] leaves under the name of its request, counts as sent, and is the same bytes twice', async () => {
    const { workspace, bytes, name } = await issued()
    expect(name).toMatch(/^2012-Q1_tackling-crime-fear-of-crime-and-anti_request_.*\.xlsx$/)
    expect((await workspace.db.exports.toArray()).map(({ fileName }) => fileName)).toEqual([name])
    const { writeWorkbook } = await import('#state/commands/requestWorkbooks')
    workspace.close()
    const again = await clerk()
    await issueRequests(again.workspace, [asked(crime)], { as: 'download', form: 'both' })
    const text = (await import('fflate')).unzipSync(again.world.savedBytes[0]?.bytes ?? new Uint8Array())
    const [json, xlsx] = Object.keys(text)
    expect([json?.replace('.json', '.xlsx')]).toEqual([xlsx])
    const request = { fileName: 'r.json', text: new TextDecoder().decode(text[json ?? '']) }
    const [one, two] = [
      await writeWorkbook(again.workspace, request),
      await writeWorkbook(again.workspace, request),
    ]
    expect(one).toEqual(two)
    expect(bytes.length).toBeGreaterThan(5000)
    again.workspace.close()
  })

  test('[B5] nothing of other sections is in it', async () => {
    const { workspace, bytes } = await issued(young)
    const { unzipSync, strFromU8 } = await import('fflate')
    const all = Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join()
    for (const foreign of ['pi1172', 'PI1172', 'ta2a', 'Tackling crime', 'parking-services-manager'])
      expect(all).not.toContain(foreign)
    workspace.close()
  })

  test('a second round asks for words on some figures only: their actuals are locked and not read', async () => {
    const { workspace, world } = await clerk()
    const asks = { what: 'comments', bands: ['below'] } as const
    await issueRequests(workspace, [{ ...asked(crime), asks }], { as: 'download', form: 'workbook' })
    const bytes = world.savedBytes[0]?.bytes ?? new Uint8Array()
    const sheets = Object.keys((await import('fflate')).unzipSync(bytes)).filter((path) =>
      path.includes('worksheets/'),
    )
    expect(sheets).toHaveLength(4) // the guide, the figures, the lists and the request
    expect(() => cellOf(bytes, 'figures', ['pi1128@2012-Q1', 'actual'])).toThrow(/no actual/)
    const typed = {
      'figures pi1124@2012-Q1 actual': '120',
      'figures pi1124@2012-Q1 comment': 'A hot summer.',
    }
    const { file, problems } = await read(workspace, filled(bytes, typed))
    expect(messagesOf(problems)).toEqual([expect.stringContaining('Only words were asked for this time')])
    await takeIn(workspace, file)
    expect(await measurement(workspace, 'pi1124@2012-Q1')).toMatchObject({
      actual: { value: '140' },
      comment: 'A hot summer.',
    })
    workspace.close()
  })

  test('[B5] an open question goes along and its answer comes back', async () => {
    const { workspace, world } = await clerk()
    await save(workspace, {
      label: 'Question',
      writes: creation('question', 'q1', {
        about: { kind: 'measurement', id: 'pi1124@2012-Q1' },
        asked: { text: 'Why so many?', post: null, meeting: 'Cabinet', on: '2012-07-10' },
      }),
    })
    await issueRequests(workspace, [asked(crime)], { as: 'download', form: 'workbook' })
    const bytes = world.savedBytes[0]?.bytes ?? new Uint8Array()
    const { file } = await read(workspace, filled(bytes, { 'questions q1 answer': 'A hot summer.' }))
    await takeIn(workspace, file)
    const row = await workspace.db.records.get(['question', 'q1'])
    expect(row?.record?.values).toMatchObject({
      answer: { text: 'A hot summer.', post: null, on: '2012-07-13' },
    })
    workspace.close()
  })
})
