import { describe, expect, test } from 'vitest'
import { isAfter } from '#domain/register'
import { applyChanges, beginWith } from '#storage/applyChanges'
import type { Database } from '#storage/database'
import { readForExport } from '#storage/leaving'
import { requireSetting, saveSetting } from '#storage/settings'
import { takeBack, undoStep } from '#storage/undo'
import { readUndoState } from '#storage/undoState'
import { author, comment, openedDatabase, shown } from './openedDatabase'

const undo = (db: Database) => takeBack(db, 'undo', author)
const redo = (db: Database) => takeBack(db, 'redo', author)

async function sendEverything(db: Database) {
  await readForExport(db, () => [{ shelves: undefined, choose: (unions) => unions }])
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

  test('[R10] [R11] what another browser wrote under the same dot stays when the own write is taken back', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('mine'), author)
    const [mine] = await marksOf(db)
    if (!mine) throw new Error('nothing was written')
    const theirs = { ...mine, value: 'a copy' }
    const row = { kind: 'measurement', id: 'pi1128@2012-Q1' }
    await db.marks.put({ ...row, entries: { comment: [mine, theirs] } })
    const { undo: step } = await readUndoState(db)
    if (!step) throw new Error('nothing to undo')
    const isMineShown = isAfter(mine, theirs)
    const shownNow = isMineShown ? mine : theirs
    const entries = step.entries.map((one) => ({ ...one, entry: shownNow }))
    expect(await undoStep(db, { ...step, entries }, author)).toMatchObject({ ok: true })
    expect(await marksOf(db)).toEqual([isMineShown ? theirs : mine])
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
    await sendEverything(db)
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

  test('undo stops at the beginning, which stays in the log with its entries', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('before', undefined, 'pi1@2012-Q1'), author)
    await beginWith(db, comment('1'), author)
    await applyChanges(db, comment('2', '1'), author)
    await undo(db)
    expect(await readUndoState(db)).toMatchObject({ undo: undefined, redo: { action: 'write' } })
    expect(await undo(db)).toMatchObject({ ok: false, error: { code: 'nothing' } })
    expect(await shown(db)).toEqual({ comment: '1' })
    const begun = await db.ownEntries.filter(({ action }) => action === 'begin').toArray()
    expect(begun).toMatchObject([{ entries: [{ register: 'comment' }] }])
    await redo(db)
    expect(await shown(db)).toEqual({ comment: '2' })
  })

  test('[R11] a register that was changed since is left alone, and so is the whole step', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('mine'), author)
    const { undo: step } = await readUndoState(db)
    await applyChanges(db, comment('theirs', 'mine'), author)
    const outcome = step && (await undoStep(db, step, author))
    expect(outcome).toMatchObject({ ok: false, error: { code: 'changedSince' } })
    expect(await shown(db)).toEqual({ comment: 'theirs' })
  })

  test('[R8] a record whose making has left in a file is deleted by undo, comes back with redo, and goes again', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('made'), author)
    await sendEverything(db)
    await undo(db)
    expect(await shown(db)).toBeNull()
    expect((await db.marks.get(['measurement', 'pi1128@2012-Q1']))?.entries).toHaveProperty('deleted')
    await redo(db)
    expect(await shown(db)).toEqual({ comment: 'made' })
    await sendEverything(db)
    await undo(db)
    expect(await shown(db)).toBeNull()
  })

  test('[R8] a deleted record can be written anew, and its deletion is emptied with it', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('made'), author)
    await sendEverything(db)
    await undo(db)
    expect(await applyChanges(db, comment('again'), author)).toMatchObject({ ok: true })
    expect(await shown(db)).toEqual({ comment: 'again' })
    await undo(db)
    expect(await shown(db)).toBeNull()
  })

  test('[R11] what left in a file of one section says nothing of another: the rest can still be withdrawn', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('draft', undefined, 'other@2012-Q1'), author)
    await applyChanges(db, comment('sent'), author)
    await readForExport(db, () => [
      { shelves: ['2012-Q1'], choose: (unions) => unions.filter(({ id }) => id === 'pi1128@2012-Q1') },
    ])
    await applyChanges(db, comment('later', 'draft', 'other@2012-Q1'), author)
    const marks = await db.marks.get(['measurement', 'other@2012-Q1'])
    expect(marks?.entries['comment']?.at(-1)?.was).toBeNull()
    await undo(db)
    expect(await shown(db, 'other@2012-Q1')).toEqual({ comment: 'draft' })
    expect((await db.marks.get(['measurement', 'other@2012-Q1']))?.entries['comment']).toHaveLength(1)
  })

  test('[R4] a counter is above every one seen of this writer, also where the own one was set back', async () => {
    const db = await openedDatabase()
    for (const [value, before] of [['1'], ['2', '1'], ['3', '2']] as const)
      await applyChanges(db, comment(value, before), author)
    const actor = await requireSetting(db, 'actor')
    await saveSetting(db, 'actor', { ...actor, counter: 0 })
    await applyChanges(db, comment('4', '3'), author)
    expect((await marksOf(db)).at(-1)?.dot).toBe(`${actor.id}.4`)
  })

  test('a hundred writes are undone one by one to the first, and done again to the last', async () => {
    const db = await openedDatabase()
    const values = Array.from({ length: 101 }, (_, place) => String(place))
    for (const value of values)
      await applyChanges(db, comment(value, value === '0' ? undefined : String(Number(value) - 1)), author)
    for (const value of values.toReversed()) {
      expect(await shown(db)).toEqual({ comment: value })
      await undo(db)
    }
    expect(await shown(db)).toBeNull()
    for (const value of values) {
      await redo(db)
      expect(await shown(db)).toEqual({ comment: value })
    }
    expect(await redo(db)).toEqual({ ok: false, error: { code: 'nothing' } })
  }, 30_000)

  test('a step undone out of its turn leaves the others where they were', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('a', undefined, 'a@2012-Q1'), author)
    await applyChanges(db, comment('b', undefined, 'b@2012-Q1'), author)
    const [first] = await db.ownEntries.toArray()
    if (first) await undoStep(db, first, author)
    expect((await readUndoState(db)).undo?.entries[0]?.id).toBe('b@2012-Q1')
    expect((await readUndoState(db)).redo?.entries[0]?.id).toBe('a@2012-Q1')
    await undo(db)
    expect(await undo(db)).toEqual({ ok: false, error: { code: 'nothing' } })
  })

  test('[N1] 97.0 typed over 97 is kept as typed', async () => {
    const db = await openedDatabase()
    const at = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'actual' } as const
    const figure = (value: string) => ({ state: 'final', value })
    await applyChanges(db, { label: '', writes: [{ ...at, value: figure('97'), before: undefined }] }, author)
    await applyChanges(
      db,
      { label: '', writes: [{ ...at, value: figure('97.0'), before: figure('97') }] },
      author,
    )
    expect(await shown(db)).toEqual({ actual: figure('97.0') })
  })
})
