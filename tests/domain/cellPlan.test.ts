import { describe, expect, test } from 'vitest'
import { planActual, planComment, planTarget } from '#domain/cellPlan'
import type { CellPlan, FigureCells } from '#domain/cellPlan'
import { plainMeasure } from '#domain/definition'
import type { Values } from '#domain/records'

function cells(values?: Values<'measurement'>): FigureCells {
  return {
    quarter: '2012-Q1',
    measurement: values && { kind: 'measurement', id: 'pi1172@2012-Q1', values, unsettled: [] },
    definition: {
      indicator: 'pi1172',
      from: '2011-Q2',
      ref: 'PI1172',
      title: 'Adult drug users into treatment',
      section: 'crime',
      measure: plainMeasure,
      tolerance: null,
      basis: 'yearToDate',
      scheme: null,
      forInformation: false,
      owner: { figures: null, commentary: null },
      meaning: { text: '', source: '' },
    },
  }
}

const writesOf = (plan: CellPlan) => (plan.plan === 'write' ? plan.changes.writes : [])
const valueOf = (plan: CellPlan) => writesOf(plan)[0]?.value

describe('typing into a cell', () => {
  test('[N1] a figure is kept as typed and normalised, and the label says whose it is', () => {
    const plan = planActual('1,850', cells())
    expect(plan).toMatchObject({ plan: 'write', changes: { label: 'Actual of PI1172' } })
    expect(valueOf(plan)).toEqual({ state: 'final', value: '1850' })
  })

  test('[N3] emptied is null and never 0', () => {
    const plan = planActual('  ', cells({ actual: { state: 'final', value: '5' } }))
    expect(writesOf(plan)).toEqual([
      expect.objectContaining({ value: null, before: { state: 'final', value: '5' } }),
    ])
  })

  test('[N3] a numerator and a denominator are stored as such', () => {
    expect(valueOf(planActual('12/40', cells()))).toEqual({
      state: 'final',
      numerator: '12',
      denominator: '40',
    })
  })

  test('a retyped provisional figure stays provisional', () => {
    const plan = planActual('6', cells({ actual: { state: 'provisional', value: '5' } }))
    expect(valueOf(plan)).toEqual({ state: 'provisional', value: '6' })
  })

  test.each([
    ['N/A', 'Not due this quarter', { state: 'notDue' }],
    ['tbc', 'Awaiting data', { state: 'awaiting', reason: '', expected: null }],
    ['nil', 'The figure 0', { state: 'final', value: '0' }],
    ['(12)', 'The figure −12', { state: 'final', value: '-12' }],
  ])('[N2] %s stores nothing by itself and offers first: %s', (text, label, value) => {
    const plan = planActual(text, cells())
    const offer = plan.plan === 'refuse' ? plan.offers[0] : undefined
    expect(offer?.label).toBe(label)
    expect(offer?.changes.writes[0]?.value).toEqual(value)
  })

  test('[N2] <5 offers to keep the number back and to show <5 instead of it', () => {
    const plan = planActual('<5', cells())
    const writes = plan.plan === 'refuse' ? plan.offers[0]?.changes.writes : []
    expect(writes?.map(({ register, value }) => [register, value])).toEqual([
      ['actual', { state: 'withheld', reason: 'Small number, shown as <5' }],
      ['access', { level: 'suppressed', shown: '<5' }],
    ])
  })

  test('[N2] what is no figure is refused with a sentence and no offer', () => {
    const plan = planActual('lots', cells())
    expect(plan).toMatchObject({ plan: 'refuse', offers: [] })
    expect(plan.plan === 'refuse' && plan.message).toMatch(/lots/)
  })

  test('[S11] a target that must be passed is strict, an emptied one is null', () => {
    expect(valueOf(planTarget('> 50', cells()))).toEqual({ kind: 'point', value: '50', strict: true })
    expect(valueOf(planTarget('', cells({ target: { kind: 'toBeSet' } })))).toBeNull()
  })

  test('[S11] a target whose words contradict the polarity is asked about, and stored without them', () => {
    const plan = planTarget('≤ 10', cells())
    expect(plan).toMatchObject({
      plan: 'refuse',
      message: expect.stringContaining('“≤ 10” says that lower is better, but PI1172 is “higher is better”'),
      offers: [{ label: 'Target 10, higher is better' }],
    })
    const offered = plan.plan === 'refuse' ? plan.offers[0]?.changes.writes[0]?.value : undefined
    expect(offered).toEqual({ kind: 'point', value: '10' })
    expect(['<50', 'no more than 50'].map((text) => planTarget(text, cells()).plan)).toEqual([
      'refuse',
      'refuse',
    ])
    expect(valueOf(planTarget('at least 10', cells()))).toEqual({ kind: 'point', value: '10' })
    expect(valueOf(planTarget('10 to 20', cells()))).toMatchObject({ kind: 'range' })
  })

  test('a comment keeps its words; undo says which', () => {
    expect(planComment('Fewer thefts.', cells())).toMatchObject({ changes: { label: 'Comment on PI1172' } })
  })
})

describe('a comment that was started from an earlier one', () => {
  test('[C17] remembers the quarter, once', () => {
    const registers = (plan: CellPlan) => writesOf(plan).map(({ register, value }) => [register, value])
    expect(registers(planComment('Still fewer.', cells(), '2011-Q4'))).toEqual([
      ['comment', 'Still fewer.'],
      ['copiedFrom', { quarter: '2011-Q4' }],
    ])
    const known = cells({ copiedFrom: { quarter: '2011-Q4' } })
    expect(registers(planComment('Still fewer.', known, '2011-Q4'))).toEqual([['comment', 'Still fewer.']])
    expect(registers(planComment('', cells(), '2011-Q4'))).toEqual([['comment', null]])
  })
})
