import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { directionsIn } from '#domain/direction'
import type { Directions } from '#domain/direction'
import type { Values } from '#domain/records'
import type { Measure } from '#domain/records/definition'
import { directionWords } from '#ui/words/direction.ts'
import { council, final, point } from './council'
import type { Story } from './council'

const measure: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
}

const measured = (over: Partial<Measure>): Values<'definition'> => ({ measure: { ...measure, ...over } })

const asked = (story: Story, quarter = '2012-Q1'): Directions => {
  const found = directionsIn({ ...council(story), quarter })
  if (!found) throw new Error('not defined')
  return found
}

/** Actuals by quarter. */
const actuals = (values: Readonly<Record<string, string>>): NonNullable<Story['figures']> =>
  Object.fromEntries(Object.entries(values).map(([quarter, value]) => [quarter, { actual: final(value) }]))

const said = (directions: Directions): readonly string[] =>
  [directions.short, directions.long].map((direction) => directionWords(direction, 4))

describe('[T1] the direction of travel', () => {
  const figures = actuals({ '2011-Q1': '90', '2011-Q4': '110', '2012-Q1': '100' })

  test('short is against the previous due quarter, long against the same quarter last year', () => {
    const found = asked({ figures })
    expect(found.short).toEqual({ has: 'arrow', course: 'better', value: 'down', against: '2011-Q4' })
    expect(found.long).toEqual({ has: 'arrow', course: 'worse', value: 'up', against: '2011-Q1' })
    expect(said(found)).toEqual(['better than Quarter 4 2011/12', 'worse than Quarter 1 2011/12'])
  })

  test('is by polarity: what is better where lower is better is worse where higher is', () => {
    const found = asked({ figures, definitions: { '2011-Q1': measured({ polarity: 'higher' }) } })
    expect([found.short, found.long]).toMatchObject([{ course: 'worse' }, { course: 'better' }])
  })

  test('previous is the previous due quarter, and an annual indicator is held against last year alone', () => {
    const due = (dueIn: readonly (1 | 2 | 3 | 4)[]): NonNullable<Story['indicator']> => ({
      life: { from: null, until: null, dueIn: [...dueIn], lagQuarters: 0 },
    })
    const all = actuals({ '2010-Q4': '5', '2011-Q2': '50', '2011-Q3': '1', '2011-Q4': '40' })
    expect(
      asked({ indicator: due([2, 4]), figures: all, definitions: { '2010-Q1': {} } }, '2011-Q4').short,
    ).toMatchObject({ course: 'better', against: '2011-Q2' })
    const annual = asked({ indicator: due([4]), figures: all, definitions: { '2010-Q1': {} } }, '2011-Q4')
    expect(annual.short).toMatchObject({ course: 'worse', against: '2010-Q4' })
    expect(annual.long).toEqual(annual.short)
  })

  test.each([
    ['plan', '97', '102', 'better'],
    ['plan', '97', '104', 'worse'],
    ['plan', '97', '103', 'same'],
    ['range', '97', '102', 'better'],
  ] as const)('%s compares the distance: %s then %s to 100 is %s', (...[polarity, before, now, course]) => {
    const figure = (value: string): Values<'measurement'> => ({ actual: final(value), target: point('100') })
    const found = asked({
      definitions: { '2011-Q1': measured({ polarity }) },
      figures: { '2011-Q4': figure(before), '2012-Q1': figure(now) },
    })
    expect(found.short).toMatchObject({ course, value: 'up' })
  })

  test('a target of two limits is a range whatever the polarity, and each quarter has its own', () => {
    const figure = (value: string, lo: string, hi: string): Values<'measurement'> => ({
      actual: final(value),
      target: { kind: 'range', lo, hi },
    })
    const story = { figures: { '2011-Q4': figure('8', '10', '20'), '2012-Q1': figure('21', '12', '20') } }
    expect(asked(story).short).toMatchObject({ course: 'better', value: 'up' })
  })

  test('a cumulative figure has no short arrow; its long one is cumulative with cumulative', () => {
    const found = asked({ figures, definitions: { '2011-Q1': measured({ accumulation: 'cumulative' }) } })
    expect(found.short).toEqual({ has: 'none', reason: 'cumulative' })
    expect(found.long).toMatchObject({ course: 'worse', against: '2011-Q1' })
  })

  test('is compared exactly: a third is a third however it was typed', () => {
    const third = (numerator: string, denominator: string): Values<'measurement'> => ({
      actual: { state: 'final', numerator, denominator },
    })
    const story = (now: Values<'measurement'>) => ({
      figures: { '2011-Q4': third('1', '3'), '2012-Q1': now },
      definitions: { '2011-Q1': measured({ unit: { kind: 'ratio', name: '' }, aggregation: 'ratio' }) },
    })
    expect(asked(story(third('2', '6'))).short).toMatchObject({ course: 'same', value: 'level' })
    expect(asked(story({ actual: final('0.333333333333333') })).short).toMatchObject({ course: 'better' })
  })

  test('better one way is worse the other way, and turns with the polarity', () => {
    const amount = fc.integer({ min: -1000, max: 1000 }).map((n) => (n / 8).toString())
    const course = (before: string, now: string, polarity: 'higher' | 'lower') => {
      const { short } = asked({
        figures: actuals({ '2011-Q4': before, '2012-Q1': now }),
        definitions: { '2011-Q1': measured({ polarity, unit: { kind: 'money', name: '' } }) },
      })
      return short.has === 'arrow' ? short.course : short.reason
    }
    const opposite: Readonly<Record<string, string>> = { better: 'worse', worse: 'better', same: 'same' }
    fc.assert(
      fc.property(amount, amount, (before, now) => {
        const higher = course(before, now, 'higher')
        expect(higher).toBe(
          Number(now) > Number(before) ? 'better' : Number(now) < Number(before) ? 'worse' : 'same',
        )
        expect(course(now, before, 'higher')).toBe(opposite[higher])
        expect(course(before, now, 'lower')).toBe(opposite[higher])
      }),
    )
  })
})

