import { expect, test } from 'vitest'
import { lostBy } from '#domain/merge/lostBy'
import type { Entry } from '#domain/register'

const entry = (dot: string, value: string, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '',
  by: '',
})
const figure = (comment: readonly Entry[]) => ({ kind: 'measurement', id: 'a@2012-Q1', entries: { comment } })
const backup = (...comment: readonly Entry[]) => new Map([['measurement/a@2012-Q1', figure(comment)]])
const lost = [{ kind: 'measurement', id: 'a@2012-Q1', register: 'comment' }]

test('what the backup has never heard of would go', () => {
  expect(lostBy([figure([entry('ana.1', 'Ours.')])], new Map())).toEqual(lost)
  expect(lostBy([figure([entry('ana.2', 'Ours.', { ana: 1 })])], backup(entry('ana.1', 'Older.')))).toEqual(
    lost,
  )
})

test('what stands in the backup too, or is written over there, is not lost', () => {
  const ours = entry('ana.1', 'Ours.')
  expect(lostBy([figure([ours])], backup(ours))).toEqual([])
  expect(lostBy([figure([ours])], backup(ours, entry('ana.2', 'Newer.', { ana: 1 })))).toEqual([])
})
