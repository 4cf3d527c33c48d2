import { expect, test } from 'vitest'
import type { AnyRecord } from '#domain/records'
import { sectionTodo } from '#domain/sectionTodo'
import { reportOf } from './report'

test('[B5] whoever was asked for the rows of a post is not sent to write what would not be in their file', () => {
  const owned: AnyRecord = {
    kind: 'definition',
    id: 'litter@2012-Q1',
    unsettled: [],
    values: { owner: { figures: 'cleaner', commentary: null } },
  }
  const rows = ['litter', 'benches'].map((id) => ({ id, section: 'parks', target: '10' }))
  const asked = {
    report: reportOf(rows, [owned]),
    section: 'parks',
    asks: { what: 'everything' },
    questions: [],
  } as const
  const todo = sectionTodo({ ...asked, part: { quarter: '2012-Q1', sections: [], posts: ['cleaner'] } })
  expect(todo.groups.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['litter@2012-Q1'])
  expect(todo.progress).toEqual({ done: 0, all: 1 })
  expect(sectionTodo(asked).progress).toEqual({ done: 0, all: 3 })
})
