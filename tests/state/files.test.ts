import { describe, expect, test } from 'vitest'
import { plannedRecords } from '#domain/bundle/plannedRecords'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { acceptFile, planOf, previewFile } from '#state/commands/importFile'
import type { GivenFile, Preview } from '#state/commands/importFile'
import { removeRecord } from '#state/commands/remove'
import { save } from '#state/commands/save'
import { readConflicts } from '#storage/inbox'
import { dump } from '../storage/openedDatabase'
import { Colleague } from './colleague'
import { standing, takeIn } from './taking'
import { emptyWorkspace, givenBytes, givenPath, givenText } from './testWorkspace'

const example = () => givenPath('public/example-dudley-2012-13.json')
const hart = () => givenPath('tests/fixtures/hart-2014-15-q1.json')

const whole = { quarter: '2012-Q1', sections: [], posts: [] }
const crime = { ...whole, sections: ['crime'] }

/** The verdicts on a previewed file, register by register. */
const verdicts = (preview: Preview) =>
  planOf(preview, preview.files).files.flatMap(({ registers }) => registers.map(({ verdict }) => verdict))

const comment = (value: string, before?: string) => ({
  label: 'Comment on PI1128',
  writes: [{ kind: 'measurement', id: 'pi1128@2012-Q1', register: 'comment', value, before } as const],
})

