import { describe, expect, test } from 'vitest'
import { figureMissing } from '#domain/check/figureMissing'
import { provisional } from '#domain/check/provisional'
import { wordsMissing } from '#domain/check/wordsMissing'
import type { Values } from '#domain/records'
import { final, point } from '../council'
import { rowOf } from './row'

const below = { actual: final('140'), target: point('110') }
const action = { reason: 'More reports', action: 'Patrols', post: 'asb', by: '2012-09-30' }

const now = (values: Values<'measurement'>) => rowOf({ figures: { '2012-Q1': values } })

describe('[C2] words that a band asks for', () => {
  test('below the tolerance: a comment and the parts of a corrective action', () => {
    expect(wordsMissing(now(below))?.found.missing).toMatchObject([
      { what: 'comment' },
      { what: 'correctiveAction', parts: ['reason', 'action', 'post', 'by'] },
    ])
    const half = { ...below, comment: 'It rose.', correctiveAction: { ...action, by: null } }
    expect(wordsMissing(now(half))?.found.missing).toMatchObject([{ parts: ['by'] }])
  })

  test('none where all is there, on target, or without a status', () => {
    expect(wordsMissing(now({ ...below, comment: 'It rose.', correctiveAction: action }))).toBeUndefined()
    expect(wordsMissing(now({ ...below, actual: final('112') }))).toBeUndefined()
    expect(wordsMissing(now({ actual: final('140') }))).toBeUndefined()
  })

  test('the lower half too where the council says so', () => {
    const defaults = {
      scheme: 'dudley',
      tolerance: { mode: 'percent', up: '5', down: '5' },
      wordLimits: {},
      exceptionBands: ['lower', 'below'],
    } as const
    const row = rowOf({
      organisation: { defaults: { ...defaults, exceptionBands: [...defaults.exceptionBands] } },
      figures: { '2012-Q1': { ...below, actual: final('112') } },
    })
    expect(wordsMissing(row)?.found.missing).toMatchObject([{ what: 'comment', band: { id: 'lower' } }])
  })
})

describe('[C3] a figure that is due', () => {
  test('is missing where nobody says why, and blocks', () => {
    expect(figureMissing(now({ target: point('110') }))).toMatchObject({
      check: 'C3',
      severity: 'blocks',
      about: { id: 'crime@2012-Q1', register: 'actual' },
    })
    expect(figureMissing(rowOf({}))).toMatchObject({ check: 'C3' })
  })

  test.each<[string, NonNullable<Values<'measurement'>['actual']>]>([
    ['is there', final('0')],
    ['is awaited', { state: 'awaiting', reason: 'Police data', expected: null }],
    ['is not due', { state: 'notDue' }],
    ['is suspended', { state: 'suspended', reason: 'No survey' }],
    ['has no value', { state: 'final', numerator: '1', denominator: '0' }],
  ])('is not missing where it %s', (_name, actual) => {
    expect(figureMissing(now({ actual }))).toBeUndefined()
  })

  test('[P3] nor in a quarter in which none is due', () => {
    const life = { from: null, until: null, dueIn: [4 as const], lagQuarters: 0 }
    expect(figureMissing(rowOf({ indicator: { life } }))).toBeUndefined()
  })
})

describe('[C16] what is provisional', () => {
  test('a figure', () => {
    const [one] = provisional(now({ actual: { state: 'provisional', value: '140' } }))
    expect(one).toMatchObject({ check: 'C16', severity: 'warns', found: { what: 'figure' } })
    expect(provisional(now(below))).toEqual([])
  })

  test('the outturn of the year before, and not that of this year', () => {
    const years = { '2011': { outturn: { state: 'provisional', value: '500' } as const } }
    const [one] = provisional(rowOf({ years, figures: { '2012-Q1': below } }))
    expect(one).toMatchObject({
      about: { kind: 'year', id: 'crime@2011', quarter: '2012-Q1' },
      found: { what: 'outturn', year: '2011' },
    })
    expect(provisional(rowOf({ years, figures: { '2011-Q4': below } }, '2011-Q4'))).toEqual([])
    const settled = { '2011': { outturn: final('500') } }
    expect(provisional(rowOf({ years: settled, figures: { '2012-Q1': below } }))).toEqual([])
  })
})

test('[C21] what is found about a suppressed figure says that its number is not to be told', () => {
  const figure = (values: Values<'measurement'>) =>
    provisional(
      rowOf({ figures: { '2012-Q1': { actual: { state: 'provisional', value: '3' }, ...values } } }),
    )
  expect(figure({})[0]?.about.isUnseen).toBeUndefined()
  expect(figure({ access: { level: 'suppressed', shown: '<5' } })[0]?.about.isUnseen).toBe(true)
})
