import { expect, test } from 'vitest'
import { usualAggregation } from '#domain/plan/definitionDraft'

test.each([
  ['number', 'quarter', 'sum'],
  ['money', 'cumulative', 'sum'],
  ['number', 'snapshot', 'latest'],
  ['percent', 'quarter', 'ratio'],
  ['ratio', 'quarter', 'ratio'],
  ['percent', 'rolling', 'latest'],
  ['days', 'quarter', 'latest'],
] as const)(
  '[A2] a new indicator in %s, typed as %s, is added up by %s unless somebody says otherwise',
  (...row) => {
    const [unit, accumulation, aggregation] = row
    expect(usualAggregation(unit, accumulation)).toBe(aggregation)
  },
)
