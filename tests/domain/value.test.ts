import * as v from 'valibot'
import { expect, it, test } from 'vitest'
import { actualSchema } from '#domain/records/measurement'
import { dateOfValue, exactValue } from '#domain/value'

test.each([
  ['2012-06-30', true],
  ['2012-06-31', false],
  ['1850', true],
  ['1,850', false],
])('[N2] records keep a figure that is a decimal or a date: %s, %s', (value, kept) => {
  expect(v.is(actualSchema, { state: 'final', value })).toBe(kept)
})

it('[N2] a date counts in days and comes back from them', () => {
  expect(exactValue('2012-07-02').sub(exactValue('2012-06-30')).toFraction()).toBe('2')
  expect(dateOfValue(exactValue('2012-06-30').add(0.5))).toBe('2012-06-30')
})
