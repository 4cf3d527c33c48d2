import { describe, expect, it, test } from 'vitest'
import { isDraftRow } from '#domain/draftRow'
import type { TypedPlace } from '#domain/typedPlace'
import { meansSame, sectionOf, standsTyped, typedPlaceKey } from '#domain/typedPlace'
import { buildStructure } from '#domain/structure'

const place = (kind: TypedPlace['kind'], register: string): TypedPlace => ({
  kind,
  id: 'crime@2012-Q1',
  register,
  section: { id: 'crime', quarter: '2012-Q1' },
})

const nothing = buildStructure([])

test('a place and its section have names that two tabs agree on', () => {
  expect(typedPlaceKey(place('narrative', 'summary'))).toBe('narrative/crime@2012-Q1/summary')
  expect(sectionOf(place('narrative', 'summary'))).toBe('crime@2012-Q1')
  expect(sectionOf({ ...place('narrative', 'summary'), section: undefined })).toBeUndefined()
})

test('what stands in a text is the text; in a figure without a definition nobody can tell', () => {
  expect(standsTyped(place('narrative', 'summary'), 'Written.', nothing)).toBe('Written.')
  expect(standsTyped(place('progress', 'text'), undefined, nothing)).toBe('')
  expect(standsTyped(place('measurement', 'comment'), null, nothing)).toBe('')
  expect(standsTyped(place('measurement', 'actual'), { state: 'final', value: '7' }, nothing)).toBeUndefined()
})

test.each([
  ['measurement', 'actual', '1,850', '1850', true],
  ['measurement', 'target', '£2,000', '2000', true],
  ['measurement', 'actual', '1,850', '1851', false],
  ['measurement', 'comment', 'a, b', 'a b', false],
  ['narrative', 'summary', '  ', '', true],
  ['narrative', 'summary', 'Text. ', 'Text.', false],
] as const)('%s %s: “%s” and “%s” mean the same: %s', (...[kind, register, one, other, same]) => {
  expect(meansSame(place(kind, register), one, other)).toBe(same)
})

describe('a row of the journal', () => {
  const row = {
    id: 'a',
    tab: 't',
    place: 'p',
    register: place('narrative', 'summary'),
    name: 'n',
    page: 'p',
    address: '#/',
    texts: { text: 'x' },
    base: { text: '' },
    at: '2012-07-12T09:30:00Z',
  }
  it('is known by its members', () => {
    expect(isDraftRow(row)).toBe(true)
    expect(isDraftRow({ ...row, register: undefined })).toBe(true)
  })
  it.each([
    null,
    'text',
    { ...row, texts: undefined },
    { ...row, texts: { text: 7 } },
    { ...row, register: { kind: 'organisation' } },
    { ...row, register: 'summary' },
    { ...row, at: 7 },
  ])('is none where one is missing or another: %#', (other) => {
    expect(isDraftRow(other)).toBe(false)
  })
})
