import { afterEach, expect, test, vi } from 'vitest'
import { createJournal } from '#storage/journal'
import { draft, textsOf } from './draftRows'
import { failAtWrite } from './failingWrites'

afterEach(() => vi.restoreAllMocks())

const textsIn = (name: string) => textsOf(createJournal(name))

test('[F18] what was written last is there when it is opened anew, in the order of the keys', async () => {
  const journal = createJournal('keys')
  const kept = await Promise.all([
    journal.write({ put: draft('a', 'T') }), // before it is open
    journal.write({ put: draft('a', 'Ty') }),
    journal.write({ put: draft('b', 'Other') }),
  ])
  expect(kept).toEqual([true, true, true])
  expect(await journal.write({ put: draft('a', 'Typ') })).toBe(true)
  expect(await textsIn('keys')).toEqual(['a: Typ', 'b: Other'])
})

test('[F18] one text takes the place of another in one transaction', async () => {
  const journal = createJournal('instead')
  await journal.write({ put: draft('old', 'Old') })
  await journal.write({ put: draft('new', 'New') }, { remove: 'old' })
  expect(await textsIn('instead')).toEqual(['new: New'])
})

test('[F19] a transaction that is aborted after its put has succeeded keeps nothing, and says so', async () => {
  const journal = createJournal('aborted')
  await journal.open()
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    const afterPut = this.objectStore('drafts').get('a')
    afterPut.addEventListener('success', () => afterPut.transaction?.abort())
  })
  expect(await journal.write({ put: draft('a', 'Typed') })).toBe(false)
  vi.restoreAllMocks()
  expect(await textsIn('aborted')).toEqual([])
})

test('[F19] nor does one that finds the disk full; the next one is written again', async () => {
  const journal = createJournal('full')
  await journal.open()
  failAtWrite(1)
  expect(await journal.write({ put: draft('a', 'Typed') })).toBe(false)
  vi.restoreAllMocks()
  expect(await journal.write({ put: draft('a', 'Typed on') })).toBe(true)
})

test('[F20] what is removed, or cleared, is not there any more', async () => {
  const journal = createJournal('discarded')
  await journal.write({ put: draft('a', 'One') }, { put: draft('b', 'Two') }, { put: draft('c', 'Three') })
  await journal.write({ remove: 'a' })
  expect(await textsIn('discarded')).toEqual(['b: Two', 'c: Three'])
  await journal.clear()
  expect(await textsIn('discarded')).toEqual([])
})

test('[F21] closed, it blocks nobody, and opens again with the next key', async () => {
  const journal = createJournal('put-away')
  await journal.write({ put: draft('a', 'Typed') })
  journal.close()
  await journal.write({ put: draft('a', 'Typed on') })
  expect(await textsIn('put-away')).toEqual(['a: Typed on'])
})

test('[F6] a connection that the browser closed without a word is opened anew', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const journal = createJournal('closed')
  await journal.write({ put: draft('a', 'Typed') })
  const [db] = asked.mock.contexts
  if (db instanceof IDBDatabase) db.close()
  expect(await journal.write({ put: draft('a', 'Typed on') })).toBe(true)
})

test('a row that another version left is passed over', async () => {
  const journal = createJournal('strange')
  const { texts, ...strange } = draft('a', 'Typed')
  expect(texts).toBeDefined()
  await journal.write(
    { put: Object.assign(draft('b', 'Typed'), { texts: strange }) },
    { put: draft('c', 'Mine') },
  )
  expect(await textsIn('strange')).toEqual(['c: Mine'])
})
