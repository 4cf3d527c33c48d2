import { expect, it } from 'vitest'
import { mentionsAny } from '#domain/bundle/mentionsAny'

const ids = new Set(['a@2012-Q1', 'b@2012-Q1'])

it.each([
  ['{"records":[{"id":"a@2012-Q1","kind":"measurement"}]}', true],
  ['{"records":[{ "id" : "x" }, { "kind": "measurement",\n"id":\t"b@2012-Q1" }]}', true],
  ['{"records":[{"id":"\\u0061@2012-Q1"}]}', true],
  ['{"records":[{"\\u0069d":"a@2012-Q1"}]}', true],
  ['{"records":[{"comment":"see \\"id\\": \\"","id":"a@2012-Q1"}]}', true],
  ['{"records":[{"id":"c@2012-Q1","values":{"comment":"a@2012-Q1"}}]}', false],
  ['{"records":[{"id":"aa@2012-Q1"},{"id":"a@2012-Q12"}]}', false],
  ['{"records":[]}', false],
])('tells whether %s could hold one of the records: %s', (text, isHeld) => {
  expect(mentionsAny(text, ids)).toBe(isHeld)
})
