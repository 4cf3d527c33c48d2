import { expect, test } from 'vitest'
import { explainResult } from '#domain/explainResult'
import { indicatorResult } from '#domain/indicatorResult'
import type { IndicatorResult } from '#domain/indicatorResult'
import { figureOn } from '#domain/figureIn'
import type { Profile } from '#domain/profile'
import { remembering } from '#domain/remember'
import { activitySchemeInForce } from '#domain/ruleInForce'
import type { Values } from '#domain/records'
import { indicatorPresets } from '#domain/scheme'
import { council, final, point } from './council'
import type { Story } from './council'
import { percent } from './rating'

const figure = (actual: string, target?: string): Values<'measurement'> =>
  target === undefined ? { actual: final(actual) } : { actual: final(actual), target: point(target) }
const rating = { basis: 'yearToDate', scheme: null, forInformation: false } as const

test('[S9] a row: actual and target, the year to date with its target, and the status on that basis', () => {
  const result = resultIn('2012-Q2', {
    figures: { '2012-Q1': figure('1850', '2061'), '2012-Q2': figure('2150', '2000') },
  })
  expect(result.actual).toMatchObject({ has: 'value' })
  expect(numbersOf(result)).toEqual({ actual: '2150', target: '2000', toDate: '4000', targetToDate: '4061' })
  expect(statusText(result)).toBe('upper')
  expect(result.previous && statusText(result.previous)).toBe('exceeds')
  expect(result.previous?.quarter).toBe('2012-Q1')
})

test('[S14] a new tolerance from a quarter on leaves the colours of earlier quarters', () => {
  const figures = { '2012-Q1': figure('104', '100'), '2012-Q2': figure('104', '100') }
  const before = council({ figures })
  const after = council({
    figures,
    definitions: { '2011-Q1': {}, '2012-Q2': { tolerance: percent('1') } },
  })
  const statuses = (asked: typeof before) =>
    ['2012-Q1', '2012-Q2'].map((quarter) => indicatorResult({ ...asked, quarter })).map(statusText)
  expect(statuses(before)).toEqual(['lower', 'lower'])
  expect(statuses(after)).toEqual(['lower', 'below'])
  expect(resultOf(after, '2012-Q2').previous?.rule.tolerance).toEqual(percent('5'))
})

test('[S14] nothing is rated before the first definition', () => {
  const asked = council({ definitions: { '2012-Q2': {} }, figures: { '2012-Q1': figure('1', '2') } })
  expect(indicatorResult({ ...asked, quarter: '2012-Q1' })).toBeUndefined()
  expect(resultOf(asked, '2012-Q2').previous).toBeUndefined()
})

test('[A4] without a target of its own the quarter takes that of the year’s profile', () => {
  const years = { '2012': annual('8000', 'equal') }
  const figures = { '2012-Q1': figure('1850'), '2012-Q2': figure('2150', '2100') }
  const first = resultIn('2012-Q1', { years, figures })
  expect([first.target.origin, numbersOf(first).target]).toEqual(['profile', '2000'])
  const second = resultIn('2012-Q2', { years, figures })
  expect([second.target.origin, numbersOf(second).targetToDate]).toEqual(['typed', '4100'])
  const typed = { '2012': annual('8000', ['1900', null, null, null]) }
  expect(numbersOf(resultIn('2012-Q1', { years: typed, figures })).target).toBe('1900')
})

test('[A4] last year’s shape, and a warning where it cannot be followed', () => {
  const years = { '2012': annual('8000', 'lastYear') }
  const lastYear = { '2011-Q1': figure('10'), '2011-Q2': figure('20'), '2011-Q3': figure('30') }
  const figures = { ...lastYear, '2011-Q4': figure('40'), '2012-Q1': figure('790') }
  expect(numbersOf(resultIn('2012-Q1', { years, figures })).target).toBe('800')
  const gap = resultIn('2012-Q1', { years, figures: { ...lastYear, '2012-Q1': figure('790') } })
  expect(gap.warnings).toEqual(['profileRefused'])
  expect(statusText(gap)).toBe('targetMissing')
  expect(explainResult(gap, 4).notes.join()).toContain('Spread it equally or type the quarters')
})

