import { describe, expect, it } from 'vitest'
import { quarterValue } from '#domain/accumulation'
import type { QuarterInput } from '#domain/accumulation'
import type { Measure } from '#domain/records/definition'
import type { Actual } from '#domain/records/measurement'
import { awaiting, measuring, of, percent, told, value, year } from './typedYear'

describe('[A2] the quarter’s own value of a cumulative indicator', () => {
  const own = (measure: Measure, before: Actual | null, now: Actual): string => {
    const [previous, current] = year([before], [now])
    return current ? told(quarterValue(measure, current, previous)) : ''
  }
  const cumulative = measuring({ accumulation: 'cumulative' })

  it('is the difference of a count', () => {
    expect(own(cumulative, value('571'), value('1072'))).toBe('501')
    expect(own(cumulative, value('10'), value('7'))).toBe('-3')
  })

  it('comes by numerator and denominator for a ratio', () => {
    const share = measuring({ accumulation: 'cumulative', aggregation: 'ratio', unit: percent })
    expect(own(share, of('10', '20'), of('12', '40'))).toBe('10')
    expect(own(share, of('10', '20'), of('10', '20'))).toBe('noValue')
    expect(own(share, value('50'), of('12', '40'))).toBe('noValue')
    expect(own(share, of('10', '20'), value('30'))).toBe('noValue')
    expect(own(share, awaiting, of('12', '40'))).toBe('incomplete')
  })

  it.each(['latest', 'mean', 'maximum'] as const)('does not exist for %s', (aggregation) => {
    const measure = measuring({ accumulation: 'cumulative', aggregation })
    expect(own(measure, value('50'), value('60'))).toBe('noValue')
  })

  it('is what was typed in the first due quarter of the year, and where values are not cumulative', () => {
    const first: QuarterInput = { quarter: '2012-Q1', actual: value('5'), target: null }
    const lastYear: QuarterInput = { quarter: '2011-Q4', actual: value('90'), target: null }
    expect(told(quarterValue(cumulative, first, undefined))).toBe('5')
    expect(told(quarterValue(cumulative, first, lastYear))).toBe('5')
    expect(own(measuring({}), value('571'), value('1072'))).toBe('1072')
  })

  it('says which side is missing', () => {
    expect(own(cumulative, null, value('7'))).toBe('incomplete')
    expect(own(cumulative, value('7'), awaiting)).toBe('awaiting')
  })

  it('is provisional where either side is', () => {
    const [previous, current] = year([{ state: 'provisional', value: '1' }], [value('2')])
    expect(current && quarterValue(cumulative, current, previous)).toMatchObject({ provisional: true })
  })
})
