import { foldRecord } from '#domain/fold'
import { liveEntries } from '#domain/register'
import { expect, it } from 'vitest'
import { written } from '../written'
import { figure, fileOf } from './plans'

it('[R5][R10] a file that carries a fork is taken in with both contents, and as it left', async () => {
  const [one, other] = [written('ana', 'Fewer'), written('ana', 'More')]
  const file = await fileOf([figure({ comment: [one, other] })])
  const [record] = file.records
  expect(record?.entries.comment).toHaveLength(2)
  expect(record && foldRecord(record)?.unsettled).toEqual(['comment'])
})

it('[R7][R10] a settlement keeps the names of what it settles on the way, and so does a deletion', async () => {
  const fork = [written('ana', 'Fewer'), written('ana', 'More')]
  const settled = written('clerk', 'More', fork)
  const file = await fileOf([
    figure({ comment: [settled], deleted: [written('clerk.1', { saw: {}, settles: settled.settles })] }),
  ])
  const [entries] = file.records.map((record) => record.entries)
  expect(liveEntries([...fork, ...(entries?.comment ?? [])])).toEqual(entries?.comment)
  expect(entries?.deleted?.[0]?.value).toEqual({ saw: {}, settles: settled.settles })
})
