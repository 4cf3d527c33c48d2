import { describe, expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { acceptFile, previewFile } from '#state/commands/importFile'
import type { GivenFile } from '#state/commands/importFile'
import { removeRecord } from '#state/commands/remove'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { dump } from '../storage/openedDatabase'
import { emptyWorkspace, givenBytes, givenPath, givenText } from './testWorkspace'

const example = () => givenPath('public/example-dudley-2012-13.json')
const hart = () => givenPath('tests/fixtures/hart-2014-15-q1.json')

async function takeIn(workspace: Workspace, file: GivenFile) {
  const preview = await previewFile(workspace, file)
  if (!preview.ok) throw new Error(preview.error.map(({ message }) => message).join('\n'))
  return { preview: preview.value, outcome: await acceptFile(workspace, preview.value) }
}

const comment = (value: string, before?: string) => ({
  label: 'Comment on PI1128',
  writes: [{ kind: 'measurement', id: 'pi1128@2012-Q1', register: 'comment', value, before } as const],
})

describe('files', () => {
  test.each([
    { what: 'everything' },
    { what: 'quarter', quarter: '2012-Q1' },
    { what: 'section', quarter: '2012-Q1', section: 'crime' },
  ] as const)(
    '[B4] $what, opened in an empty browser and exported again, is the same payload',
    async (scope) => {
      const first = await emptyWorkspace()
      await takeIn(first, await example())
      await save(first, comment('Fewer vehicle crimes.'))
      const sent = await exportFile(first, scope)
      const text = first.saved[0]?.text ?? ''
      first.close()

      const second = await emptyWorkspace()
      await takeIn(second, givenText(text))
      const again = await exportFile(second, scope)
      expect(again.contentId).toBe(sent.contentId)
      expect(payloadOf(second.saved[0]?.text)).toBe(payloadOf(text))
      second.close()
    },
  )

  test("[B2] Hart's published figures come in as a plain bundle in one step", async () => {
    const workspace = await emptyWorkspace()
    const { preview, outcome } = await takeIn(workspace, await hart())
    expect(outcome.ok).toBe(true)
    expect(preview.plan.counts).toMatchObject({ contends: 0, updates: 0 })
    const indicators = workspace.db.records.where('[kind+id]').between(['indicator', ''], ['indicator', '~'])
    expect(await indicators.count()).toBe(45)
    expect(await workspace.db.bundles.count()).toBe(1)
    workspace.close()
  })

  test('[F25] the same file a second time adds nothing and says when it first came', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await hart())
    const again = await previewFile(workspace, await hart())
    expect(again).toMatchObject({
      ok: true,
      value: { takenInAt: '2012-07-12T09:30:00Z', plan: { touched: [] } },
    })
    if (again.ok) await acceptFile(workspace, again.value)
    await undo(workspace)
    expect(await workspace.db.records.filter(({ record }) => record !== null).count()).toBe(0)
    await redo(workspace)
    expect(await workspace.db.bundles.count()).toBe(1)
    workspace.close()
  })

  test('a file that contends with own edits is refused with the list of them, and nothing changes', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    await save(workspace, comment('mine'))
    const theirs = (await textOf(await example())).replace(
      /("id": "pi1128@2012-Q1",\s+"values": \{)/,
      '$1 "comment": "theirs",',
    )
    const before = await dump(workspace.db)
    const { outcome } = await takeIn(workspace, givenText(theirs))
    expect(outcome).toMatchObject({ ok: false, error: { code: 'contends' } })
    const problems = !outcome.ok && 'problems' in outcome.error ? outcome.error.problems : []
    expect(problems.map(({ path }) => path)).toEqual([expect.stringMatching(/PI1128.*comment/)])
    expect(await dump(workspace.db)).toBe(before)
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
    await exportFile(workspace, { what: 'everything' })
    await undo(workspace)
    const marks = await workspace.db.marks.get(['measurement', 'pi1128@2012-Q1'])
    expect(marks?.entries['comment']?.map(({ value }) => value)).toEqual(['sent', null])
    workspace.close()
  })

  test('[R11] an undo while a file is being written keeps what is in the file', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    await save(workspace, comment('in the file'))
    const [exported] = await Promise.all([exportFile(workspace, { what: 'everything' }), undo(workspace)])
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
      exportFile(workspace, { what: 'everything' }),
      exportFile(workspace, { what: 'quarter', quarter: '2012-Q1' }),
    ])
    const numbers = (await workspace.db.exports.toArray()).map(({ seq }) => seq)
    expect(new Set(numbers)).toEqual(new Set([1, 2]))
    workspace.close()
  })

  test('[B5] what was deleted leaves with its section as a deletion', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await example())
    const activity = await workspace.db.records.get(['activity', 'ta1a'])
    if (activity?.record) await removeRecord(workspace, activity.record)
    await exportFile(workspace, { what: 'section', quarter: '2012-Q1', section: 'crime' })
    const text = workspace.saved[0]?.text ?? ''
    workspace.close()
    const other = await emptyWorkspace()
    await takeIn(other, await example())
    await takeIn(other, givenText(text))
    expect((await other.db.records.get(['activity', 'ta1a']))?.record).toBeNull()
    other.close()
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
  const start = file.indexOf('"payload"')
  return file.slice(start, file.indexOf('"integrity"', start))
}

const textOf = async (file: GivenFile): Promise<string> => new TextDecoder().decode(await file.arrayBuffer())
