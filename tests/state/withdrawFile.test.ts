import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partKey } from '#domain/bundle/planImport'
import { putFileBack, takeProposals, turnProposalsDown, withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { openFiles, planOf, previewOf, takeFiles } from '#state/commands/importFile'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import type { Workspace } from '#state/workspace'
import { readProposals } from '#storage/inbox'
import { requireSetting } from '#storage/settings'
import { dump } from '../storage/openedDatabase'
import { Colleague } from './colleague'
import { plannedIn, standing, takeIn, takeText } from './taking'
import { emptyWorkspace, givenText, testWorld } from './testWorkspace'

const comment = (id: string, value: string, before?: string) => ({
  label: 'Comment',
  writes: [{ kind: 'measurement', id, register: 'comment', value, before } as const],
})

/** A council at work, with a file about its figures that changes one, adds one and proposes a target. */
async function council() {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  await save(workspace, comment('a@2012-Q1', 'as it was'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  const sent = workspace.saved[0]?.text ?? ''
  const id = await requireSetting(workspace.db, 'organisationId')
  const colleague = (name: string) => {
    const one = new Colleague(name, id)
    one.learn(sent)
    return one
  }
  return { workspace, colleague }
}

async function fileOfFrank(colleague: (name: string) => Colleague): Promise<string> {
  const frank = colleague('frank')
  frank.comment('a@2012-Q1', 'by Frank')
  frank.comment('b@2012-Q1', 'new')
  frank.write({ kind: 'measurement', id: 'b@2012-Q1', register: 'target' }, { kind: 'point', value: '10' })
  return frank.file({ only: ['measurement/a@2012-Q1', 'measurement/b@2012-Q1'] })
}

const shown = async ({ db }: Workspace, id: string) =>
  (await db.records.get(['measurement', id]))?.record?.values ?? null

async function fileNamed({ db }: Workspace, fileName = 'file.json') {
  const file = (await db.bundles.toArray()).find((one) => one.fileName === fileName)
  if (!file) throw new Error(`no ${fileName}`)
  return file
}

const contentOf = async (workspace: Workspace) =>
  (await exportFile(workspace, { scope: { what: 'everything' } })).contentId

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
