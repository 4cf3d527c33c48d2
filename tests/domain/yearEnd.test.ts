import { describe, expect, test } from 'vitest'
import type { Values } from '#domain/records'
import type { Status } from '#domain/status'
import { lacksForecast, mainForecast, yearEnd, yearsOnRecord } from '#domain/yearEnd'
import { panelIn } from './charted'
import { council, final, point } from './council'
import type { Story } from './council'

const word = (status: Status | undefined): string | undefined =>
  status && (status.has === 'band' ? status.band.id : status.reason)

const year = (annual: string, outturn?: string): Values<'year'> => ({
  target: { annual: point(annual), profile: 'equal', rationale: '', agreed: null },
  ...(outturn === undefined ? {} : { outturn: final(outturn) }),
})

const sales = (values: Readonly<Record<string, string>>): NonNullable<Story['figures']> =>
  Object.fromEntries(Object.entries(values).map(([quarter, value]) => [quarter, { actual: final(value) }]))

const endOf = (story: Story, quarter: string) => yearEnd({ ...council(story), quarter })
const forecastsOf = (story: Story, quarter: string) =>
  endOf(story, quarter)?.forecasts.map(({ by, value, status }) => [by, value.toFraction(), word(status)])

describe('[S9] the year as a whole', () => {
  test('an outturn is held against the annual target and not against Quarter 4', () => {
    const figures = { '2012-Q4': { actual: final('99'), target: point('1') } }
    const end = endOf({ years: { '2012': year('100', '106') }, figures }, '2012-Q4')
    expect(word(end?.status)).toBe('below')
    expect(end?.outturn).toMatchObject({ has: 'value', provisional: false })
    expect(word(endOf({ years: { '2012': year('100', '105') } }, '2012-Q4')?.status)).toBe('lower')
  })

  test('[S8] without an outturn or a target there is one reason', () => {
    expect(word(endOf({ years: { '2012': year('100') } }, '2012-Q4')?.status)).toBe('notReported')
    expect(word(endOf({ years: { '2012': { outturn: final('3') } } }, '2012-Q4')?.status)).toBe(
      'targetMissing',
    )
    expect(word(endOf({}, '2012-Q4')?.status)).toBe('notReported')
    expect(endOf({}, '2001-Q1')).toBeUndefined()
  })

  test('[S6] an annual target of zero has no width', () => {
    expect(word(endOf({ years: { '2012': year('0', '0') } }, '2012-Q4')?.status)).toBe('upper')
    expect(word(endOf({ years: { '2012': year('0', '0.000000001') } }, '2012-Q4')?.status)).toBe('below')
  })

  test('[S14] each year on record is rated by the definition of its time, newest first', () => {
    const story: Story = {
      definitions: { '2010-Q1': {}, '2012-Q1': { tolerance: { mode: 'percent', up: '50', down: '50' } } },
      years: { '2011': year('100', '120'), '2012': year('100', '120') },
    }
    const ends = yearsOnRecord({ ...council(story), quarter: '2012-Q2' }, ['crime@2011', 'crime@2012'])
    expect(ends.map((end) => [end.year, word(end.status)])).toEqual([
      ['2012', 'lower'],
      ['2011', 'below'],
    ])
  })
})

