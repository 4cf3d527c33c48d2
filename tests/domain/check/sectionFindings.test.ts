import { expect, test } from 'vitest'
import type { AnyRecord } from '#domain/records'
import { sectionTodo } from '#domain/sectionTodo'
import { reportOf } from '../report'

test('[C9] a figure far from the one before is to be looked at in its section, and counts as done', () => {
  const before: AnyRecord = {
    kind: 'measurement',
    id: 'litter@2011-Q4',
    values: { actual: { state: 'final', value: '900' } },
    unsettled: [],
  }
  const row = { id: 'litter', section: 'parks', target: '9000', actual: '8900' }
  const report = reportOf([row], [before])
  const { groups, progress } = sectionTodo({
    report,
    section: 'parks',
    asks: { what: 'everything' },
    questions: [],
  })
  expect(groups[0]).toMatchObject({
    group: 'figures',
    items: [{ owner: 'litter', missing: [], notes: [{ what: 'check', finding: { check: 'C9' } }] }],
  })
  expect(progress).toEqual({ done: 1, all: 2 })
})
