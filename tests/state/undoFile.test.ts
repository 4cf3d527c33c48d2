import { expect, test } from 'vitest'
import { redo, undo } from '#state/commands/history'
import { withdrawFile } from '#state/commands/decideFiles'
import { save } from '#state/commands/save'
import { exportFile } from '#state/commands/exportFile'
import { takeIn } from './taking'
import { emptyWorkspace, givenPath, givenText } from './testWorkspace'

const comment = {
  label: 'Comment on PI1128',
  writes: [
    {
      kind: 'measurement',
      id: 'pi1128@2012-Q1',
      register: 'comment',
      value: 'mine',
      before: undefined,
    } as const,
  ],
}

async function withExample() {
  const workspace = await emptyWorkspace()
  await takeIn(workspace, await givenPath('public/example-dudley-2012-13.json'))
  return workspace
}

test('[F22] taking a file in is a step of its own: undone nothing of it is left, done again it is all there', async () => {
  const workspace = await withExample()
  const before = await exportFile(workspace, { scope: { what: 'everything' } })
  await undo(workspace)
  expect(await workspace.db.records.filter(({ record }) => record !== null).count()).toBe(0)
  await redo(workspace)
  expect((await exportFile(workspace, { scope: { what: 'everything' } })).contentId).toBe(before.contentId)
  workspace.close()
})

test('own edits stay when the file under them is taken out, and so does what another file says too', async () => {
  const section = givenText(await sectionOfExample())
  const workspace = await withExample()
  await takeIn(workspace, section)
  await save(workspace, comment)
  const steps = await workspace.db.ownEntries.toArray()
  expect(steps.map(({ decided }) => decided !== null)).toEqual([true, true, false])
  const [file = ''] = steps[0]?.decided?.done.map((one) => one.file) ?? []
  expect(await withdrawFile(workspace, { id: file, fileName: '' })).toEqual({ ok: true, value: null })
  const shown = async (id: string) => (await workspace.db.records.get(['measurement', id]))?.record?.values
  expect(await shown('pi1128@2012-Q1')).toMatchObject({ comment: 'mine', actual: { value: '1850' } })
  expect(await shown('first-time-entrants@2012-Q1')).toBeUndefined()
  workspace.close()
})

/** The section of the example as a file of its own: the same entries as in the example. */
async function sectionOfExample(): Promise<string> {
  const other = await withExample()
  await exportFile(other, {
    scope: { what: 'request', quarter: '2012-Q1', sections: ['crime'], posts: [] },
  })
  other.close()
  return other.saved[0]?.text ?? ''
}