test('[P3] a quarter that is not due has no status; previous is the previous due quarter', () => {
  const story: Story = {
    indicator: { life: { from: null, until: null, dueIn: [2, 4], lagQuarters: 1 } },
    figures: { '2012-Q2': figure('9', '10'), '2012-Q4': figure('8', '10') },
  }
  expect(statusText(resultIn('2012-Q3', story))).toBe('notDue')
  const fourth = resultIn('2012-Q4', story)
  expect([fourth.previous?.quarter, fourth.reportedIn]).toEqual(['2012-Q2', '2013-Q1'])
  expect(numbersOf(fourth).toDate).toBe('17')
})

test('[S8] reasons reach the row: for information, and a gap in the year to date with its quarter named', () => {
  const informing = { '2011-Q1': { rating: { ...rating, forInformation: true } } }
  expect(
    statusText(resultIn('2012-Q1', { definitions: informing, figures: { '2012-Q1': figure('1') } })),
  ).toBe('forInformation')
  const gap = resultIn('2012-Q2', { figures: { '2012-Q2': figure('9', '10') } })
  expect(statusText(gap)).toBe('incomplete')
  expect(explainResult(gap, 4).sentence).toContain('because Quarter 1 2012/13 has no value or no target')
})

test.each([
  ['lower', 'differs'],
  ['below', 'same'],
  [null, 'unreadable'],
] as const)('[S15] a reported status %s beside the computed one: %s', (band, agreement) => {
  const figures = { '2012-Q1': { ...figure('140', '110'), reportedStatus: { text: '*', band } } }
  const result = resultIn('2012-Q1', { figures })
  expect([statusText(result), result.reported?.agreement]).toEqual(['below', agreement])
})

test('[S15] overriding does not change the computed status; it stands beside it with its reason', () => {
  const override = { band: 'upper', reason: 'Agreed by the panel' }
  const result = resultIn('2012-Q1', { figures: { '2012-Q1': { ...figure('140', '110'), override } } })
  expect(statusText(result)).toBe('below')
  expect(result.override).toMatchObject({ band: { id: 'upper' }, reason: 'Agreed by the panel' })
  expect(resultIn('2012-Q1', { figures: { '2012-Q1': figure('1', '2') } }).override).toBeUndefined()
})

test('[S12] the definition’s scheme, else the council’s, else Dudley’s; one that cannot rate is passed over', () => {
  const figures = { '2012-Q1': figure('140', '110') }
  const defaults = { tolerance: percent('50'), wordLimits: {}, exceptionBands: [] }
  const organisation = { defaults: { ...defaults, scheme: 'rag' } }
  const own = { '2011-Q1': { rating: { ...rating, scheme: 'on-track' } } }
  expect(statusText(resultIn('2012-Q1', { figures, organisation }))).toBe('amber')
  expect(statusText(resultIn('2012-Q1', { figures, organisation, definitions: own }))).toBe('on-track')
  const chosen = { defaults: { ...defaults, scheme: 'dudley-activities' } }
  expect(statusText(resultIn('2012-Q1', { figures, organisation: chosen }))).toBe('lower')
})

test('[S12] a council’s own scheme takes the place of the preset of that id; a broken one does not', () => {
  const rag = indicatorPresets.find(({ id }) => id === 'rag')
  const bands = rag?.bands.map((band) => ({ ...band, label: `Our ${band.label}` })) ?? []
  const rule = rag?.rule ?? { type: 'chosen' }
  const stored = { kind: 'scheme', id: 'rag', unsettled: [] } as const
  const story = {
    organisation: {
      defaults: { scheme: 'rag', tolerance: percent('5'), wordLimits: {}, exceptionBands: [] },
    },
    figures: { '2012-Q1': figure('140', '110') },
  }
  const labelWith = (values: Values<'scheme'>) => {
    const { status } = resultIn('2012-Q1', { ...story, schemes: [{ ...stored, values }] })
    return status.has === 'band' && status.band.label
  }
  expect(labelWith({ bands, rule })).toBe('Our Red')
  expect(labelWith({ bands: bands.slice(0, 1), rule })).toBe('Red')
})

test('[S12] the last-year rule compares with the same quarter last year on the same basis', () => {
  const definitions = { '2011-Q1': { rating: { ...rating, scheme: 'last-year' } } }
  const figures = {
    '2011-Q1': figure('60', '50'),
    '2011-Q2': figure('80', '50'),
    '2012-Q1': figure('60', '50'),
    '2012-Q2': figure('79', '50'),
  }
  expect(statusText(resultIn('2012-Q2', { definitions, figures }))).toBe('amber')
  const worse = { ...figures, '2012-Q1': figure('62', '50') }
  expect(statusText(resultIn('2012-Q2', { definitions, figures: worse }))).toBe('red')
  const alone = resultIn('2011-Q2', { definitions, figures })
  expect([statusText(alone), ...alone.warnings]).toEqual(['red', 'noLastYear'])
})

