import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { putFileBack, withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { dump } from '../storage/openedDatabase'
import { comment, council, fileNamed, fileOfFrank, shown } from './atWork'
import { standing, takeText } from './taking'

const contentOf = async (workspace: Workspace) =>
  (await exportFile(workspace, { scope: { what: 'everything' } })).contentId

describe('withdrawing', () => {
  test('leaves everything as if the file had never come, own edits over it included, and undo puts it back', async () => {
    const { workspace, colleague } = await council()
    await takeText(workspace, await fileOfFrank(colleague))
    await save(workspace, comment('a@2012-Q1', 'mine', 'by Frank'))
    await save(workspace, comment('c@2012-Q1', 'own'))
    const before = await standing(workspace)
    await withdrawFile(workspace, await fileNamed(workspace))
    expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'mine' })
    expect(await shown(workspace, 'b@2012-Q1')).toBeNull()
    expect(await shown(workspace, 'c@2012-Q1')).toEqual({ comment: 'own' })
    const without = await standing(workspace)
    await undo(workspace)
    expect(await standing(workspace)).toBe(before)
    await redo(workspace)
    expect(await standing(workspace)).toBe(without)
    workspace.close()
  })

  test('what is withdrawn already or in already is no step', async () => {
    const { workspace, colleague } = await council()
    await takeText(workspace, await fileOfFrank(colleague))
    const file = await fileNamed(workspace)
    const before = await dump(workspace.db)
    await putFileBack(workspace, file)
    expect(await dump(workspace.db)).toBe(before)
    await withdrawFile(workspace, file)
    const after = await dump(workspace.db)
    await withdrawFile(workspace, file)
    expect(await dump(workspace.db)).toBe(after)
    workspace.close()
  })

  test('in any order, some files in and some out are as if only those in had ever come', async () => {
    const names = ['anna', 'bert', 'carl']
    const order = fc.array(fc.tuple(fc.constantFrom(0, 1, 2), fc.boolean()), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(order, async (actions) => {
        const { workspace, colleague } = await council()
        const never = await standing(workspace)
        const texts = await Promise.all(
          names.map((name, at) => {
            const one = colleague(name)
            one.comment('a@2012-Q1', `by ${name}`)
            if (at === 1) one.delete('measurement', 'a@2012-Q1')
            one.comment(`${name}@2012-Q1`, 'own')
            return one.file({ only: ['measurement/a@2012-Q1', `measurement/${name}@2012-Q1`] })
          }),
        )
        const ids: string[] = []
        for (const text of texts)
          ids.push((await takeText(workspace, text)).preview.files[0]?.bundle.id ?? '')
        const isIn = new Map(ids.map((id) => [id, true]))
        for (const [at, back] of actions) {
          const file = { id: ids[at] ?? '', fileName: '' }
          await (back ? putFileBack(workspace, file) : withdrawFile(workspace, file))
          isIn.set(file.id, back)
        }
        const reached = await standing(workspace)
        for (const id of ids) await withdrawFile(workspace, { id, fileName: '' })
        expect(await standing(workspace)).toBe(never)
        const content = await contentOf(workspace)
        for (const id of ids.toReversed())
          if (isIn.get(id)) await putFileBack(workspace, { id, fileName: '' })
        expect(await standing(workspace)).toBe(reached)
        for (const id of ids) await withdrawFile(workspace, { id, fileName: '' })
        expect(await contentOf(workspace)).toBe(content)
        workspace.close()
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})
