// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { withInFlight } from '#storage/inFlight'
import { createJournal } from '#storage/journal'
import type { Journal } from '#storage/journal'
import { draft, textsOf } from './draftRows'

beforeEach(() => localStorage.clear())

/** A page's journal whose disk does nothing more from `stuck` on. */
function pageOf(name: string, tab: string) {
  const journal = createJournal(name)
  let isStuck = false
  const slow: Journal = {
    ...journal,
    write: (...entries) => (isStuck ? new Promise(() => undefined) : journal.write(...entries)),
  }
  return {
    ...withInFlight(slow, { name, tab }),
    stick: () => {
      isStuck = true
    },
  }
}

const isOld = (tab: string) => tab === 'old'

test('[F18] the last key is there though the page went while the disk was busy', async () => {
  const old = pageOf('busy', 'old')
  await old.write({ put: draft('a', 'cut short') })
  old.stick()
  void old.write({ put: draft('a', 'cut short.') })
  const next = pageOf('busy', 'next')
  expect(await textsOf(next)).toEqual(['a: cut short'])
  await next.catchUp((tab) => tab === 'another')
  expect(await textsOf(next), 'a page that is open does its own').toEqual(['a: cut short'])
  await next.catchUp(isOld)
  expect(await textsOf(next)).toEqual(['a: cut short.'])
  expect(localStorage).toHaveLength(0)
})

test('[F20] what was stored or dropped is not offered though the page went while the disk was busy', async () => {
  const old = pageOf('dropped', 'old')
  await old.write({ put: draft('a', 'Dropped') })
  old.stick()
  void old.write({ remove: 'a' })
  const next = pageOf('dropped', 'next')
  await next.catchUp(isOld)
  expect(await textsOf(next)).toEqual([])
})

test('[F18] an old note that a killed browser left takes nothing from what the journal has', async () => {
  const old = pageOf('killed', 'old')
  const before = { ...draft('a', 'Ty'), at: '2012-07-12T09:29:59.990Z' }
  for (const entry of [{ put: before }, { remove: 'a' }]) {
    await old.write({ put: { ...draft('a', 'Typed'), at: '2012-07-12T09:30:00.000Z' } })
    localStorage.setItem('killed-in-flight a', JSON.stringify({ tab: 'old', at: before.at, entry }))
    const next = pageOf('killed', 'next')
    await next.catchUp(isOld)
    expect(await textsOf(next)).toEqual(['a: Typed'])
    expect(localStorage).toHaveLength(0)
  }
})

test('nothing stays beside the journal of what it has, nor of what is none', async () => {
  const page = pageOf('quiet', 'old')
  await Promise.all([page.write({ put: draft('a', 'T') }), page.write({ put: draft('a', 'Ty') })])
  expect(localStorage).toHaveLength(0)
  localStorage.setItem('quiet-in-flight b', '{"tab":"old","at":"","entry":{"put":{"id":"b"}}}')
  await page.catchUp(isOld)
  expect(localStorage).toHaveLength(0)
  expect(await textsOf(page)).toEqual(['a: Ty'])
})

test('clearing the journal clears what it has not got yet', async () => {
  const old = pageOf('cleared', 'old')
  old.stick()
  void old.write({ put: draft('a', 'Typed') })
  const next = pageOf('cleared', 'next')
  await next.clear()
  await next.catchUp(isOld)
  expect(await textsOf(next)).toEqual([])
})
