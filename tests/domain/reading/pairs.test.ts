import { describe, expect, it } from 'vitest'
import { headingUse } from '#domain/reading/headingUse'
import { pairIn, saidPair } from '#domain/reading/pairs'
import { figuresOf, found, read, source, table } from './sources'

describe('an actual and its target in one cell', () => {
  it.each([
    ['78% / 80%', '78%', '80%'],
    ['78% (80%)', '78%', '80%'],
    ['1,234 | 1,200', '1,234', '1,200'],
    ['£1.2m/£1.1m', '£1.2m', '£1.1m'],
    ['2.1 days (2.0 days)', '2.1 days', '2.0 days'],
    ['4.4 (≤ 4.0)', '4.4', '≤ 4.0'],
    ['12\n10', '12', '10'],
    ['N/A / 10', 'N/A', '10'],
    ['Target 80% Actual 78%', '78%', '80%'],
    ['78%', undefined, undefined],
    ['12 (3 were missed)', undefined, undefined],
    ['78% / 80% / G', undefined, undefined],
  ])('%s', (text, actual, target) => {
    expect(pairIn(text, 'actualAndTarget')).toEqual(actual && { actual, target })
  })

  it.each([
    ['Actual 78% Target 80%', '78%', '80%'],
    ['Actual: 12\nTarget: 10', '12', '10'],
    ['Target 10, actual 14', '14', '10'],
    ['78% (target 80%)', '78%', '80%'],
    ['81% against target of 80%', '81%', '80%'],
    ['A: 12 T: 10', '12', '10'],
    ['78% / 80%', undefined, undefined],
    ['78% (80%)', undefined, undefined],
  ])('%s says itself which is which', (text, actual, target) => {
    expect(saidPair(text)).toEqual(actual && { actual, target })
  })

  it.each([
    ['Actual / Target', 'actualAndTarget'],
    ['Q1 2024/25 Actual (Target)', 'actualAndTarget'],
    ['Actual vs target', 'actualAndTarget'],
    ['Target / Actual', 'targetAndActual'],
    ['Performance against target', 'status'],
    ['Target achieved', 'status'],
    ['Target', 'target'],
  ])('a heading %s is %s', (heading, holds) => {
    expect(headingUse(heading, 4)?.holds).toBe(holds)
  })
})

const reading = (heading: string, ...cells: readonly string[]) =>
  read(
    source([
      table('', [
        ['Ref', 'Measure', heading, 'Comment'],
        ...cells.map((cell, at) => [`C${at}`, 'Calls answered', cell, '']),
      ]),
    ]),
    { quarter: '2024-Q1' },
  )

it('both are read, in the order of the heading or by the words in the cell', () => {
  const draft = reading('Target / Actual Q1 2024/25', '80% / 78%', '10 / 12', 'Actual 5 Target 4')
  expect(draft.indicators.flatMap(figuresOf)).toEqual([
    '2024-Q1: 78% / 80%',
    '2024-Q1: 12 / 10',
    '2024-Q1: 5 / 4',
  ])
  expect(draft.notRead).toEqual([])
})

it('under a heading that names one of them nothing is taken, and it is asked', () => {
  const draft = reading('Q1 2024/25', '78% / 80%', '120/130', '91% (90%)', '2024/25', '97%')
  expect(draft.indicators.map(({ figures }) => figures[0]?.actual?.reads)).toEqual([
    'nothing',
    'nothing',
    'nothing',
    'nothing',
    'value',
  ])
  expect(draft.findings.filter(({ finds }) => finds === 'badValue')).toHaveLength(4)
})

it('a share of two numbers stays one where the unit is a percentage', () => {
  const draft = read(
    source([
      table('', [
        ['Ref', 'Measure', 'Unit', 'Actual'],
        ['C1', 'Homes let', '%', '12/40'],
      ]),
    ]),
    { quarter: '2024-Q1' },
  )
  expect(found(draft, 'C1').figures[0]?.actual).toMatchObject({
    reads: 'value',
    value: { numerator: '12', denominator: '40' },
  })
})
