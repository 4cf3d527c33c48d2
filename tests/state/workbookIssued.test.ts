import { describe, expect, test } from 'vitest'
import { issueRequests } from '#state/commands/issue'
import { asked, clerk, crime, young } from './requestStory'
import { issued } from './workbookStory'

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
})
