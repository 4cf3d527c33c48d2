import { expect, test } from 'vitest'
import { putFileBack, withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { redo, redoAction, undo, undoAction } from '#state/commands/history'
import { removeRecord } from '#state/commands/remove'
import { readDoneActions } from '#storage/doneActions'
import { comment, council, fileNamed, fileOfFrank, shown } from './atWork'
import { standing, takeText } from './taking'
import { labelled, newest, saved, told } from './undoing'

const a = 'a@2012-Q1'
const b = 'b@2012-Q1'

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
