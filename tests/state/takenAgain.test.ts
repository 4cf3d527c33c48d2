import { describe, expect, test } from 'vitest'
import { partKey } from '#domain/bundle/planImport'
import { putFileBack, takeProposals, turnProposalsDown, withdrawFile } from '#state/commands/decideFiles'
import { redo, undo } from '#state/commands/history'
import { openFiles, planOf, previewOf, takeFiles } from '#state/commands/importFile'
import { readProposals } from '#storage/inbox'
import { dump } from '../storage/openedDatabase'
import { council, fileNamed, fileOfFrank, shown } from './atWork'
import { Colleague } from './colleague'
import { plannedIn, standing, takeIn, takeText } from './taking'
import { emptyWorkspace, givenText, testWorld } from './testWorkspace'

describe('[F25] a file that came before', () => {
  test('changes nothing at all a second time, also beside a new one', async () => {
    const { workspace, colleague } = await council()
    const text = await fileOfFrank(colleague)
    await takeText(workspace, text)
    const before = await dump(workspace.db)
    const again = await takeText(workspace, text)
    expect(await dump(workspace.db)).toBe(before)
    const { id, importedAt } = await fileNamed(workspace)
    expect(again.preview.takenInAt.get(id)).toBe(importedAt)
    const grace = colleague('grace')
    grace.comment('c@2012-Q1', 'by Grace')
    const both = [givenText(text), givenText(await grace.file({ only: ['measurement/c@2012-Q1'] }))]
    const opened = (await openFiles(workspace, [...both, ...both])).flatMap((one) =>
      one.opened.ok ? [one.opened.value] : [],
    )
    const preview = await previewOf(workspace, opened)
    expect(preview.files).toHaveLength(2)
    expect((await takeFiles(workspace, { preview, files: preview.files })).ok).toBe(true)
    expect(await workspace.db.bundles.count()).toBe(2)
    await undo(workspace)
    expect(await shown(workspace, 'c@2012-Q1')).toBeNull()
    expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'by Frank' })
    workspace.close()
  })

  test('and was withdrawn can come again with other choices; undone, the first ones hold', async () => {
    const { workspace, colleague } = await council()
    const text = await fileOfFrank(colleague)
    const without = await standing(workspace)
    const first = await takeText(workspace, text)
    const taken = await standing(workspace)
    const file = await fileNamed(workspace)
    await withdrawFile(workspace, file)
    const parts = plannedIn(first.preview)
    const keyOf = (register: string, id: string) =>
      parts.filter((part) => part.register === register && part.id === id).map((part) => partKey(file, part))
    const choices = {
      left: new Set(keyOf('comment', 'a@2012-Q1')),
      taken: new Set(keyOf('target', 'b@2012-Q1')),
    }
    expect((await takeText(workspace, text, { choices })).outcome).toEqual({ ok: true, value: null })
    expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'as it was' })
    expect(await shown(workspace, 'b@2012-Q1')).toEqual({
      comment: 'new',
      target: { kind: 'point', value: '10' },
    })
    expect(await readProposals(workspace.db)).toEqual([])
    const otherwise = await standing(workspace)
    await undo(workspace)
    expect(await standing(workspace)).toBe(without)
    await putFileBack(workspace, file)
    expect(await standing(workspace)).toBe(taken)
    await undo(workspace)
    await withdrawFile(workspace, file)
    await takeText(workspace, text, { choices })
    await undo(workspace)
    await redo(workspace)
    expect(await standing(workspace)).toBe(otherwise)
    workspace.close()
  })
})

test('[F25] a file that was withdrawn and comes again keeps the day it first came', async () => {
  let days = 0
  const world = testWorld()
  const now = () => `2012-07-${10 + (days += 1)}T09:30:00Z`
  const workspace = await emptyWorkspace({ ...world, environment: { ...world.environment, now } })
  const frank = new Colleague('frank')
  frank.comment('a@2012-Q1', 'by Frank')
  const text = await frank.file()
  await takeText(workspace, text)
  const file = await fileNamed(workspace)
  await withdrawFile(workspace, file)
  await takeIn(workspace, givenText(text, 'copy.json'))
  expect(await workspace.db.bundles.toArray()).toEqual([file])
  workspace.close()
})

describe('what of a file is taken', () => {
  test('a part left out is not there, stays out over withdrawing and putting back, and is no proposal', async () => {
    const { workspace, colleague } = await council()
    const text = await fileOfFrank(colleague)
    const [opened] = await openFiles(workspace, [givenText(text)])
    if (!opened?.opened.ok) throw new Error('it was refused')
    const preview = await previewOf(workspace, [opened.opened.value])
    const [file] = planOf(preview, preview.files).files
    const part = file?.registers.find(({ id }) => id === 'a@2012-Q1')
    if (!file || !part) throw new Error('it is not in the plan')
    const choices = { left: new Set([partKey(file.file, part)]), taken: new Set<string>() }
    await takeFiles(workspace, { preview, files: preview.files, choices })
    const taken = await standing(workspace)
    expect(await shown(workspace, 'a@2012-Q1')).toEqual({ comment: 'as it was' })
    expect(await shown(workspace, 'b@2012-Q1')).toEqual({ comment: 'new' })
    const row = await fileNamed(workspace)
    await withdrawFile(workspace, row)
    await putFileBack(workspace, row)
    expect(await standing(workspace)).toBe(taken)
    expect((await readProposals(workspace.db)).map(({ register }) => register)).toEqual(['target'])
    workspace.close()
  })

  test('[G6] a proposal waits, is taken or turned down, and both can be undone', async () => {
    const { workspace, colleague } = await council()
    await takeText(workspace, await fileOfFrank(colleague))
    const proposals = await readProposals(workspace.db)
    expect(proposals).toMatchObject([
      { id: 'b@2012-Q1', register: 'target', why: 'proposal', now: undefined },
    ])
    const waiting = await standing(workspace)
    await takeProposals(workspace, proposals)
    expect(await shown(workspace, 'b@2012-Q1')).toMatchObject({ target: { value: '10' } })
    const taken = await standing(workspace)
    expect(await readProposals(workspace.db)).toEqual([])
    await undo(workspace)
    expect(await standing(workspace)).toBe(waiting)
    expect(await readProposals(workspace.db)).toEqual(proposals)
    await redo(workspace)
    expect(await standing(workspace)).toBe(taken)
    await undo(workspace)
    await turnProposalsDown(workspace, proposals)
    expect(await readProposals(workspace.db)).toEqual([])
    expect(await standing(workspace)).toBe(waiting)
    await undo(workspace)
    expect(await readProposals(workspace.db)).toEqual(proposals)
    workspace.close()
  })

  test('a proposal taken goes with its file and comes back with it', async () => {
    const { workspace, colleague } = await council()
    const never = await standing(workspace)
    await takeText(workspace, await fileOfFrank(colleague))
    await takeProposals(workspace, await readProposals(workspace.db))
    const taken = await standing(workspace)
    const file = await fileNamed(workspace)
    await withdrawFile(workspace, file)
    expect(await standing(workspace)).toBe(never)
    expect(await readProposals(workspace.db)).toEqual([])
    await putFileBack(workspace, file)
    expect(await standing(workspace)).toBe(taken)
    workspace.close()
  })
})
