import { expect, test } from 'vitest'
import { figuresOn, shelve } from '#domain/figures'
import { openingChanges, planOpening } from '#domain/openQuarter'
import type { OpeningChoice } from '#domain/openQuarter'
import type { Accumulation } from '#domain/records/definition'
import type { Target } from '#domain/records/measurement'
import type { AnyRecord, Values } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { writeProblem } from '#domain/validWrite'
import { council, final, point } from './council'
import type { Story } from './council'

const measure = (accumulation: Accumulation): Values<'definition'> => ({
  measure: {
    unit: { kind: 'number', name: '' },
    decimals: 0,
    polarity: 'lower',
    accumulation,
    aggregation: 'sum',
  },
})

const life = { from: null, until: null, dueIn: [1, 2, 3, 4] as const, lagQuarters: 0 }
const everything: OpeningChoice = { carried: new Set(['crime']), deadlines: new Map(), note: '' }
const profiled = { '2012': yearTarget(point('800'), 'equal') }

function yearTarget(annual: Target, profile: 'equal' | 'lastYear'): Values<'year'> {
  return { target: { annual, profile, rationale: '', agreed: null } }
}

function targetIn(quarter: string, story: Story, from = '2012-Q1') {
  const [target] = planOpening({ ...council(story), quarter, from }).targets
  return target
}

test.each<readonly [string, Target]>([
  ['a point', { kind: 'point', value: '571', strict: true }],
  ['a range', { kind: 'range', lo: '10', hi: '20' }],
  ['a target with a floor', { kind: 'floor', value: '95', floor: '90' }],
  ['two targets', { kind: 'two', acceptable: '80', aspire: '90' }],
])('[P2] %s of last quarter is a level to keep, carried as it is', (_name, target) => {
  const figures = { '2012-Q1': { actual: final('500'), target, comment: 'Fewer.' } }
  expect(targetIn('2012-Q2', { figures })).toMatchObject({ plan: 'carry', target, from: '2012-Q1' })
})

test.each(['quarter', 'snapshot', 'rolling'] as const)(
  '[A1] the target of a %s value is a level to keep',
  (accumulation) => {
    const figures = { '2012-Q1': { target: point('571') } }
    const definitions = { '2011-Q1': measure(accumulation) }
    expect(targetIn('2012-Q2', { figures, definitions })).toMatchObject({ plan: 'carry' })
  },
)

test('[C17] a carried target says which quarter it came from, and nothing else comes with it', () => {
  const figures = { '2012-Q1': { actual: final('500'), target: point('571'), comment: 'Fewer.' } }
  const plan = planOpening({ ...council({ figures }), quarter: '2012-Q2', from: '2012-Q1' })
  const { label, writes } = openingChanges(plan, everything)
  expect(label).toBe('Open Quarter 2 2012/13')
  expect(writes).toEqual([
    { kind: 'quarter', id: '2012-Q2', register: 'state', value: 'open', before: undefined },
    {
      kind: 'measurement',
      id: 'crime@2012-Q2',
      register: 'target',
      value: point('571'),
      before: undefined,
    },
    {
      kind: 'measurement',
      id: 'crime@2012-Q2',
      register: 'copiedFrom',
      value: { quarter: '2012-Q1' },
      before: undefined,
    },
  ])
  expect(writes.map(writeProblem)).toEqual(['', '', ''])
})

test('[C17] what the person leaves behind is not carried', () => {
  const figures = { '2012-Q1': { target: point('571') } }
  const plan = planOpening({ ...council({ figures }), quarter: '2012-Q2', from: '2012-Q1' })
  const { writes } = openingChanges(plan, { ...everything, carried: new Set() })
  expect(writes.map(({ kind }) => kind)).toEqual(['quarter'])
})

test('[A4] where the year’s profile gives the target there is nothing to carry', () => {
  const figures = { '2012-Q1': { target: point('571') } }
  const target = targetIn('2012-Q2', { figures, years: profiled })
  expect(target).toMatchObject({ plan: 'profile' })
})

test('[A4] an annual target that is itself to be set gives none', () => {
  const years = { '2012': yearTarget({ kind: 'toBeSet' }, 'equal') }
  expect(targetIn('2012-Q2', { years })).toMatchObject({ plan: 'toBeSet', reason: 'noneBefore' })
  const figures = { '2012-Q1': { target: point('571') } }
  expect(targetIn('2012-Q2', { years, figures })).toMatchObject({ plan: 'carry' })
})

test('[A4] a profile that cannot follow last year asks for a target', () => {
  const years = { '2012': yearTarget(point('800'), 'lastYear') }
  expect(targetIn('2012-Q2', { years })).toMatchObject({ plan: 'toBeSet', reason: 'profileRefused' })
  const figures = { '2012-Q1': { target: point('571') } }
  expect(targetIn('2012-Q2', { years, figures })).toMatchObject({ plan: 'carry' })
})

test.each<readonly [string, Values<'measurement'>, string]>([
  ['no target before', {}, 'noneBefore'],
  ['a target to be set', { target: { kind: 'toBeSet' } }, 'awaited'],
  ['a target awaited', { target: { kind: 'awaiting', reason: 'Board' } }, 'awaited'],
])('[S8] %s leaves a target to be set', (_name, before, reason) => {
  const target = targetIn('2012-Q2', { figures: { '2012-Q1': before } })
  expect(target).toMatchObject({ plan: 'toBeSet', reason })
})

