import { describe, expect, test } from 'vitest'
import { unitUnfit } from '#domain/check/unitUnfit'
import { final, point } from '../council'
import type { Story } from '../council'
import { measured, percent, rowOf } from './row'

const found = (story: Story) => unitUnfit(rowOf(story)).map(({ found: { how } }) => how)
const now = (actual: string, target = '90'): NonNullable<Story['figures']> => ({
  '2012-Q1': { actual: final(actual), target: point(target) },
})

describe('[C10] a unit that does not fit', () => {
  test('a number with decimals below 1', () => {
    expect(found({ figures: now('0.93', '1.06') })).toEqual(['numberBelowOne'])
    expect(found({ figures: now('-0.5') })).toEqual(['numberBelowOne'])
  })

  test.each(['0', '1', '1.5', '738.5', '-28'])('%s is a number', (value) => {
    expect(found({ figures: now(value) })).toEqual([])
  })

  test('nothing is said of a ratio below 1', () => {
    expect(
      found({ definitions: measured({ unit: { kind: 'ratio', name: '' } }), figures: now('0.93') }),
    ).toEqual([])
  })

  test('a percentage above 100 that was neither planned nor there before', () => {
    expect(found({ definitions: percent, figures: now('101') })).toEqual(['percentAbove100'])
    expect(found({ definitions: percent, figures: now('100') })).toEqual([])
    expect(found({ definitions: percent, figures: now('104', '105') })).toEqual([])
    const before = { ...now('103'), '2011-Q4': { actual: final('102') } }
    expect(found({ definitions: percent, figures: before })).toEqual([])
  })

  test('the target of the year in a quarter', () => {
    const year = (profile: 'equal' | null) => ({
      '2012': {
        target: {
          annual: point('8000'),
          profile: profile ?? (['8000', null, null, null] as const),
          rationale: '',
          agreed: null,
        },
      },
    })
    expect(found({ years: year('equal'), figures: now('1850', '8000') })).toEqual(['annualTarget'])
    expect(found({ years: year('equal'), figures: now('1850', '2000') })).toEqual([])
    const cumulative = measured({ accumulation: 'cumulative' })
    expect(found({ definitions: cumulative, years: year('equal'), figures: now('1850', '8000') })).toEqual([])
  })
})
