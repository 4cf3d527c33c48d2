import { expect, test } from 'vitest'
import type { Changes } from '#domain/change'
import { putFileBack, withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { redo, redoAction, undo, undoAction } from '#state/commands/history'
import { removeRecord } from '#state/commands/remove'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { readDoneActions } from '#storage/doneActions'
import { comment, council, fileNamed, fileOfFrank, shown } from './atWork'
import { standing, takeText } from './taking'

const a = 'a@2012-Q1'
const b = 'b@2012-Q1'

async function saved(workspace: Workspace, changes: Changes): Promise<number> {
  expect(await save(workspace, changes)).toEqual({ ok: true, value: null })
  return newest(workspace)
}

async function newest({ db }: Workspace): Promise<number> {
  return (await db.ownEntries.toCollection().last())?.step ?? 0
}

/** What the history says of each action, newest first. */
async function told({ db }: Workspace) {
  const { actions } = await readDoneActions(db, { most: 50 })
  return actions.map(
    ({ step, isUndone, standing: { is } }) => `${step.label}: ${isUndone ? 'undone, ' : ''}${is}`,
  )
}

const labelled = (label: string, changes: Changes): Changes => ({ ...changes, label })

test('[F22] edit A, a file changes A: undo of the edit says what changed since, and the value of the file is untouched', async () => {
  const { workspace, colleague } = await council()
  const edit = await saved(workspace, labelled('Mine', comment(a, 'mine', 'as it was')))
  await exportFile(workspace, { scope: { what: 'everything' } })
  const frank = colleague('frank')
  frank.learn(workspace.saved.at(-1)?.text ?? '')
  frank.comment(a, 'by Frank')
  await takeText(workspace, await frank.file({ only: [`measurement/${a}`] }))
  expect(await shown(workspace, a)).toEqual({ comment: 'by Frank' })
  const before = await standing(workspace)
  expect(await undoAction(workspace, edit)).toEqual({
    ok: false,
    error: {
      code: 'changedSince',
      label: 'Mine',
      changed: [
        expect.objectContaining({
          about: 'register',
          kind: 'measurement',
          id: a,
          register: 'comment',
          now: 'by Frank',
          later: undefined,
        }),
      ],
    },
  })
  expect(await standing(workspace)).toBe(before)
  expect((await told(workspace))[1]).toBe('Mine: changed')
  workspace.close()
})

test('[F22] taking a file in is its own step: undone, exactly the state before; done again, exactly the state after', async () => {
  const { workspace, colleague } = await council()
  await saved(workspace, comment(b, 'mine'))
  const before = await standing(workspace)
  await takeText(workspace, await fileOfFrank(colleague))
  const after = await standing(workspace)
  const step = await newest(workspace)
  expect(after).not.toBe(before)
  expect(await undoAction(workspace, step)).toMatchObject({ ok: true })
  expect(await standing(workspace)).toBe(before)
  expect(await redoAction(workspace, step)).toMatchObject({ ok: true })
  expect(await standing(workspace)).toBe(after)
  workspace.close()
})

test('[F22] what somebody else wrote over mine is theirs, even where it says the same', async () => {
  const { workspace, colleague } = await council()
  const edit = await saved(workspace, comment(a, 'agreed', 'as it was'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  const frank = colleague('frank')
  frank.learn(workspace.saved.at(-1)?.text ?? '')
  frank.comment(a, 'something else')
  frank.comment(a, 'agreed')
  await takeText(workspace, await frank.file({ only: [`measurement/${a}`] }))
  expect(await undoAction(workspace, edit)).toMatchObject({ ok: false, error: { code: 'changedSince' } })
  expect(await shown(workspace, a)).toEqual({ comment: 'agreed' })
  workspace.close()
})

test('[F22] what left in a file is undone to what stands without it, never over what a colleague wrote apart', async () => {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  const edit = await saved(workspace, comment(a, 'mine', 'as it was'))
  await saved(workspace, comment(a, 'mine again', 'mine'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  await undo(workspace)
  frank.comment(a, 'by Frank')
  await takeText(workspace, await frank.file({ only: [`measurement/${a}`] }))
  await save(workspace, comment(a, 'mine at last', String(Object(await shown(workspace, a)).comment)))
  expect(await undoAction(workspace, edit)).toMatchObject({ ok: false, error: { code: 'changedSince' } })
  expect(await undo(workspace)).toMatchObject({ ok: true })
  await undo(workspace) // the file
  expect(await shown(workspace, a)).toEqual({ comment: 'mine' })
  workspace.close()
})

test('[R11] an action in the middle is undone alone, done again alone, and each of both is a step', async () => {
  const { workspace } = await council()
  const first = await saved(workspace, labelled('A', comment(a, 'one', 'as it was')))
  await saved(workspace, labelled('B', comment(b, 'two')))
  expect(await undoAction(workspace, first)).toMatchObject({ ok: true, value: { label: 'A' } })
  expect([await shown(workspace, a), await shown(workspace, b)]).toEqual([
    { comment: 'as it was' },
    { comment: 'two' },
  ])
  expect((await told(workspace)).slice(0, 2)).toEqual(['B: open', 'A: undone, open'])
  expect(await redo(workspace)).toMatchObject({ ok: true, value: { label: 'A' } })
  expect(await shown(workspace, a)).toEqual({ comment: 'one' })
  expect(await undo(workspace)).toMatchObject({ ok: true, value: { label: 'A' } })
  expect(await undo(workspace)).toMatchObject({ ok: true, value: { label: 'B' } })
  expect(await redo(workspace)).toMatchObject({ ok: true, value: { label: 'B' } })
  expect(await redo(workspace)).toMatchObject({ ok: true, value: { label: 'A' } })
  expect((await told(workspace)).slice(0, 2)).toEqual(['B: open', 'A: open'])
  workspace.close()
})

test('[R11] what was undone long ago can be done again, and Ctrl+Z then takes that back first', async () => {
  const { workspace } = await council()
  const first = await saved(workspace, labelled('A', comment(a, 'one', 'as it was')))
  await undo(workspace)
  await saved(workspace, labelled('B', comment(b, 'two')))
  expect(await redo(workspace)).toMatchObject({ ok: false, error: { code: 'nothing' } })
  expect(await redoAction(workspace, first)).toMatchObject({ ok: true })
  expect(await shown(workspace, a)).toEqual({ comment: 'one' })
  expect(await undo(workspace)).toMatchObject({ ok: true, value: { label: 'A' } })
  expect(await shown(workspace, b)).toEqual({ comment: 'two' })
  workspace.close()
})

test('[R11] a later change of the same place stands in the way, named, until it is undone itself', async () => {
  const { workspace } = await council()
  const first = await saved(workspace, labelled('A', comment(a, 'one', 'as it was')))
  const second = await saved(workspace, labelled('A anew', comment(a, 'two', 'one')))
  await saved(workspace, labelled('A back', comment(a, 'one', 'two')))
  const third = await newest(workspace)
  expect(await undoAction(workspace, first)).toMatchObject({
    error: { code: 'changedSince', changed: [{ later: { step: third, label: 'A back' } }] },
  })
  await undoAction(workspace, third)
  expect(await undoAction(workspace, first)).toMatchObject({
    error: { changed: [{ later: { step: second } }] },
  })
  await undoAction(workspace, second)
  expect(await undoAction(workspace, first)).toMatchObject({ ok: true })
  expect(await shown(workspace, a)).toEqual({ comment: 'as it was' })
  expect(await redoAction(workspace, second)).toMatchObject({ ok: false, error: { code: 'changedSince' } })
  workspace.close()
})

test('[R11] a later action that was undone and done again is named under its own number', async () => {
  const { workspace } = await council()
  const first = await saved(workspace, comment(a, 'one', 'as it was'))
  const second = await saved(workspace, labelled('A anew', comment(a, 'two', 'one')))
  await undo(workspace)
  await redo(workspace)
  expect(await undoAction(workspace, first)).toMatchObject({
    error: { changed: [{ later: { step: second } }] },
  })
  workspace.close()
})

test('[R8] [R11] a change of a record that was deleted since stays as it is', async () => {
  const { workspace } = await council()
  const first = await saved(workspace, comment(b, 'one'))
  const record = (await workspace.db.records.get(['measurement', b]))?.record
  if (record) await removeRecord(workspace, record)
  const deletion = await newest(workspace)
  expect(await undoAction(workspace, first)).toMatchObject({
    error: { code: 'changedSince', changed: [{ now: undefined, later: { step: deletion } }] },
  })
  await undoAction(workspace, deletion)
  expect(await undoAction(workspace, first)).toMatchObject({ ok: true })
  expect(await shown(workspace, b)).toBeNull()
  workspace.close()
})

test('[R8] a deletion that was undone is not done again over what was written in the record since', async () => {
  const { workspace } = await council()
  await saved(workspace, comment(b, 'one'))
  const record = (await workspace.db.records.get(['measurement', b]))?.record
  if (record) await removeRecord(workspace, record)
  const deletion = await newest(workspace)
  await undo(workspace)
  await saved(workspace, comment(b, 'two', 'one'))
  expect(await redoAction(workspace, deletion)).toMatchObject({ ok: false, error: { code: 'changedSince' } })
  expect(await shown(workspace, b)).toEqual({ comment: 'two' })
  await undo(workspace)
  expect(await redoAction(workspace, deletion)).toMatchObject({ ok: true })
  expect(await shown(workspace, b)).toBeNull()
  workspace.close()
})

test('taking a file in cannot be undone once it was withdrawn, until it is put back', async () => {
  const { workspace, colleague } = await council()
  await takeText(workspace, await fileOfFrank(colleague))
  const taking = await newest(workspace)
  const file = await fileNamed(workspace)
  await withdrawFile(workspace, file)
  const withdrawing = await newest(workspace)
  const before = await standing(workspace)
  expect(await undoAction(workspace, taking)).toMatchObject({
    error: {
      code: 'changedSince',
      changed: [{ about: 'verdict', file: file.id, later: { step: withdrawing } }],
    },
  })
  expect(await standing(workspace)).toBe(before)
  await putFileBack(workspace, file)
  await undo(workspace)
  await undo(workspace)
  expect(await undoAction(workspace, taking)).toMatchObject({ ok: true })
  expect(await shown(workspace, a)).toEqual({ comment: 'as it was' })
  workspace.close()
})

test('an action that is undone is not undone twice, and nothing goes back behind the beginning', async () => {
  const { workspace } = await council()
  const first = await saved(workspace, comment(a, 'one', 'as it was'))
  expect(await redoAction(workspace, first)).toMatchObject({ error: { code: 'nothing' } })
  await undoAction(workspace, first)
  expect(await undoAction(workspace, first)).toMatchObject({ error: { code: 'nothing' } })
  const begun = await workspace.db.ownEntries.filter(({ action }) => action === 'begin').first()
  expect(await undoAction(workspace, begun?.step ?? 0)).toMatchObject({ error: { code: 'nothing' } })
  expect((await told(workspace)).at(-1)).toMatch(/: begun$/)
  workspace.close()
})

test('[R11] a redo that is refused is passed: the next one reaches what was undone before it', async () => {
  const { workspace } = await council()
  const first = await saved(workspace, labelled('A', comment(a, 'one', 'as it was')))
  await undo(workspace)
  await saved(workspace, labelled('B', comment(b, 'two')))
  await saved(workspace, labelled('A otherwise', comment(a, 'other', 'as it was')))
  await undo(workspace)
  await undo(workspace)
  await redoAction(workspace, first)
  expect(await redo(workspace)).toMatchObject({ ok: true, value: { label: 'B' } })
  expect(await redo(workspace)).toMatchObject({ error: { code: 'changedSince', label: 'A otherwise' } })
  expect(await redo(workspace)).toMatchObject({ error: { code: 'nothing' } })
  expect(await shown(workspace, a)).toEqual({ comment: 'one' })
  workspace.close()
})

test('[R11] the history says beforehand what left in a file and is undone by writing anew', async () => {
  const { workspace } = await council()
  await saved(workspace, comment(b, 'sent'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  await saved(workspace, comment(a, 'not sent', 'as it was'))
  const { actions } = await readDoneActions(workspace.db, { most: 2 })
  expect(actions.map((one) => one.standing)).toEqual([
    { is: 'open', isAnew: false },
    { is: 'open', isAnew: true },
  ])
  workspace.close()
})
