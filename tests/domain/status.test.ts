import { expect, test } from 'vitest'
import { yearToDate } from '#domain/accumulation'
import type { HeldTarget, QuarterInput } from '#domain/accumulation'
import { comparedOn } from '#domain/compared'
import type { Known } from '#domain/compared'
import type { Actual, Target } from '#domain/records/measurement'
import type { Measure, RatingBasis } from '#domain/records/definition'
import { missingReasons } from '#domain/missing'
import { dudley } from '#domain/scheme'
import { statusOf } from '#domain/status'
import type { Status, StatusInput } from '#domain/status'
import { exactValue } from '#domain/value'
import { percent } from './rating'

const count: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'higher',
  accumulation: 'quarter',
  aggregation: 'sum',
}
const final = (value: string): Actual => ({ state: 'final', value })
const point = (value: string): Target => ({ kind: 'point', value })

interface Story {
  readonly measure?: Measure
  readonly basis?: RatingBasis
  readonly isDue?: boolean
  readonly forInformation?: boolean
  readonly forecast?: string
  readonly annualTarget?: HeldTarget
  readonly tolerance?: StatusInput['rule']['tolerance']
  /** Actual and target of Quarter 1, 2, … of the year up to the quarter that is rated. */
  readonly quarters: readonly (readonly [Actual | null, Target | null])[]
}

test.each([
  ['notDue', [null, null], { isDue: false, forInformation: true }],
  ['notDue', [{ state: 'notDue' }, null], {}],
  ['suspended', [{ state: 'suspended', reason: 'new system' }, null], { forInformation: true }],
  ['withheld', [{ state: 'withheld', reason: 'election' }, null], {}],
  ['awaiting', [{ state: 'awaiting', reason: '', expected: null }, null], { forInformation: true }],
  ['notReported', [null, null], { forInformation: true }],
  ['noValue', [{ state: 'final', numerator: '0', denominator: '0' }, null], { forInformation: true }],
  ['forInformation', [final('0'), { kind: 'awaiting', reason: '' }], { forInformation: true }],
  ['targetAwaiting', [final('1072'), { kind: 'awaiting', reason: '' }], {}],
  ['targetToBeSet', [final('1072'), { kind: 'toBeSet' }], {}],
  ['targetMissing', [final('1072'), null], {}],
] as const)('[S8] no status: %s is the first reason that applies', (reason, quarter, story) => {
  expect(statusIn({ ...story, quarters: [quarter] })).toEqual({ has: 'none', reason })
})

test('[S8] a figure and a target do not make a status where none is due, or where it is for information', () => {
  const quarters = [[final('9'), point('10')]] as const
  expect(statusIn({ isDue: false, quarters })).toEqual({ has: 'none', reason: 'notDue' })
  expect(statusIn({ forInformation: true, quarters })).toEqual({ has: 'none', reason: 'forInformation' })
})

test('[S8][A3] incomplete comes last: a gap earlier in the year, everything in order now', () => {
  const gap = {
    quarters: [
      [null, point('10')],
      [final('9'), point('10')],
    ],
  } satisfies Story
  expect(statusIn(gap)).toEqual({ has: 'none', reason: 'incomplete' })
  const alsoNoTarget = {
    quarters: [
      [null, null],
      [final('9'), null],
    ],
  } satisfies Story
  expect(statusIn(alsoNoTarget)).toEqual({ has: 'none', reason: 'targetMissing' })
  expect(missingReasons.at(-1)).toBe('incomplete')
})

test('[S9] the year to date is held against the target to date, and the rating says so', () => {
  const quarters = [
    [final('90'), point('100')],
    [final('112'), point('100')],
  ] as const
  expect(statusIn({ quarters })).toMatchObject({ basis: 'yearToDate', band: { id: 'upper' } })
  expect(compared({ quarters })).toEqual(['202', '200'])
})

test('[S9] on the basis of the quarter its own figures are compared', () => {
  const quarters = [
    [final('90'), point('100')],
    [final('112'), point('100')],
  ] as const
  expect(statusIn({ basis: 'quarter', quarters })).toMatchObject({
    basis: 'quarter',
    band: { id: 'exceeds' },
  })
  expect(compared({ basis: 'quarter', quarters })).toEqual(['112', '100'])
})

