import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact } from '#domain/exact'
import { processBehaviour } from '#domain/processBehaviour'
import type { ProcessBehaviour } from '#domain/processBehaviour'
import { shiftQuarter } from '#domain/quarter'
import type { Polarity } from '#domain/records/definition'
import { exactly, processOracle } from './processOracle'

const quarterAt = (index: number): string => shiftQuarter('2000-Q1', index)

/** Values of quarters in a row; null is missing. */
const behaviour = (values: readonly (string | null)[], polarity: Polarity = 'higher'): ProcessBehaviour =>
  processBehaviour(
    values.map((value, index) => ({
      quarter: quarterAt(index),
      value: value === null ? undefined : exact(value),
    })),
    polarity,
  )

/** `outside up better 9`: the rule, the way, what it means, the places of its points. */
const signals = (found: ProcessBehaviour): readonly string[] =>
  found.has === 'limits'
    ? found.signals.map(({ kind, toward, means, quarters }) => {
        const places = quarters.map((quarter) => found.points.findIndex((one) => one.quarter === quarter))
        return [kind, toward, means, places.join(' ')].join(' ')
      })
    : [found.has]

const texts = (values: readonly number[]): readonly string[] => values.map(String)

describe('[T3] process behaviour', () => {
  test('has limits from eight due points on, early ones below twelve', () => {
    const values = texts([10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12])
    expect(behaviour(values.slice(0, 7))).toEqual({ has: 'tooFew', count: 7, skipped: [] })
    expect(behaviour(values.slice(0, 8))).toMatchObject({ has: 'limits', limits: { early: true } })
    expect(behaviour(values.slice(0, 11))).toMatchObject({ limits: { early: true } })
    expect(behaviour(values)).toMatchObject({ limits: { early: false } })
  })

  test('the limits are the mean ± 2.66 × the mean moving range, exactly', () => {
    const found = behaviour(texts([10, 12, 10, 12, 10, 12, 10, 12]))
    if (found.has !== 'limits') throw new Error('no limits')
    const { mean, lower, upper } = found.limits
    expect([mean, lower, upper].map((one) => one.toString())).toEqual(['11', '5.68', '16.32'])
  })

  test('a missing quarter is passed over and said, and the range runs on to the next value', () => {
    const whole = behaviour(texts([10, 12, 10, 12, 10, 12, 10, 12]))
    const found = behaviour(['10', '12', null, '10', '12', '10', '12', '10', '12'])
    if (found.has !== 'limits' || whole.has !== 'limits') throw new Error('no limits')
    expect(found.skipped).toEqual([quarterAt(2)])
    expect(found.limits.upper.equals(whole.limits.upper)).toBe(true)
  })

  test('a point outside the limits, and one exactly on them is inside', () => {
    expect(signals(behaviour(texts([1, 2, 1, 2, 1, 2, 1, 2, 1, 9]), 'lower'))).toContain('outside up worse 9')
    expect(signals(behaviour(texts([5, 5, 5, 5, 5, 5, 5, 5])))).toEqual([])
  })

  test('seven in a row on one side of the mean; six are chance, and a point on the mean ends it', () => {
    const shift = [3, 5, 3, 5, 3, 5, 4, 8, 9, 8, 9, 8, 9]
    expect(signals(behaviour(texts([...shift, 8])))).toContain('oneSide up better 7 8 9 10 11 12 13')
    expect(signals(behaviour(texts([...shift, 8])))).toContain('oneSide down worse 0 1 2 3 4 5 6')
    const onMean = [5, 7, 5, 7, 5, 7, 6, 7, 5, 7, 5]
    expect(signals(behaviour(texts(onMean)))).toEqual([])
  })

  test('seven in a row rising or falling; an equal one ends it', () => {
    expect(signals(behaviour(texts([5, 1, 2, 3, 4, 5, 6, 7, 3, 5]), 'lower'))).toContain(
      'trend up worse 1 2 3 4 5 6 7',
    )
    expect(signals(behaviour(texts([1, 7, 6, 5, 4, 3, 2, 1, 5, 3]), 'lower'))).toContain(
      'trend down better 1 2 3 4 5 6 7',
    )
    const level = signals(behaviour(texts([5, 1, 2, 3, 3, 4, 5, 6, 3, 5])))
    expect(level.filter((one) => one.startsWith('trend'))).toEqual([])
  })

  test('two of three near the same limit, beyond two thirds of the way to it', () => {
    const found = signals(behaviour(texts([4, 6, 5, 4, 6, 5, 4, 6, 5, 10, 5, 10, 5, 4, 6, 5]), 'lower'))
    expect(found).toContain('nearLimit up worse 9 11')
    const apart = signals(behaviour(texts([4, 6, 5, 4, 6, 5, 4, 6, 5, 10, 5, 5, 10, 4, 6, 5])))
    expect(apart.filter((one) => one.startsWith('nearLimit'))).toEqual([])
  })

  test('where neither way is better a signal is a change', () => {
    expect(signals(behaviour(texts([1, 2, 1, 2, 1, 2, 1, 2, 1, 9]), 'plan'))).toContain(
      'outside up changed 9',
    )
  })
})

const value = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.integer({ min: -4000, max: 4000 }).map((n) => (n / 16).toString()),
  fc.constantFrom('1000000000000', '0.000000001', '0'),
)
const series = fc.array(fc.option(value, { freq: 8 }), { maxLength: 40 })

describe('[T3] against an oracle counted by hand', () => {
  test('limits and signals are the same', () => {
    fc.assert(
      fc.property(series, fc.constantFrom<Polarity>('higher', 'lower', 'plan'), (values, polarity) => {
        const given = values.filter((one) => one !== null)
        const oracle = processOracle(given)
        const found = behaviour(values, polarity)
        expect(found.has === 'limits').toBe(oracle !== undefined)
        if (found.has !== 'limits' || !oracle) return
        const { mean, lower, upper } = found.limits
        expect([mean, lower, upper].map(exactly)).toEqual([oracle.mean, oracle.lower, oracle.upper])
        const marked = found.signals.flatMap(({ kind, toward, quarters }) =>
          quarters.map((quarter) => {
            const place = found.points.findIndex((one) => one.quarter === quarter)
            return `${kind} ${toward} ${place}`
          }),
        )
        expect(new Set(marked)).toEqual(oracle.marked)
      }),
      { numRuns: 400 },
    )
  })

  test('turned upside down, what was better is worse and nothing else changes', () => {
    fc.assert(
      fc.property(series, (values) => {
        const turned = values.map((one) =>
          one === null || /^0(?:\.0*)?$/u.test(one) ? one : one.startsWith('-') ? one.slice(1) : `-${one}`,
        )
        const told = (found: ProcessBehaviour, flip: boolean) =>
          found.has === 'limits'
            ? found.signals
                .map((one) =>
                  [one.kind, (one.toward === 'up') !== flip, one.means, ...one.quarters].join(' '),
                )
                .toSorted()
            : []
        expect(told(behaviour(turned, 'lower'), true)).toEqual(told(behaviour(values, 'higher'), false))
      }),
    )
  })
})
