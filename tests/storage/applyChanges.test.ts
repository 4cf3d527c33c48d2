import { describe, expect, test } from 'vitest'
import { applyChanges } from '#storage/applyChanges'
import { OutdatedError } from '#storage/ledger'
import { saveSetting } from '#storage/settings'
import { author, changes, comment, dump, openedDatabase, shown } from './openedDatabase'

describe('applyChanges', () => {
  test('[R4] each write is a new dot over all that was live, and the record shows it', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('first'), author)
    await applyChanges(db, comment('second', 'first'), author)
    const marks = await db.marks.get(['measurement', 'pi1128@2012-Q1'])
    const [first, second] = marks?.entries['comment'] ?? []
    expect(first).toMatchObject({ over: {}, value: 'first', was: null, by: 'analyst' })
    expect(second?.over).toEqual({ [String(first?.dot.split('.')[0])]: 1 })
    expect(await shown(db)).toEqual({ comment: 'second' })
  })

  test('[R1] a write touches its own register and leaves the others of the record', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('kept'), author)
    const actual = { state: 'final', value: '1850' }
    await applyChanges(
      db,
      changes([
        { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'actual', value: actual, before: undefined },
      ]),
      author,
    )
    expect(await shown(db)).toEqual({ actual, comment: 'kept' })
  })

  test('one action is one step of the own log, with what stood there before', async () => {
    const db = await openedDatabase()
    const two = changes([
      ...comment('a', undefined, 'x@2012-Q1').writes,
      ...comment('b', undefined, 'y@2012-Q1').writes,
    ])
    await applyChanges(db, two, author)
    const steps = await db.ownEntries.toArray()
    expect(steps).toHaveLength(1)
    expect(steps[0]?.entries.map((one) => [one.id, one.entry.value, one.before])).toEqual([
      ['x@2012-Q1', 'a', undefined],
      ['y@2012-Q1', 'b', undefined],
    ])
  })

  test('a place that shows something else by now refuses the whole change and writes nothing', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('from another tab'), author)
    const before = await dump(db)
    const stale = changes([...comment('other', undefined, 'y@2012-Q1').writes, ...comment('mine').writes])
    const applied = await applyChanges(db, stale, author)
    expect(applied).toMatchObject({ ok: false, error: [{ now: 'from another tab' }] })
    expect(await dump(db)).toBe(before)
  })

  test('two tabs that write different registers of a record at once both survive', async () => {
    const db = await openedDatabase('two-tabs')
    const other = await openedDatabase('two-tabs')
    const status = { text: '★', band: 'exceeds' }
    await Promise.all([
      applyChanges(db, comment('one'), author),
      applyChanges(
        other,
        changes([
          {
            kind: 'measurement',
            id: 'pi1128@2012-Q1',
            register: 'reportedStatus',
            value: status,
            before: undefined,
          },
        ]),
        author,
      ),
    ])
    expect(await shown(db)).toEqual({ comment: 'one', reportedStatus: status })
  })

  test('a value that stands there already writes no step', async () => {
    const db = await openedDatabase()
    await applyChanges(db, comment('same'), author)
    const applied = await applyChanges(db, comment('same', 'same'), author)
    expect(applied).toEqual({ ok: true, value: { rows: [] } })
    expect(await db.ownEntries.count()).toBe(1)
  })

  test('[F11] a page whose schema row was raised by a newer one writes nothing', async () => {
    const db = await openedDatabase()
    await saveSetting(db, 'schema', 3)
    const before = await dump(db)
    await expect(applyChanges(db, comment('late'), author)).rejects.toBeInstanceOf(OutdatedError)
    expect(await dump(db)).toBe(before)
  })

  test.each(['marks', 'records', 'settings', 'ownEntries'] as const)(
    '[G7] a write that fails half-way, at %s, leaves everything as it was',
    async (table) => {
      const db = await openedDatabase()
      await applyChanges(db, comment('first'), author)
      const before = await dump(db)
      db[table].hook('creating', diskIsGone)
      db[table].hook('updating', diskIsGone)
      await expect(applyChanges(db, comment('second', 'first'), author)).rejects.toThrow('the disk is gone')
      expect(await dump(db)).toBe(before)
    },
  )
})

function diskIsGone(): never {
  throw new Error('the disk is gone')
}
