import { describe, expect, it, test } from 'vitest'
import type { Evidence } from '#domain/reading/measureGuess'
import { guessDecimals, guessPolarity } from '#domain/reading/measureGuess'
import { guessUnit } from '#domain/reading/unitGuess'
import { found, line, read, source, table } from './sources'

const evidence: Evidence = { title: 'Visits', unit: '', polarity: '', values: [], targets: [] }
const unitOf = (some: Partial<Evidence>) => {
  const { value, because } = guessUnit({ ...evidence, ...some })
  return [value.kind, value.name, because].filter((part) => part !== '').join(' ')
}

test.each([
  [{ unit: '%' }, 'percent said'],
  [{ unit: 'Percentage points' }, 'points said'],
  [{ unit: '£' }, 'money said'],
  [{ unit: '£000s' }, 'number £000s said'],
  [{ unit: 'Working days' }, 'days said'],
  [{ unit: 'kg per household' }, 'number kg per household said'],
  [{ unit: 'Number' }, 'number said'],
  [{ values: ['N/A', '46.2%'] }, 'percent values'],
  [{ values: ['£1.2m'] }, 'money values'],
  [{ values: ['−£4'] }, 'money values'],
  [{ values: ['3.4 days'] }, 'days values'],
  [{ values: ['12 mins', '15 mins'] }, 'number mins values'],
  [{ values: ['12 prov'] }, 'number assumed'],
  [{ title: '% of streets that are clean', values: ['92'] }, 'percent title'],
  [{ title: 'Rent collected (%)', values: ['92'] }, 'percent title'],
  [{ title: 'Average time (in days) to decide', values: ['11'] }, 'days title'],
  [{ title: 'Budget spent (£000)', values: ['110'] }, 'number £000 title'],
  [{ title: 'Visits', values: ['1,850'] }, 'number assumed'],
])('[N2] the unit of %j is %s', (some, unit) => {
  expect(unitOf(some)).toBe(unit)
})

test('the most places typed are shown', () => {
  expect(guessDecimals({ values: ['12', '738.5', '£1.25', 'tbc'] })).toBe(2)
  expect(guessDecimals({ values: [] })).toBe(0)
})

const polarityOf = (some: Partial<Evidence>) => {
  const { value, because } = guessPolarity({ ...evidence, ...some })
  return `${value} ${because}`
}

test.each([
  [{ polarity: 'Low' }, 'lower said'],
  [{ polarity: 'Bigger is better' }, 'higher said'],
  [{ polarity: 'Aim to Minimise' }, 'lower said'],
  [{ polarity: '▼' }, 'lower said'],
  [{ polarity: 'L' }, 'lower said'],
  [{ polarity: 'higher (obvious)' }, 'higher said'],
  [{ polarity: 'Goldilocks' }, 'plan said'],
  [{ targets: ['≤ 10'] }, 'lower target'],
  [{ targets: ['at least 80%'] }, 'higher target'],
  [{ title: 'Number of burglaries' }, 'lower title'],
  [{ title: 'Average days to re-let' }, 'lower title'],
  [{ title: 'Complaints answered within 10 days' }, 'higher assumed'],
  [{ title: 'Visits' }, 'higher assumed'],
])('[S1] which way is better of %j is %s', (some, polarity) => {
  expect(polarityOf(some)).toBe(polarity)
})

describe('where only the printed statuses can tell', () => {
  const polarity = (actual: string, target: string, status: string) =>
    found(
      read(
        source([
          line('Q1 2014/15'),
          table('', [
            ['Measure', 'Actual', 'Target', 'RAG'],
            ['Widgets', actual, target, status],
            ['Others', '1', '1', 'Green'],
          ]),
        ]),
      ),
      'Widgets',
    ).polarity

  it('[S1] a red figure above its target says that lower is better', () => {
    expect(polarity('12', '10', 'Red')).toEqual({ value: 'lower', because: 'statuses' })
    expect(polarity('8', '10', 'Red')).toEqual({ value: 'higher', because: 'statuses' })
  })

  it('[S1] a green one says nothing: a tolerance may lie below the target', () => {
    expect(polarity('9.5', '10', 'Green')).toEqual({ value: 'higher', because: 'assumed' })
  })
})