describe('[A5] the year foretold', () => {
  test('last year has no shape to follow where it began later: two quarters are not held against one', () => {
    const began = { life: { from: '2011-Q2', until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 } } as const
    const figures = sales({
      '2011-Q2': '20',
      '2011-Q3': '30',
      '2011-Q4': '40',
      '2012-Q1': '10',
      '2012-Q2': '20',
    })
    const story: Story = { definitions: { '2011-Q1': {} }, indicator: began, figures }
    expect(forecastsOf(story, '2012-Q2')?.map(([by]) => by)).toEqual(['runRate'])
    const chart = panelIn('toDate', story)
    expect(chart.points.find(({ quarter }) => quarter === '2012-Q2')?.lastYear).toBeUndefined()
    expect(chart.ahead?.forecasts.map(({ by }) => by)).toEqual(['runRate'])
  })

  const lastYear = { '2011-Q1': '10', '2011-Q2': '20', '2011-Q3': '30', '2011-Q4': '40' }

  test('by the officer first, then as last year went, then at the rate so far, each with its status', () => {
    const figures = sales({ ...lastYear, '2012-Q1': '20' })
    const typed = {
      ...figures,
      '2012-Q1': { ...figures['2012-Q1'], forecast: { value: '100', reason: 'x' } },
    }
    const story = { figures: typed, years: { '2012': year('100') } }
    expect(forecastsOf(story, '2012-Q1')).toEqual([
      ['typed', '100', 'upper'],
      ['lastYear', '200', 'below'],
      ['runRate', '80', 'exceeds'],
    ])
    const end = endOf(story, '2012-Q1')
    expect(end && mainForecast(end)?.by).toBe('typed')
  })

  test('last year’s outturn goes before its quarters', () => {
    const story = { figures: sales({ ...lastYear, '2012-Q1': '20' }), years: { '2011': year('1', '50') } }
    expect(forecastsOf(story, '2012-Q1')).toEqual([
      ['lastYear', '100', 'targetMissing'],
      ['runRate', '80', 'targetMissing'],
    ])
  })

  test('not as last year went where last year is incomplete, was zero, or was measured otherwise', () => {
    const without = { '2011-Q1': '10', '2011-Q2': '20', '2011-Q3': '30' }
    expect(forecastsOf({ figures: sales({ ...without, '2012-Q1': '20' }) }, '2012-Q1')).toHaveLength(1)
    expect(
      forecastsOf({ figures: sales({ ...lastYear, '2011-Q1': '0', '2012-Q1': '20' }) }, '2012-Q1'),
    ).toHaveLength(1)
    const measure = {
      unit: { kind: 'number', name: '' },
      decimals: 0,
      polarity: 'lower',
      accumulation: 'quarter',
      aggregation: 'sum',
    } as const
    const definitions = { '2010-Q1': {}, '2012-Q1': { measure: { ...measure, polarity: 'higher' as const } } }
    const figures = sales({ ...lastYear, '2012-Q1': '20' })
    expect(forecastsOf({ definitions, figures }, '2012-Q1')).toHaveLength(1)
  })

  test('[A3] not from a value to date that is incomplete, and the reason is said', () => {
    const story = { figures: sales({ '2012-Q2': '20' }) }
    expect(forecastsOf(story, '2012-Q2')).toEqual([])
    expect(lacksForecast({ ...council(story), quarter: '2012-Q2' })).toBe('incomplete')
    expect(lacksForecast({ ...council(story), quarter: '2012-Q3' })).toBe('notReported')
  })

  test('[S8] not while the figure is suspended, withheld or not due, whatever was typed', () => {
    const forecast = { value: '5', reason: '' }
    const figures = { '2012-Q1': { actual: { state: 'withheld', reason: '' } as const, forecast } }
    expect(forecastsOf({ figures }, '2012-Q1')).toEqual([])
    expect(lacksForecast({ ...council({ figures }), quarter: '2012-Q1' })).toBe('withheld')
  })

  test('[T2] not across a change of what is measured, on the page and in the chart', () => {
    const measure = {
      unit: { kind: 'duration', name: 'hours' },
      decimals: 0,
      polarity: 'lower',
      accumulation: 'quarter',
      aggregation: 'sum',
    } as const
    const story: Story = {
      definitions: { '2010-Q1': {}, '2012-Q2': { measure } },
      figures: sales({ ...lastYear, '2012-Q1': '20', '2012-Q2': '5' }),
    }
    expect(forecastsOf(story, '2012-Q2')).toEqual([])
    expect(lacksForecast({ ...council(story), quarter: '2012-Q2' })).toBe('incomplete')
    expect(panelIn('toDate', story).ahead).toBeUndefined()
    const outturn = {
      '2010-Q1': {},
      '2011-Q4': { measure },
      '2012-Q1': { measure: { ...measure, unit: count } },
    }
    const turned: Story = {
      definitions: outturn,
      figures: sales({ ...lastYear, '2012-Q1': '20' }),
      years: { '2011': year('1', '50') },
    }
    expect(forecastsOf(turned, '2012-Q1')?.map(([by]) => by)).toEqual(['runRate'])
  })

  test('[C21] not from a small number that is suppressed, of this year or the last', () => {
    const hidden = (
      values: Readonly<Record<string, string>>,
      quarter: string,
    ): NonNullable<Story['figures']> => {
      const figures = sales(values)
      return { ...figures, [quarter]: { ...figures[quarter], access: { level: 'suppressed', shown: '<5' } } }
    }
    const now = { figures: hidden({ ...lastYear, '2012-Q1': '3', '2012-Q2': '20' }, '2012-Q1') }
    expect(forecastsOf(now, '2012-Q2')).toEqual([])
    expect(lacksForecast({ ...council(now), quarter: '2012-Q2' })).toBe('unseen')
    expect(panelIn('toDate', now).ahead).toBeUndefined()
    expect(panelIn('toDate', now).points.at(-1)?.value.has).not.toBe('value')
    const then = { figures: hidden({ ...lastYear, '2012-Q1': '3' }, '2011-Q1') }
    expect(forecastsOf(then, '2012-Q1')?.map(([by]) => by)).toEqual(['runRate'])
  })
})

const count = { kind: 'number', name: '' } as const
