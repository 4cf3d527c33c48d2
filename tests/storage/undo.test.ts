import { describe, expect, test } from 'vitest'
import { applyChanges } from '#storage/applyChanges'
import type { Database } from '#storage/database'
import { requireSetting, saveSetting } from '#storage/settings'
import { readUndoState, redoStep, undoStep } from '#storage/undo'
import { author, comment, openedDatabase, shown } from './openedDatabase'

async function undo(db: Database) {
  const { undo: step } = await readUndoState(db)
  return step && undoStep(db, step, author)
}

async function redo(db: Database) {
  const { redo: step } = await readUndoState(db)
  return step && redoStep(db, step, author)
}

const marksOf = async (db: Database) =>
  (await db.marks.get(['measurement', 'pi1128@2012-Q1']))?.entries['comment'] ?? []

describe('undo', () => {
  test('[R11] a write that has left in no file is withdrawn: the exact state returns, its counter is never used again', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('first'), author)
    const before = await marksOf(db)
    await applyChanges(db, comment('second', 'first'), author)
    await undo(db)
    expect(await marksOf(db)).toEqual(before)
    await applyChanges(db, comment('third', 'first'), author)
    expect((await marksOf(db)).map((entry) => entry.dot.split('.')[1])).toEqual(['1', '3'])
  })

  test('[R11] the first write of a record undone leaves no record', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('first'), author)
    await undo(db)
    expect(await shown(db)).toBeNull()
    await redo(db)
    expect(await shown(db)).toEqual({ comment: 'first' })
  })

  test('[R11] a write that has left in a file is undone by a new write', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('first'), author)
    await applyChanges(db, comment('sent', 'first'), author)
    await saveSetting(db, 'actor', { ...(await requireSetting(db, 'actor')), sent: 2 })
    await undo(db)
    expect(await shown(db)).toEqual({ comment: 'first' })
    expect(await marksOf(db)).toHaveLength(3)
    expect((await marksOf(db)).at(-1)?.was).toMatchObject({ value: 'sent' })
  })

  test('undo and redo walk back and forth through every step, and a new write ends what could be redone', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('1'), author)
    await applyChanges(db, comment('2', '1'), author)
    await applyChanges(db, comment('3', '2'), author)
    await undo(db)
    await undo(db)
    expect(await shown(db)).toEqual({ comment: '1' })
    await redo(db)
    expect(await shown(db)).toEqual({ comment: '2' })
    await undo(db)
    await redo(db)
    await redo(db)
    expect(await shown(db)).toEqual({ comment: '3' })
    await undo(db)
    await applyChanges(db, comment('other', '2'), author)
    expect((await readUndoState(db)).redo).toBeUndefined()
    await undo(db)
    await undo(db)
    await undo(db)
    expect(await shown(db)).toBeNull()
    expect((await readUndoState(db)).undo).toBeUndefined()
  })

  test('[R11] a register that was changed since is left alone, and so is the whole step', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('mine'), author)
    const { undo: step } = await readUndoState(db)
    await applyChanges(db, comment('theirs', 'mine'), author)
    const outcome = step && (await undoStep(db, step, author))
    expect(outcome).toMatchObject({ ok: false, error: { places: [{ id: 'pi1128@2012-Q1' }] } })
    expect(await shown(db)).toEqual({ comment: 'theirs' })
  })
})
