import { describe, expect, test } from 'vitest'
import type { FigureCells } from '#domain/cellPlan'
import { plainMeasure } from '#domain/definition'
import { figureDraft, planFigureGroup, quotientIn } from '#domain/figureForm'
import type { FigureGroup } from '#domain/figureForm'
import type { Draft } from '#domain/plan/draft'
import type { Values } from '#domain/records'
import type { Unit } from '#domain/records/definition'
import { writeProblem } from '#domain/validWrite'

const percent: Unit = { kind: 'percent', name: '' }

function cells(values?: Values<'measurement'>, unit: Unit = plainMeasure.unit): FigureCells {
  return {
    quarter: '2012-Q1',
    measurement: values && { kind: 'measurement', id: 'pi1172@2012-Q1', values, unsettled: [] },
    definition: {
      indicator: 'pi1172',
      from: '2011-Q2',
      ref: 'PI1172',
      title: 'Adult drug users into treatment',
      section: 'crime',
      measure: { ...plainMeasure, unit },
      tolerance: null,
      basis: 'yearToDate',
      scheme: null,
      forInformation: false,
      owner: { figures: null, commentary: null },
      meaning: { text: '', source: '' },
    },
  }
}

/** The value that saving would store; undefined where nothing would be written. */
function stored(group: FigureGroup, draft: Draft, on: FigureCells = cells()) {
  const plan = planFigureGroup(group, draft, on)
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value.writes[0]?.value
}

function refused(group: FigureGroup, draft: Draft, on: FigureCells = cells()) {
  const plan = planFigureGroup(group, draft, on)
  return plan.ok ? {} : plan.error
}

const figure = { state: 'final', givenAs: 'value' }
const parts = { state: 'final', givenAs: 'parts' }

describe('the actual', () => {
  test('[N1] is kept as typed, and saving it is one change with a telling label', () => {
    const plan = planFigureGroup('actual', { ...figure, value: '1,850.0' }, cells())
    expect(plan).toMatchObject({
      value: {
        label: 'Actual of PI1172',
        writes: [{ value: { state: 'final', value: '1850.0' }, before: undefined }],
      },
    })
  })

  test('[N2] what is no figure is refused at its field and nothing is planned', () => {
    expect(refused('actual', { ...figure, value: '1,85' }).value).toMatch(/more than one number/)
    expect(refused('actual', { ...figure, value: 'N/A' }).value).toMatch(/Choose in the list above why/)
    expect(refused('actual', { ...figure, value: '(12)' }).value).toMatch(/-12 or 12/)
    expect(refused('actual', { ...figure, value: '<5' }).value).toMatch(/Who may read it/)
  })

  test('[N3] left empty it is not reported, and never 0', () => {
    expect(
      stored('actual', { ...figure, value: '' }, cells({ actual: { state: 'final', value: '5' } })),
    ).toBe(null)
  })

  test('[N3] numerator and denominator are stored and give the value exactly', () => {
    const draft = { ...parts, numerator: '12', denominator: '40' }
    expect(stored('actual', draft)).toEqual({ state: 'final', numerator: '12', denominator: '40' })
    expect(quotientIn(draft, cells({}, percent).definition.measure)).toEqual({ has: 'value', text: '30%' })
  })

  test('[N3] denominator 0 is stored and gives no value', () => {
    const draft = { ...parts, numerator: '0', denominator: '0' }
    expect(stored('actual', draft)).toEqual({ state: 'final', numerator: '0', denominator: '0' })
    expect(quotientIn(draft, plainMeasure)).toEqual({ has: 'noValue' })
  })

  test('half of a fraction, or a negative denominator, is refused', () => {
    expect(refused('actual', { ...parts, numerator: '12' })).toHaveProperty('denominator')
    expect(refused('actual', { ...parts, denominator: '40' })).toHaveProperty('numerator')
    expect(refused('actual', { ...parts, numerator: '1', denominator: '-4' })).toHaveProperty('denominator')
    expect(quotientIn({ ...parts, numerator: '12' }, plainMeasure)).toBeUndefined()
  })

  test('[S8] why there is none is stored with its reason and its date', () => {
    const draft = { state: 'awaiting', reason: 'The police', expected: '2012-08-01', value: 'left over' }
    expect(stored('actual', draft)).toEqual({
      state: 'awaiting',
      reason: 'The police',
      expected: '2012-08-01',
    })
    expect(refused('actual', { ...draft, expected: '2012-02-30' })).toHaveProperty('expected')
    expect(stored('actual', { state: 'notDue' })).toEqual({ state: 'notDue' })
  })
})