test('[S9][A2] the quarter of a cumulative count is the difference, of the target too', () => {
  const measure = { ...count, accumulation: 'cumulative' } as const
  const quarters = [
    [final('90'), point('100')],
    [final('202'), point('200')],
  ] as const
  expect(compared({ measure, basis: 'quarter', quarters })).toEqual(['112', '100'])
  expect(compared({ measure, quarters })).toEqual(['202', '200'])
  const noTargetBefore = [
    [final('90'), null],
    [final('202'), point('200')],
  ] as const
  expect(statusIn({ measure, basis: 'quarter', quarters: noTargetBefore })).toEqual({
    has: 'none',
    reason: 'incomplete',
  })
})

test('[S9] a forecast is held against the annual target, even while the figure is awaited', () => {
  const forecast = { basis: 'forecast', forecast: '380', annualTarget: annual('400') } as const
  const awaited = [[{ state: 'awaiting', reason: '', expected: null }, point('100')]] as const
  expect(statusIn({ ...forecast, quarters: awaited })).toMatchObject({
    basis: 'forecast',
    band: { id: 'lower' },
  })
  expect(compared({ ...forecast, quarters: awaited })).toEqual(['380', '400'])
})

test('[S9] without a forecast there is no status on that basis', () => {
  const quarters = [[final('90'), point('100')]] as const
  expect(statusIn({ basis: 'forecast', annualTarget: annual('400'), quarters })).toEqual({
    has: 'none',
    reason: 'notReported',
  })
  const awaited = [[{ state: 'awaiting', reason: '', expected: null }, point('100')]] as const
  expect(statusIn({ basis: 'forecast', annualTarget: annual('400'), quarters: awaited })).toEqual({
    has: 'none',
    reason: 'awaiting',
  })
})

test('[N1][A2] means that do not end in decimals are compared exactly on the boundary', () => {
  const measure = { ...count, aggregation: 'mean' } as const
  const quarters = [
    [final('1.1'), point('1')],
    [final('1.1'), point('1')],
    [final('2.2'), point('2')],
  ] as const
  const lower = { ...measure, polarity: 'lower' } as const
  const bandAt = (tolerance: string, chosen: Measure) =>
    statusIn({ measure: chosen, tolerance: percent(tolerance), quarters })
  expect(bandAt('10', measure)).toMatchObject({ band: { id: 'upper' } })
  expect(bandAt('10', lower)).toMatchObject({ band: { id: 'lower' } })
  expect(bandAt('9.999999999999999', measure)).toMatchObject({ band: { id: 'exceeds' } })
  expect(bandAt('9.999999999999999', lower)).toMatchObject({ band: { id: 'below' } })
})

test('[N3][S7] a ratio of a numerator and a denominator is exact, and zero is a figure', () => {
  const measure = { ...count, unit: { kind: 'percent', name: '' }, aggregation: 'ratio' } as const
  const third = { state: 'final', numerator: '1', denominator: '3' } as const
  const target = point('33.333333333333333')
  expect(statusIn({ measure, tolerance: percent('0'), quarters: [[third, target]] })).toMatchObject({
    band: { id: 'exceeds' },
  })
  expect(statusIn({ quarters: [[final('0'), point('0')]] })).toMatchObject({ band: { id: 'upper' } })
})

function statusIn(story: Story): Status {
  const { polarity, unit } = story.measure ?? count
  return statusOf({
    isDue: story.isDue ?? true,
    forInformation: story.forInformation ?? false,
    compared: comparedOn(story.basis ?? 'yearToDate', knownIn(story)),
    rule: { polarity, unit, tolerance: story.tolerance ?? percent('5'), scheme: dudley, lastYear: undefined },
  })
}

function compared(story: Story): readonly string[] {
  const status = statusIn(story)
  if (status.has === 'none') return [status.reason]
  const { actual, target } = status.input
  return [actual.toFraction(), target.kind === 'point' ? target.value.toFraction() : target.kind]
}

function knownIn({ measure = count, quarters, forecast, annualTarget }: Story): Known {
  const inputs = quarters.map(([actual, target], index): QuarterInput => ({
    quarter: `2012-Q${index + 1}`,
    actual,
    target,
  }))
  const current = inputs.at(-1)
  if (!current) throw new Error('a story has at least one quarter')
  return {
    measure,
    current,
    previous: inputs.at(-2),
    toDate: yearToDate(measure, inputs),
    forecast: () => ({
      value: forecast === undefined ? undefined : exactValue(forecast),
      annualTarget: annualTarget ?? { has: 'none', reason: 'targetMissing' },
    }),
  }
}

function annual(value: string): HeldTarget {
  return { has: 'target', target: { kind: 'point', value: exactValue(value), strict: false } }
}
