import { describe, expect, test } from 'vitest'
import { rulesChanged } from '#domain/check/rulesChanged'
import { final, point } from '../council'
import type { Story } from '../council'
import { rowOf } from './row'

const wider = { tolerance: { mode: 'percent', up: '20', down: '20' } } as const
const narrow = { tolerance: { mode: 'percent', up: '5', down: '5' } } as const

const found = (story: Story, quarter: string) => rulesChanged(rowOf(story, quarter)).map((one) => one.found)

describe('[C11] a definition that changes', () => {
  test('within the year is told in the quarter from which it holds', () => {
    const definitions = { '2010-Q1': narrow, '2012-Q3': wider }
    expect(found({ definitions }, '2012-Q3')).toEqual([{ what: 'definition', parts: ['tolerance'] }])
    expect(found({ definitions }, '2012-Q4')).toEqual([])
  })

  test.each([
    ['at the start of a year', '2012-Q1', { '2010-Q1': narrow, '2012-Q1': wider }],
    ['the first one', '2012-Q3', { '2012-Q3': wider }],
    ['one that says the same again', '2012-Q3', { '2010-Q1': wider, '2012-Q3': wider }],
    ['a new title', '2012-Q3', { '2010-Q1': narrow, '2012-Q3': { identity: { ref: null, title: 'Other' } } }],
  ])('nothing is said of %s', (_name, quarter, definitions) => {
    expect(found({ definitions }, quarter)).toEqual([])
  })
})

const target = (annual: string, agreed = false) => ({
  target: {
    annual: point(annual),
    profile: 'equal' as const,
    rationale: '',
    agreed: agreed ? { meeting: 'Cabinet', minute: '12', on: null } : null,
  },
})

describe('[C11] a target that changes', () => {
  test('in a quarter is not the one of the year’s profile', () => {
    const figures = { '2012-Q1': { actual: final('90'), target: point('120') } }
    expect(found({ years: { '2012': target('400') }, figures }, '2012-Q1')).toMatchObject([
      { what: 'target' },
    ])
    const same = { '2012-Q1': { actual: final('90'), target: point('100') } }
    expect(found({ years: { '2012': target('400') }, figures: same }, '2012-Q1')).toEqual([])
    expect(found({ figures }, '2012-Q1')).toEqual([])
  })

  test('from last year to this without a recorded agreement', () => {
    const years = { '2011': target('400'), '2012': target('500') }
    expect(found({ years }, '2012-Q1')).toMatchObject([{ what: 'notAgreed' }])
    expect(found({ years: { ...years, '2012': target('500', true) } }, '2012-Q1')).toEqual([])
    expect(found({ years: { ...years, '2012': target('400') } }, '2012-Q1')).toEqual([])
    expect(found({ years: { '2012': target('500') } }, '2012-Q1')).toEqual([])
  })
})
