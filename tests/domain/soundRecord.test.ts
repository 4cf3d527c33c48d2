import { expect, test } from 'vitest'
import { isSound } from '#domain/soundRecord'

const row = (record: unknown, kind: unknown = 'measurement', id: unknown = 'a@2012-Q1') => ({
  kind,
  id,
  record,
})
const record = (values: unknown, more: object = {}) => ({
  kind: 'measurement',
  id: 'a@2012-Q1',
  values,
  unsettled: [],
  ...more,
})

test.each([
  ['a record', row(record({ comment: 'Words.', target: null })), true],
  ['one with a register of a later version', row(record({ mood: { of: 'tomorrow' } })), true],
  ['a deleted one', row(null), true],
  ['none at all', row(undefined), false],
  ['a text', row('measurement'), false],
  ['values that are a number', row(record(7)), false],
  ['a value of the wrong shape', row(record({ comment: 7 })), false],
  ['a record of another id', row(record({}, { id: 'b@2012-Q1' })), false],
  ['no list of what is unsettled', row(record({}, { unsettled: 'no' })), false],
  ['a kind that is none', row(record({}), 'letter'), false],
])('[F7] %s', (_, stored, sound) => {
  expect(isSound(stored)).toBe(sound)
})