describe('files', () => {
  test.each([
    { name: 'everything', scope: { what: 'everything' } },
    { name: 'a request of a quarter', scope: { what: 'request', ...whole } },
    { name: 'a request of a section', scope: { what: 'request', ...crime } },
    { name: 'a return of a section', scope: { what: 'return', ...crime } },
  ] as const)(
    '[B4] $name, opened in an empty browser and exported again, is the same payload',
    async ({ scope }) => {
      const first = await emptyWorkspace()
      await takeIn(first, await example())
      await save(first, comment('Fewer vehicle crimes.'))
      const sent = await exportFile(first, { scope })
      const text = first.saved[0]?.text ?? ''
      first.close()

      const second = await emptyWorkspace()
      await takeIn(second, givenText(text))
      const again = await exportFile(second, { scope })
      expect(again.contentId).toBe(sent.contentId)
      expect(payloadOf(second.saved[0]?.text)).toBe(payloadOf(text))
      second.close()
    },
  )

  test("[B2] Hart's published figures come in as a plain bundle in one step", async () => {
    const workspace = await emptyWorkspace()
    const { preview, outcome } = await takeIn(workspace, await hart())
    expect(outcome.ok).toBe(true)
    expect(new Set(verdicts(preview))).toEqual(new Set(['new']))
    const indicators = workspace.db.records.where('[kind+id]').between(['indicator', ''], ['indicator', '~'])
    expect(await indicators.count()).toBe(45)
    expect(await workspace.db.bundles.count()).toBe(1)
    workspace.close()
  })

  test('[F25] the same file a second time adds nothing and says when it first came', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await hart())
    const again = await previewFile(workspace, await hart())
    if (!again.ok) throw new Error('it was refused')
    const [id = ''] = again.value.files.map(({ bundle }) => bundle.id)
    expect(again.value.takenInAt.get(id)).toBe('2012-07-12T09:30:00Z')
    expect(new Set(verdicts(again.value))).toEqual(new Set(['alreadyHave']))
    const before = await dump(workspace.db)
    expect((await acceptFile(workspace, again.value)).ok).toBe(true)
    expect(await dump(workspace.db)).toBe(before)
    await undo(workspace)
    expect(await workspace.db.records.filter(({ record }) => record !== null).count()).toBe(0)
    await redo(workspace)
    expect(await workspace.db.bundles.count()).toBe(1)
    workspace.close()
  })

  test('[R5] a file that contends with own edits is named in the preview, comes in, and leaves both to choose from', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    await save(workspace, comment('mine'))
    const theirs = (await textOf(await example())).replace(
      /("id": "pi1128@2012-Q1",\s+"values": \{)/,
      '$1 "comment": "theirs",',
    )
    const before = await standing(workspace)
    const { preview, outcome } = await takeIn(workspace, givenText(theirs))
    const plan = planOf(preview, preview.files)
    const planned = plan.files.flatMap((file) => plannedRecords(file, plan.places))
    const contended = planned.filter(({ verdict }) => verdict === 'contends')
    expect(contended).toMatchObject([{ place: expect.stringMatching(/PI1128/) }])
    const parts = contended.flatMap((one) => one.parts).filter(({ verdict }) => verdict === 'contends')
    expect(parts.map(({ register }) => register)).toEqual(['comment'])
    expect(outcome.ok).toBe(true)
    const row = await workspace.db.records.get(['measurement', 'pi1128@2012-Q1'])
    expect(row).toMatchObject({ open: 1, record: { unsettled: ['comment'] } })
    const open = await readConflicts(workspace.db)
    expect(open.flatMap(({ conflicts }) => conflicts)).toMatchObject([
      {
        register: 'comment',
        sides: [
          { value: 'theirs', isMine: false },
          { value: 'mine', isMine: true },
        ],
      },
    ])
    await undo(workspace)
    expect(await standing(workspace)).toBe(before)
    workspace.close()
  })

  test('[R2, R5] what both sides changed since the last file is shown with what both started from', async () => {
    const workspace = await emptyWorkspace()
    await save(workspace, comment('as it was'))
    await exportFile(workspace, { scope: { what: 'everything' } })
    const colleague = new Colleague('colleague')
    colleague.learn(workspace.saved[0]?.text ?? '')
    colleague.comment('pi1128@2012-Q1', 'theirs')
    await save(workspace, comment('mine', 'as it was'))
    await takeIn(workspace, givenText(await colleague.file()))
    const [open] = await readConflicts(workspace.db)
    expect(open?.conflicts).toMatchObject([{ before: 'as it was', sides: [{}, {}] }])
    workspace.close()
  })

  test('[G7] a plan made before something else was written is not applied', async () => {
    const workspace = await emptyWorkspace()
    const preview = await previewFile(workspace, await hart())
    await save(workspace, comment('meanwhile'))
    const before = await dump(workspace.db)
    const outcome = preview.ok && (await acceptFile(workspace, preview.value))
    expect(outcome).toMatchObject({ ok: false, error: { code: 'moved' } })
    expect(await dump(workspace.db)).toBe(before)
    workspace.close()
  })

  test('[R11] what has left in a file is undone by a new write, what has not is withdrawn', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    await save(workspace, comment('sent'))
    await exportFile(workspace, { scope: { what: 'everything' } })
    await undo(workspace)
    const marks = await workspace.db.marks.get(['measurement', 'pi1128@2012-Q1'])
    expect(marks?.entries['comment']?.map(({ value }) => value)).toEqual(['sent', null])
    workspace.close()
  })

  test('[R11] an undo while a file is being written keeps what is in the file', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    await save(workspace, comment('in the file'))
    const [exported] = await Promise.all([
      exportFile(workspace, { scope: { what: 'everything' } }),
      undo(workspace),
    ])
    const held = (await workspace.db.marks.get(['measurement', 'pi1128@2012-Q1']))?.entries['comment'] ?? []
    const isInFile = workspace.saved[0]?.text.includes('in the file')
    expect(exported.records).toBeGreaterThan(0)
    expect(held.some(({ value }) => value === 'in the file')).toBe(isInFile)
    workspace.close()
  })

  test('[B6] two files written at once have two numbers', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    await Promise.all([
      exportFile(workspace, { scope: { what: 'everything' } }),
      exportFile(workspace, { scope: { what: 'request', ...whole } }),
    ])
    const numbers = (await workspace.db.exports.toArray()).map(({ seq }) => seq)
    expect(new Set(numbers)).toEqual(new Set([1, 2]))
    workspace.close()
  })

  test('[B5] what was deleted leaves with its section as a deletion', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    await exportFile(workspace, { scope: { what: 'request', ...crime } })
    const activity = await workspace.db.records.get(['activity', 'ta1a'])
    if (activity?.record) await removeRecord(workspace, activity.record)
    await exportFile(workspace, { scope: { what: 'request', ...crime } })
    const [before, after] = workspace.saved.map(({ text }) => givenText(text))
    if (!before || !after) throw new Error('two requests were saved')
    workspace.close()
    const other = await emptyWorkspace()
    await takeIn(other, before)
    expect((await other.db.records.get(['activity', 'ta1a']))?.record).not.toBeNull()
    await takeIn(other, after)
    expect((await other.db.records.get(['activity', 'ta1a']))?.record).toBeNull()
    other.close()
  })

  test('[B5] a request does not come back in a return: only what was written here', async () => {
    const workspace = await emptyWorkspace()
    const clerk = new Colleague('clerk')
    clerk.comment('pi1128@2012-Q1', 'last quarter we wrote')
    clerk.comment('pi9@2012-Q1', 'not asked again')
    await takeIn(workspace, givenText(await clerk.file({ kind: 'request' })))
    const helper = new Colleague('helper')
    helper.comment('pi2@2012-Q1', 'from the colleague next door')
    await takeIn(workspace, givenText(await helper.file()))
    await save(workspace, comment('this quarter', 'last quarter we wrote'))
    await exportFile(workspace, { scope: { what: 'return', ...whole } })
    const text = workspace.saved[0]?.text ?? ''
    expect(text).toContain('this quarter')
    expect(text).toContain('from the colleague next door')
    expect(text).not.toContain('not asked again')
    workspace.close()
  })

  test.each([
    ['[G6] another council', () => hart(), 'another organisation'],
    ['[G1] 30 MB', () => givenBytes(new Uint8Array(30 * 1024 * 1024).fill(32)), '30'],
    ['[G2] a Word file', () => givenBytes(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0])), 'ZIP'],
  ])('%s is refused in a sentence and nothing is stored', async (_name, file, words) => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    const before = await dump(workspace.db)
    const preview = await previewFile(workspace, await file())
    expect(preview.ok).toBe(false)
    expect(preview.ok ? '' : preview.error[0]?.message).toContain(words)
    expect(await dump(workspace.db)).toBe(before)
    workspace.close()
  })
})

const payloadOf = (file = '{}'): string => {
  const [, payload = ''] = /"payload": (.*?)\n "(history|integrity)"/s.exec(file) ?? []
  expect(payload.length).toBeGreaterThan(100)
  return payload
}

const textOf = async (file: GivenFile): Promise<string> => new TextDecoder().decode(await file.arrayBuffer())
