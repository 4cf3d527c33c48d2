import { expect, test } from 'vitest'
import { sortActivities } from '#domain/activityOrder'
import type { ActivityOrder } from '#domain/activityOrder'
import { activityRows } from '#domain/activityRows'
import type { AnyRecord } from '#domain/records'
import { activitySchemeInForce } from '#domain/ruleInForce'
import { reportOf } from './report'

const activity = (ref: string, order: string): AnyRecord => ({
  kind: 'activity',
  id: ref.toLowerCase(),
  unsettled: [],
  values: { identity: { ref, title: `Do ${ref}` }, placement: { objective: 'o' }, order },
})

const progress = (id: string, status: string, text?: string): AnyRecord => ({
  kind: 'progress',
  id: `${id}@2012-Q1`,
  unsettled: [],
  values: { status, ...(text !== undefined && { text }) },
})

const report = reportOf(
  [],
  [
    activity('TA10', 'a'),
    activity('TA2', 'b'),
    activity('TA1', 'c'),
    progress('ta10', 'fair', 'Later than planned'),
    progress('ta1', 'excellent'),
  ],
)
const rows = activityRows(report, 'o')
const scheme = activitySchemeInForce(report.structure)
const sorted = (key: ActivityOrder['key'], descending = false) =>
  sortActivities(rows, scheme, { key, descending }).map(({ ref }) => ref)

test.each([
  ['as the report has them', undefined, false, ['TA10', 'TA2', 'TA1']],
  ['by reference, numbers as numbers', 'ref', false, ['TA1', 'TA2', 'TA10']],
  ['[S16] by status, best first, not reported last', 'status', false, ['TA1', 'TA10', 'TA2']],
  ['worst first', 'status', true, ['TA2', 'TA10', 'TA1']],
  ['by progress, those without a text last', 'progress', true, ['TA10', 'TA2', 'TA1']],
] as const)('activities stand %s', (...[, key, descending, expected]) => {
  expect(sorted(key, descending)).toEqual(expected)
})
