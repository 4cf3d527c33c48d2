import { describe, expect, test } from 'vitest'
import { comparatorsDraft, readComparators } from '#domain/plan/comparators'
import { readDraft } from '#domain/plan/draft'
import type { Draft } from '#domain/plan/draft'
import type { Unit } from '#domain/records/definition'
import { measuring } from '../typedYear'

const row = (at: number, [name, value, source = '']: readonly [string, string, string?]): Draft => ({
  [`comparator.${at}.name`]: name,
  [`comparator.${at}.value`]: value,
  [`comparator.${at}.source`]: source,
})

const read = (rows: readonly Draft[], unit: Unit = { kind: 'percent', name: '' }) =>
  readDraft({ comparators: String(rows.length), ...Object.assign({}, ...rows) }, (reader) =>
    readComparators(reader, measuring({ unit })),
  )

describe('[N2] what others came to is typed in the unit of the indicator', () => {
  test.each<[string, Unit['kind'], string]>([
    ['46.2%', 'percent', '46.2'],
    ['46.20', 'percent', '46.20'],
    ['1,850', 'number', '1850'],
    ['£1.2m', 'money', '1200000'],
    ['−4', 'ratio', '-4'],
    ['0.000000001', 'ratio', '0.000000001'],
    ['1,000,000,000,000', 'number', '1000000000000'],
    ['12 days', 'days', '12'],
    ['30 June 2012', 'date', '2012-06-30'],
    ['Yes', 'yesNo', '1'],
  ])('%s as %s', (typed, kind, value) => {
    const expected = [{ name: 'England', value, source: 'ONS' }]
    expect(read([row(0, ['England', typed, 'ONS'])], { kind, name: '' })).toEqual({
      ok: true,
      value: expected,
    })
  })

  test.each<[string, Unit['kind']]>([
    ['46.20', 'percent'],
    ['2012-06-30', 'date'],
  ])('%s is stored and reads as itself again', (value, kind) => {
    const stored = [{ name: 'England', value, source: 'ONS' }]
    const measure = measuring({ unit: { kind, name: '' } })
    const again = readDraft(comparatorsDraft(stored, measure), (reader) => readComparators(reader, measure))
    expect(again).toEqual({ ok: true, value: stored })
  })

  test('a row that is wholly empty goes; where none is left there is nothing', () => {
    expect(read([row(0, ['', '']), row(1, ['England', '4'])])).toMatchObject({ value: [{ name: 'England' }] })
    expect(read([row(0, [' ', ''])])).toEqual({ ok: true, value: null })
    expect(read([])).toEqual({ ok: true, value: null })
  })

  test.each<[string, readonly Draft[], string, RegExp]>([
    ['a name without a figure', [row(0, ['England', ''])], 'value', /Type the figure/],
    ['a figure without a name', [row(0, ['', '4'])], 'name', /Say whose figure/],
    ['words', [row(0, ['England', 'lots'])], 'value', /“lots”/],
    ['a state', [row(0, ['England', 'awaiting'])], 'value', /“awaiting” is not one figure/],
    ['what could be two numbers', [row(0, ['England', '1,85'])], 'value', /more than one number/],
    ['a numerator and a denominator', [row(0, ['England', '3/4'])], 'value', /“3\/4” is not one figure/],
  ])('refuses %s with a sentence', (...given) => {
    const [, rows, field, sentence] = given
    expect(read(rows)).toEqual({
      ok: false,
      error: { [`comparator.0.${field}`]: expect.stringMatching(sentence) },
    })
  })

  test('refuses a name that stands there twice, whatever its letters', () => {
    expect(read([row(0, ['England', '4']), row(1, ['ENGLAND', '5'])])).toEqual({
      ok: false,
      error: { 'comparator.1.name': expect.stringMatching(/stands there already/) },
    })
  })
})