test('[A1] a target to date must move, so it is never carried', () => {
  const figures = { '2012-Q1': { target: point('571') } }
  const definitions = { '2011-Q1': measure('cumulative') }
  const target = targetIn('2012-Q2', { figures, definitions })
  expect(target).toMatchObject({ plan: 'toBeSet', reason: 'cumulative' })
})

test('[P1] targets of a year end with it', () => {
  const figures = { '2012-Q4': { target: point('571') } }
  const target = targetIn('2013-Q1', { figures }, '2012-Q4')
  expect(target).toMatchObject({ plan: 'toBeSet', reason: 'newYear' })
})

test('[S14] a target is not carried into another unit', () => {
  const figures = { '2012-Q1': { target: point('571') } }
  const percent: Values<'definition'> = {
    measure: {
      unit: { kind: 'percent', name: '' },
      decimals: 1,
      polarity: 'lower',
      accumulation: 'quarter',
      aggregation: 'latest',
    },
  }
  const definitions = { '2011-Q1': measure('quarter'), '2012-Q2': percent }
  expect(targetIn('2012-Q2', { figures, definitions })).toMatchObject({ reason: 'redefined' })
})

test('[P3] where none is due there is no target; the one before is that of the last due quarter', () => {
  const indicator = { life: { ...life, dueIn: [2, 4] as const } }
  const figures = { '2012-Q2': { target: point('571') } }
  expect(targetIn('2012-Q3', { indicator, figures }, '2012-Q2')).toMatchObject({ reason: 'notDue' })
  const target = targetIn('2012-Q4', { indicator, figures }, '2012-Q3')
  expect(target).toMatchObject({ plan: 'carry', from: '2012-Q2' })
})

test('[P3] of an indicator that lags the target goes to the quarter its figure is for', () => {
  const indicator = { life: { ...life, lagQuarters: 1 } }
  const story = { indicator, figures: { '2012-Q3': { target: point('571') } } }
  const plan = planOpening({ ...council(story), quarter: '2013-Q1', from: '2012-Q4' })
  expect(plan.targets).toMatchObject([{ plan: 'carry', from: '2012-Q3', figureFor: '2012-Q4' }])
  const [, target] = openingChanges(plan, everything).writes
  expect(target).toMatchObject({ id: 'crime@2012-Q4', register: 'target' })
})

test('[P3] a quarter that was left out does not lose the target', () => {
  const figures = { '2012-Q1': { target: point('571') } }
  expect(targetIn('2012-Q3', { figures }, '2012-Q1')).toMatchObject({ plan: 'carry', from: '2012-Q1' })
})

test('[S8] for information: no target is wanted', () => {
  const rating = { basis: 'quarter', scheme: null, forInformation: true } as const
  const definitions = { '2011-Q1': { ...measure('quarter'), rating } }
  expect(targetIn('2012-Q2', { definitions })).toMatchObject({ plan: 'none', reason: 'forInformation' })
})

test('a target typed ahead is kept, and one that was emptied again is carried over what stands there', () => {
  const before = { '2012-Q1': { target: point('571') } }
  const given = targetIn('2012-Q2', { figures: { ...before, '2012-Q2': { target: point('9') } } })
  expect(given).toMatchObject({ plan: 'given' })
  const story = { figures: { ...before, '2012-Q2': { target: null } } }
  const plan = planOpening({ ...council(story), quarter: '2012-Q2', from: '2012-Q1' })
  expect(openingChanges(plan, everything).writes[1]).toMatchObject({ register: 'target', before: null })
})

test('[C14] the deadline offered is as many days after the end of the quarter as last time', () => {
  const plan = planSections([submission('parks@2012-Q1', { deadline: '2012-07-20' })])
  expect(plan.deadline).toBe('2012-10-20')
  expect(planSections([]).deadline).toBeUndefined()
})

test('[C14] each section gets its deadline and the note, where they are not there already', () => {
  const note = 'Please explain what is below.'
  const plan = planSections([
    submission('parks@2012-Q2', { deadline: '2012-10-12', note }),
    submission('roads@2012-Q2', { deadline: '2012-10-01' }),
  ])
  const deadlines = new Map([
    ['parks', '2012-10-12'],
    ['roads', '2012-10-15'],
  ])
  const { writes } = openingChanges(plan, { carried: new Set(), deadlines, note })
  expect(writes.slice(1)).toEqual([
    {
      kind: 'submission',
      id: 'roads@2012-Q2',
      register: 'deadline',
      value: '2012-10-15',
      before: '2012-10-01',
    },
    { kind: 'submission', id: 'roads@2012-Q2', register: 'note', value: note, before: undefined },
  ])
  expect(writes.map(writeProblem)).toEqual(['', '', ''])
})

const unsettled: readonly string[] = []

function submission(id: string, values: Values<'submission'>): AnyRecord {
  return { kind: 'submission', id, values, unsettled }
}

function planSections(more: readonly AnyRecord[]) {
  const sections = ['parks', 'roads'].map((id): AnyRecord => ({
    kind: 'section',
    id,
    values: { identity: { title: id } },
    unsettled,
  }))
  const structure = buildStructure(sections)
  return planOpening({ structure, figures: figuresOn(shelve(more)), quarter: '2012-Q2', from: '2012-Q1' })
}