test('[S9] the forecast has a status of its own against the annual target', () => {
  const asked = council({
    years: { '2012': annual('8000', 'equal') },
    figures: { '2012-Q1': { ...figure('1850', '2061'), forecast: { value: '9000', reason: 'autumn' } } },
  })
  expect(statusText(resultOf(asked, '2012-Q1'))).toBe('exceeds')
  const forecast = figureOn('forecast', { ...asked, quarter: '2012-Q1' })?.status
  expect(forecast).toMatchObject({ basis: 'forecast', band: { id: 'below' } })
})

test('[S9][A2] on the basis of the quarter a cumulative count is its difference from the previous quarter', () => {
  const measure = { ...asMean, accumulation: 'cumulative', aggregation: 'sum' } as const
  const definitions = { '2011-Q1': { measure, rating: { ...rating, basis: 'quarter' } as const } }
  const figures = { '2012-Q1': figure('90', '100'), '2012-Q2': figure('210', '200') }
  const { status } = resultIn('2012-Q2', { definitions, figures })
  expect(status.has === 'band' && status.input.actual.toFraction()).toBe('120')
})

test('[A2] a mean to date is flagged', () => {
  const measure = { ...asMean, aggregation: 'mean' } as const
  const figures = { '2012-Q1': figure('1', '2'), '2012-Q2': figure('1', '2') }
  const result = resultIn('2012-Q2', { definitions: { '2011-Q1': { measure } }, figures })
  expect(result.warnings).toEqual(['flaggedMean'])
  expect(explainResult(result, 4).notes.join()).toContain('plain mean of the quarters')
})

test('[S16] activities are reported in the council’s activity scheme, else in Dudley’s', () => {
  const defaults = { scheme: 'rag', tolerance: percent('5'), wordLimits: {}, exceptionBands: [] }
  const named = council({
    organisation: { defaults: { ...defaults, activityScheme: 'dudley-activities-full' } },
  })
  expect(activitySchemeInForce(named.structure).id).toBe('dudley-activities-full')
  const wrong = council({ organisation: { defaults: { ...defaults, activityScheme: 'rag' } } })
  expect(activitySchemeInForce(wrong.structure).id).toBe('dudley-activities')
})

test('the same figures give the same result object again; a changed figure gives a new one', () => {
  const asked = { ...council({ figures: { '2012-Q1': figure('1', '2') } }), quarter: '2012-Q1' }
  const remembered = remembering(indicatorResult)
  expect(remembered({ ...asked })).toBe(remembered(asked))
  const edited = council({ figures: { '2012-Q1': figure('3', '2') } }).figures
  expect(statusText(remembered({ ...asked, figures: edited }))).toBe('below')
})

const asMean = {
  unit: { kind: 'number', name: '' },
  decimals: 1,
  polarity: 'lower',
  accumulation: 'quarter',
} as const

function annual(value: string, profile: Profile): Values<'year'> {
  return { target: { annual: point(value), profile, rationale: '', agreed: null } }
}

function resultIn(quarter: string, story: Story): IndicatorResult {
  return resultOf(council(story), quarter)
}

function resultOf(asked: ReturnType<typeof council>, quarter: string): IndicatorResult {
  const result = indicatorResult({ ...asked, quarter })
  if (!result) throw new Error(`no definition in ${quarter}`)
  return result
}

function statusText(result: Pick<IndicatorResult, 'status'> | undefined): string {
  if (!result) return 'no result'
  return result.status.has === 'band' ? result.status.band.id : result.status.reason
}

function numbersOf({ actual, target, toDate }: IndicatorResult) {
  const of = (side: typeof target.held | typeof toDate.target) =>
    side.has === 'target' && side.target.kind === 'point' ? side.target.value.toFraction() : side.has
  return {
    actual: actual.has === 'value' ? actual.value.toFraction() : actual.reason,
    target: of(target.held),
    toDate: toDate.actual.has === 'value' ? toDate.actual.value.toFraction() : toDate.actual.has,
    targetToDate: of(toDate.target),
  }
}
