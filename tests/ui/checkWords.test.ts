import { expect, test } from 'vitest'
import type { FarFound } from '#domain/check/farFromHistory'
import { exact } from '#domain/exact'
import type { Measure } from '#domain/records/definition'
import { findingSentence } from '#ui/words/check.ts'

const measure: Measure = {
  unit: { kind: 'percent', name: '' },
  decimals: 1,
  polarity: 'higher',
  accumulation: 'quarter',
  aggregation: 'latest',
}
const about = { kind: 'measurement', id: 'crime@2012-Q1', quarter: '2012-Q1' } as const
const said = (found: FarFound) =>
  findingSentence({ check: 'C9', about, severity: 'warns', found }, { measure, firstMonth: 4 })

test('[C9] what is far from its history is said with both figures, however small', () => {
  const last = { last: exact('462'), lastQuarter: '2011-Q4' }
  expect(said({ how: 'tenth', value: exact('46.2'), ...last })).toBe(
    '46.2% is far less than the 462% of Quarter 4 2011/12, which was about 10 times as much. Is the decimal point where it belongs?',
  )
  expect(said({ how: 'tenfold', value: exact('4500'), ...last })).toMatch(
    /^4,500% is about 10 times the 462%/,
  )
  const small = { least: exact('0.000000001'), most: exact('0.000000002'), quarters: 6 }
  expect(said({ how: 'outside', value: exact('0.000000004'), ...small })).toBe(
    '0.000000004% is far outside its 6 earlier figures, which were all between 0.000000001% and 0.000000002%. Is it right?',
  )
})

test('[C18] a count that fell is said with the quarter before', () => {
  const found = { value: exact('199'), last: exact('200'), lastQuarter: '2012-Q2' }
  const count = { ...measure, unit: { kind: 'number', name: '' } } as const
  expect(
    findingSentence({ check: 'C18', about, severity: 'warns', found }, { measure: count, firstMonth: 4 }),
  ).toMatch(/^199 is lower than the 200 of Quarter 2 2012\/13, and a count for the year to date cannot fall/)
})