describe('[T2] no arrow, with its reason', () => {
  const figures = actuals({ '2011-Q1': '90', '2011-Q4': '110', '2012-Q1': '100' })

  test('where either side is missing', () => {
    const { '2012-Q1': here, ...before } = figures
    expect(said(asked({ figures: before }))[0]).toBe('no arrow: no figure for this quarter (not reported)')
    const awaiting: Values<'measurement'> = { actual: { state: 'awaiting', reason: '', expected: null } }
    const story = { figures: { '2011-Q4': awaiting, ...(here ? { '2012-Q1': here } : {}) } }
    expect(said(asked(story))).toEqual([
      'no arrow: no figure for Quarter 4 2011/12 (awaiting data)',
      'no arrow: no figure for Quarter 1 2011/12 (not reported)',
    ])
  })

  test('where plan has no target to be distant from', () => {
    const found = asked({ figures, definitions: { '2011-Q1': measured({ polarity: 'plan' }) } })
    expect(found.short).toEqual({
      has: 'none',
      reason: 'targetMissing',
      quarter: '2012-Q1',
      against: '2011-Q4',
    })
  })

  test.each([
    [{ unit: { kind: 'percent', name: '' } }, 'the unit'],
    [{ unit: { kind: 'number', name: 'per 1,000 people' } }, 'the unit'],
    [{ polarity: 'higher' }, 'which way is better'],
    [{ accumulation: 'rolling' }, 'what the figure covers'],
  ] as const)('where the definition changed between them: %j', (change, words) => {
    const found = asked({ figures, definitions: { '2011-Q1': {}, '2012-Q1': measured(change) } })
    expect(said(found)[0]).toBe(`no arrow: the definition changed since Quarter 4 2011/12 (${words})`)
  })

  test('but not where only its name, its places or its tolerance did', () => {
    const later: Values<'definition'> = {
      identity: { ref: 'PI1', title: 'Another title' },
      tolerance: { mode: 'percent', up: '9', down: '9' },
      ...measured({ decimals: 2, aggregation: 'latest', unit: { kind: 'number', name: ' ' } }),
    }
    const found = asked({ figures, definitions: { '2011-Q1': {}, '2012-Q1': later } })
    expect(found.short).toMatchObject({ has: 'arrow', course: 'better' })
  })

  test('where the indicator was not measured yet, and whether it replaces another', () => {
    const life = { from: '2012-Q1', until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 } as const
    expect(asked({ figures, indicator: { life: { ...life, dueIn: [...life.dueIn] } } }).short).toEqual({
      has: 'none',
      reason: 'new',
    })
    const replaces = { life: { ...life, dueIn: [...life.dueIn] }, replaces: { indicators: ['old'] } }
    const found = asked({ figures, indicator: replaces })
    expect([found.short, found.long]).toMatchObject([{ reason: 'replaces' }, { reason: 'replaces' }])
    const next = { ...figures, ...actuals({ '2012-Q2': '99' }) }
    expect(asked({ figures: next, indicator: replaces }, '2012-Q2').short).toMatchObject({ course: 'better' })
  })

  test('where the officer suppressed it, with the reason', () => {
    const trend = { suppressed: true, reason: 'new system' }
    const here: Values<'measurement'> = { actual: final('100'), trend }
    expect(said(asked({ figures: { ...figures, '2012-Q1': here } }))).toEqual([
      'no arrow: left out by the officer (new system)',
      'no arrow: left out by the officer (new system)',
    ])
    const shown: Values<'measurement'> = { ...here, trend: { ...trend, suppressed: false } }
    expect(asked({ figures: { ...figures, '2012-Q1': shown } }).short).toMatchObject({ has: 'arrow' })
  })

  test.each([
    ['percent', 'higher', '100', 'atBest'],
    ['percent', 'higher', '99', 'same'],
    ['percent', 'lower', '0', 'atBest'],
    ['number', 'lower', '0', 'atBest'],
    ['number', 'higher', '0', 'same'],
    ['yesNo', 'higher', '1', 'atBest'],
    ['money', 'lower', '0', 'same'],
  ] as const)('%s, %s is better: unchanged at %s is %s', (...[kind, polarity, value, course]) => {
    const found = asked({
      definitions: { '2011-Q1': measured({ unit: { kind, name: '' }, polarity }) },
      figures: actuals({ '2011-Q4': value, '2012-Q1': value }),
    })
    expect(found.short).toMatchObject({ course, value: 'level' })
  })

  test('within its range and still within it is at best', () => {
    const figure = (value: string): Values<'measurement'> => ({
      actual: final(value),
      target: { kind: 'range', lo: '10', hi: '20' },
    })
    const story = { figures: { '2011-Q4': figure('11'), '2012-Q1': figure('12') } }
    expect(asked(story).short).toMatchObject({ course: 'atBest', value: 'up' })
    expect(said(asked(story))[0]).toBe('at best, as in Quarter 4 2011/12')
  })
})