describe('the target', () => {
  test('[S11] must be passed where the box is ticked or the text says so', () => {
    const strict = { kind: 'point', value: '50', strict: true }
    expect(stored('target', { kind: 'point', value: '50', strict: 'yes' })).toEqual(strict)
    expect(stored('target', { kind: 'point', value: '> 50' })).toEqual(strict)
  })

  test.each(['<50', 'no more than 50'])(
    '[S11] %s where higher is better is refused at its field',
    (value) => {
      expect(refused('target', { kind: 'point', value })).toEqual({
        value: expect.stringContaining(
          `“${value}” says that lower is better, but PI1172 is “higher is better”. Type the value alone`,
        ),
      })
      expect(refused('target', { kind: 'floor', value, floor: '40' })).toHaveProperty('value')
    },
  )

  test('[S1] a range that runs backwards is refused at its upper limit', () => {
    expect(stored('target', { kind: 'range', lo: '10', hi: '20' })).toEqual({
      kind: 'range',
      lo: '10',
      hi: '20',
    })
    expect(refused('target', { kind: 'range', lo: '20', hi: '10' })).toHaveProperty('hi')
    expect(refused('target', { kind: 'range', lo: '20' })).toHaveProperty('hi')
  })

  test('[A4] left empty, the target of the year’s profile holds again', () => {
    const typed = cells({ target: { kind: 'point', value: '5' } })
    expect(stored('target', { kind: 'point', value: ' ' }, typed)).toBe(null)
  })
})

describe('what an officer says about a figure', () => {
  test('[C2] a corrective action has a reason, an action, a post and a date; without all of them it is emptied', () => {
    const draft = { reason: 'Fewer officers', action: 'Recruit', post: 'head', by: '2012-09-30' }
    expect(stored('correctiveAction', draft)).toEqual(draft)
    const before = cells({ correctiveAction: draft })
    expect(stored('correctiveAction', {}, before)).toBe(null)
  })

  test('[T2] no direction of travel needs a reason', () => {
    expect(refused('trend', { suppressed: 'yes' })).toHaveProperty('reason')
    expect(stored('trend', { suppressed: 'yes', reason: 'New counting' })).toEqual({
      suppressed: true,
      reason: 'New counting',
    })
  })

  test('an exempt figure names its paragraph, a suppressed one what is shown', () => {
    expect(refused('access', { level: 'exempt' })).toHaveProperty('paragraph')
    expect(refused('access', { level: 'suppressed' })).toHaveProperty('shown')
    expect(stored('access', { level: 'exempt', paragraph: '3' })).toEqual({ level: 'exempt', paragraph: '3' })
  })

  test('[A5] a forecast is one figure; its reason alone is none', () => {
    expect(stored('forecast', { value: '46.2%', reason: '' }, cells({}, percent))).toEqual({
      value: '46.2',
      reason: '',
    })
    expect(refused('forecast', { value: '', reason: 'Trend' })).toHaveProperty('value')
    expect(refused('forecast', { value: 'tbc' })).toHaveProperty('value')
  })
})

const post = 'head'
const whole: Values<'measurement'> = {
  comment: 'As expected',
  correctiveAction: { reason: 'r', action: 'a', post, by: '2012-09-30' },
  reportedStatus: { text: '★', band: 'exceeds' },
  forecast: { value: '97.0', reason: 'Trend' },
  trend: { suppressed: true, reason: 'New counting' },
  source: { system: 'Police', extractedOn: '2012-07-01', preparedBy: post, checkedBy: null },
}
const actuals: readonly Values<'measurement'>[] = [
  { actual: { state: 'provisional', value: '97.0' } },
  { actual: { state: 'final', numerator: '1', denominator: '3' } },
  { actual: { state: 'awaiting', reason: 'r', expected: null } },
  { actual: { state: 'suspended', reason: 'r' } },
]
const targets: readonly Values<'measurement'>[] = [
  { target: { kind: 'point', value: '97.0', strict: true } },
  { target: { kind: 'range', lo: '1', hi: '2' } },
  { target: { kind: 'floor', value: '95', floor: '90' } },
  { target: { kind: 'two', acceptable: '90', aspire: '95' } },
  { target: { kind: 'toBeSet' } },
  { target: { kind: 'awaiting', reason: 'r' } },
]
const accesses: readonly Values<'measurement'>[] = [
  { access: { level: 'public' } },
  { access: { level: 'exempt', paragraph: '3' } },
  { access: { level: 'suppressed', shown: '<5' } },
]

const groups = [
  'actual',
  'target',
  'comment',
  'correctiveAction',
  'reportedStatus',
  'forecast',
  'trend',
  'source',
  'access',
] as const

describe('every group of fields', () => {
  test.each([{}, whole, ...actuals, ...targets, ...accesses])(
    'shows %j and reads it as unchanged',
    (values) => {
      const on = cells(values)
      const written = groups.filter((group) => stored(group, figureDraft(group, on), on) !== undefined)
      expect(written).toEqual([])
    },
  )

  test.each([whole, ...actuals, ...targets, ...accesses])('reads %j into what can be stored', (values) => {
    for (const group of groups.filter((one) => values[one])) {
      const draft = figureDraft(group, cells(values))
      const plan = planFigureGroup(group, draft, cells())
      const [write] = plan.ok ? plan.value.writes : []
      if (group !== 'access' || values.access?.level !== 'public') expect(write?.value).toEqual(values[group])
      expect(write && writeProblem(write)).toBeFalsy()
    }
  })
})
