import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Json } from '#domain/canonical'
import { kinds, registersOf } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { registerName } from '#ui/words.ts'
import { placeWords } from '#ui/words/place.ts'
import { buildValueNames, valueWords } from '#ui/words/value.ts'
import { readPlainBundle } from '../plainBundle'
import { id, measure, names, percent } from './valueNames'
import { rating, table } from './valueTable'

describe('a value in words', () => {
  for (const kind of kinds)
    for (const [register, schema] of Object.entries(registersOf[kind]))
      test(`of ${kind} ${register}`, () => {
        const [value, words] = table[kind][register] ?? [null, 'not in the table']
        expect(v.is(schema, value)).toBe(true)
        expect(valueWords({ kind, register }, value, names)).toBe(words)
        expect(valueWords({ kind, register }, null, names)).toBe('emptied')
        expect(registerName([kind], register)).not.toMatch(/[A-Z]/)
      })

  test.each<readonly [register: string, value: Json, words: string]>([
    ['actual', { state: 'final', value: '46.20' }, '46.20%'],
    ['actual', { state: 'final', numerator: '1500', denominator: '2000' }, '75% (1,500 out of 2,000)'],
    [
      'actual',
      { state: 'provisional', numerator: '3', denominator: '0' },
      'no value (3 out of 0) (provisional)',
    ],
    [
      'actual',
      { state: 'awaiting', reason: 'survey', expected: '2012-06-30' },
      'awaiting data: survey; expected 30 June 2012',
    ],
    ['actual', { state: 'notDue' }, 'not due'],
    ['actual', { state: 'withheld', reason: '' }, 'withheld'],
    ['actual', { state: 'final', value: '2012-06-30' }, '30 June 2012'],
    ['target', { kind: 'range', lo: '4', hi: '6' }, 'between 4% and 6%'],
    ['target', { kind: 'floor', value: '95', floor: '90' }, '95% (floor 90%)'],
    ['target', { kind: 'two', acceptable: '50', aspire: '60' }, '50% (aspiring to 60%)'],
    ['target', { kind: 'point', value: '50', strict: true }, 'more than 50%'],
    ['target', { kind: 'toBeSet' }, 'to be set'],
    ['target', { kind: 'awaiting', reason: 'information' }, 'awaiting: information'],
  ])('%s of a percentage: %j', (register, value, words) => {
    expect(valueWords({ kind: 'measurement', register }, value, percent)).toBe(words)
  })

  test('which way a target has to be passed is not guessed', () => {
    const strict = { kind: 'point', value: '50', strict: true }
    expect(valueWords({ kind: 'measurement', register: 'target' }, strict, names)).toBe(
      '50, to be passed and not only met',
    )
  })

  test('of a deletion', () => {
    expect(valueWords({ kind: 'section', register: 'deleted' }, { saw: {} }, names)).toBe('deleted')
    expect(valueWords({ kind: 'section', register: 'deleted' }, null, names)).toBe('kept')
  })

  test('of no known kind, register or shape stands as it is, at most 200 characters of it', () => {
    expect(valueWords({ kind: 'risk', register: 'x' }, { a: 1 }, names)).toBe('{"a":1}')
    expect(valueWords({ kind: 'post', register: 'toString' }, 'x', names)).toBe('x')
    expect(valueWords({ kind: 'measurement', register: 'actual' }, { state: 'lost' }, names)).toContain(
      'lost',
    )
    expect(valueWords({ kind: 'risk', register: 'x' }, ['y'.repeat(500)], names)).toHaveLength(200)
  })

  test('with members of a later version says so, as two values that differ only there are not the same', () => {
    const value = { state: 'final', value: '1850', confidence: 'high' }
    expect(valueWords({ kind: 'measurement', register: 'actual' }, value, names)).toBe(
      '1,850 (with more, written by another version)',
    )
  })

  test('[G4] shows hidden characters, and says of an id without a name what it is', () => {
    const at = { kind: 'section', register: 'signOff' }
    expect(valueWords(at, { post: 'k3x9' }, names)).toBe('post not known here (k3x9)')
    expect(valueWords({ kind: 'quarter', register: 'note' }, 'a\u202Eb', names)).toBe('a⟨U+202E⟩b')
  })
})

test('every value of the example reads as words', () => {
  const json: { readonly payload: { readonly records: Parameters<typeof buildStructure>[0] } } = JSON.parse(
    readFileSync('public/example-dudley-2012-13.json', 'utf8'),
  )
  const structure = buildStructure(json.payload.records)
  const namesAt = buildValueNames(structure)
  const said = readPlainBundle('public/example-dudley-2012-13.json').records.flatMap(
    ({ kind, values, ...record }) =>
      Object.entries(values).map(([register, value]) => ({
        at: `${kind} ${record.id} ${register}`,
        words: valueWords(
          { kind, register },
          v.parse(
            v.custom<Json>(() => true),
            value,
          ),
          namesAt({ id }),
        ),
        place: placeWords({ kind, id: record.id, register }, namesAt(record)),
      })),
  )
  expect(said.length).toBeGreaterThan(250)
  const unworded =
    /[{}]|\[object|not known here|undefined|\b[0-9a-f]{16}\b|\d{4}-Q\d|\d{4}-\d\d-\d\d|[a-z]-[a-z]+-[a-z]+@/
  expect(said.filter(({ words, place }) => unworded.test(words) || unworded.test(place))).toEqual([])
  expect(
    valueWords({ kind: 'definition', register: 'rating' }, rating, namesAt({ id: 'pi1128@2012-Q1' })),
  ).toBe('rated on the quarter alone; by Four bands (Dudley)')
  expect(said).toContainEqual({
    at: 'measurement pi1172@2012-Q1 actual',
    words: '1,072',
    place: 'Actual of PI1172, Quarter 1 2012/13',
  })
  expect(said).toContainEqual(
    expect.objectContaining({ place: 'Target of PI1128, Quarter 1 2012/13', words: '2,061' }),
  )
})

test('where a value stands, for what has no name here too', () => {
  const at = { id: `${id}@2012-Q1`, register: 'tolerance' }
  expect(placeWords({ ...at, kind: 'definition' }, names)).toBe('Tolerance of PI1128 from Quarter 1 2012/13')
  expect(placeWords({ ...at, kind: 'risk' }, names)).toBe(`Tolerance of risk ${id}@2012-Q1`)
  expect(placeWords({ kind: 'section', id, register: 'deleted' }, names)).toBe('Deletion of section Crime')
  expect(placeWords({ kind: 'organisation', id: 'organisation', register: 'texts' }, names)).toBe(
    'Vision and ambition of the council',
  )
})

test('an outturn is in the unit that held at the end of its year', () => {
  const definition = (quarter: string, kind: 'number' | 'percent') => ({
    kind: 'definition' as const,
    id: `pi@${quarter}`,
    values: { measure: { ...measure, unit: { kind, name: '' } } },
    unsettled: [],
  })
  const namesAt = buildValueNames(
    buildStructure([definition('2012-Q1', 'number'), definition('2012-Q4', 'percent')]),
  )
  const outturn = { state: 'final', value: '12' }
  expect(valueWords({ kind: 'year', register: 'outturn' }, outturn, namesAt({ id: 'pi@2012' }))).toBe('12%')
  expect(
    valueWords({ kind: 'measurement', register: 'actual' }, outturn, namesAt({ id: 'pi@2012-Q3' })),
  ).toBe('12')
})
