import { conflictsOf } from '#domain/merge/conflicts'
import { withJoined } from '#domain/merge/joined'
import { liveEntries } from '#domain/register'
import { expect, it } from 'vitest'
import { written } from '../written'

it('[R10][R12] a fork that was settled stays settled where its indicator counts as another', () => {
  const start = written('cat', 'start')
  const [a, b] = [written('ann', 'a', [start]), written('ann', 'b', [start])]
  const choice = written('bob', 'b', [start, a, b])
  const old = { kind: 'measurement', id: 'old@2012-Q1', entries: { comment: [start, a, b, choice] } } as const
  const joined = { kind: 'measurement', id: 'new@2012-Q1', entries: {} } as const
  const { entries } = withJoined(joined, [old])
  expect(liveEntries(entries.comment ?? []).map(({ value }) => value)).toEqual(['b'])
  expect(conflictsOf({ ...joined, entries }, new Set())).toEqual([])
})
