import { describe, expect, test } from 'vitest'
import { chartInWords } from '#domain/chart/inWords'
import { pointInWords } from '#domain/chart/pointInWords'
import type { ChartView } from '#domain/chart/view'
import type { Values } from '#domain/records'
import { chartIn, measuredAs } from './charted'
import { final, point } from './council'
import type { Story } from './council'

const figure = (value: string, target = '100'): Values<'measurement'> => ({
  actual: final(value),
  target: point(target),
})
const quarterly = { rating: { basis: 'quarter', scheme: null, forInformation: false } } as const

/** Figures from Quarter 1 2010/11 on; null leaves one out. */
const running = (values: readonly (string | null)[]): NonNullable<Story['figures']> =>
  Object.fromEntries(
    values.flatMap((value, index) =>
      value === null ? [] : [[`${2010 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, figure(value)]],
    ),
  )

const said = (view: ChartView, story: Story): readonly string[] => chartInWords(chartIn(view, story))

describe('a chart in words', () => {
  test('[T1] says where the figures are going and since when they have their status', () => {
    const story = { definitions: { '2010-Q1': quarterly }, figures: running(['90', '99', '94', '92', '91']) }
    expect(said('quarter', story)).toEqual([
      'Quarter 1 2011/12: 91 against a target of 100 in the quarter.',
      'Improved for three quarters in a row.',
      'Exceeds the target tolerance since Quarter 3 2010/11.',
    ])
    const lower = { ...story, figures: running(['90', '99']) }
    expect(said('quarter', lower).slice(1)).toEqual([
      'Worse than in the quarter before.',
      'On target, upper half of tolerance.',
    ])
  })

  test('[T1] to date it compares with the same point last year, and tells how the year may end', () => {
    const figures = running(['90', '90', '90', '90', '80', '95'])
    expect(said('toDate', { definitions: { '2010-Q1': {} }, figures })).toEqual([
      'Quarter 2 2011/12: 175 against a target of 200 for the year to date.',
      'Better than at the same point last year, two quarters in a row.',
      'Exceeds the target tolerance since Quarter 1 2010/11.',
      'Forecast for the year, from last year’s shape: 350; by run rate: 350.',
    ])
  })

  test('says why there is no figure, for many quarters at once', () => {
    const story = {
      definitions: { '2010-Q1': quarterly },
      figures: running(['1', null, '2', null, null, null, '2']),
    }
    expect(said('quarter', story).at(-1)).toBe(
      'No figure is drawn for four quarters from Quarter 2 2010/11 to Quarter 2 2011/12 (not reported).',
    )
    const none: Values<'measurement'> = { actual: { state: 'awaiting', reason: '', expected: null } }
    expect(said('quarter', { definitions: { '2010-Q1': {} }, figures: { '2010-Q1': none } })).toEqual([
      'No figure is drawn for Quarter 1 2010/11 (awaiting data).',
    ])
  })

  test('[T2] says what a definition break changed', () => {
    const changed = measuredAs({ unit: { kind: 'percent', name: '' }, polarity: 'higher' })
    const figures = running(['90', '91', '92'])
    expect(said('quarter', { definitions: { '2010-Q1': {}, '2010-Q3': changed }, figures })).toEqual([
      'Quarter 3 2010/11: 92% against a target of 100% in the quarter.',
      'From Quarter 3 2010/11 on the unit is another and another direction is better: what lies before is not compared with it and is drawn apart.',
    ])
  })

  test('[T2] tells no course across a break', () => {
    const definitions = { '2010-Q1': {}, '2010-Q3': measuredAs({ polarity: 'higher' }) }
    expect(said('quarter', { definitions, figures: running(['90', '91', '92']) })).toEqual([
      'Quarter 3 2010/11: 92 against a target of 100 in the quarter.',
      'From Quarter 3 2010/11 on another direction is better: what lies before is not compared with it.',
    ])
  })

  test('[T3] a usual range, and that nothing is out of it', () => {
    const figures = running(['10', '12', '10', '12', '10', '12', '10', '12'])
    expect(said('process', { definitions: { '2010-Q1': {} }, figures }).slice(1)).toEqual([
      'Quarter 1 2010/11 to Quarter 4 2011/12: mean 11, usual range 5.7 to 16.3, early limits from few figures.',
      'The last figure shows no significant change: within its usual range.',
    ])
  })

  test('[T3] each signal says whether it is better or worse', () => {
    const story = (polarity: 'higher' | 'lower' | 'plan'): Story => ({
      definitions: { '2010-Q1': measuredAs({ polarity }) },
      figures: running(['10', '12', '10', '12', '10', '12', '10', '12', '10', '40']),
    })
    const last = (polarity: 'higher' | 'lower' | 'plan') => said('process', story(polarity))
    const words = ': a figure above the usual range, Quarter 2 2012/13.'
    expect(last('lower')).toContain(`Worse than chance explains${words}`)
    expect(last('higher')).toContain(`Better than chance explains${words}`)
    expect(last('plan')).toContain(`More than chance explains${words}`)
    expect(last('lower').join(' ')).not.toContain('no significant change')
  })

  test('one point is read out with all that is drawn of it', () => {
    const figures: Story['figures'] = {
      ...running(['90', '95', '100', '105']),
      '2011-Q1': { actual: { state: 'provisional', value: '80' }, target: point('85') },
    }
    const chart = chartIn('toDate', { definitions: { '2010-Q1': {} }, figures })
    const [panel] = chart.panels
    const last = panel?.points[4]
    if (!panel || !last) throw new Error('no point')
    expect(pointInWords(chart, panel, last)).toEqual({
      quarter: 'Quarter 1 2011/12',
      facts: [
        'year to date 80 (provisional)',
        'target 85',
        'on target from 80.75 to 89.25',
        'same quarter last year 90',
        'Exceeds the target tolerance',
      ],
    })
    const end = panel.points.at(-1)
    expect(end && pointInWords(chart, panel, end).facts).toContain('forecast by run rate: 320')
  })
})
