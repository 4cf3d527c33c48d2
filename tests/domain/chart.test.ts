import { describe, expect, test } from 'vitest'
import { chartOf } from '#domain/chart'
import type { Panel } from '#domain/chart'
import { chartChoices } from '#domain/chart/choices'
import { chartInWords } from '#domain/chart/inWords'
import { chartTable } from '#domain/chart/table'
import type { Values } from '#domain/records'
import { chartIn, chartedOf, measuredAs, panelIn, shortValue } from './charted'
import { final, point } from './council'
import type { Story } from './council'

const figure = (value: string, target = '100'): Values<'measurement'> => ({
  actual: final(value),
  target: point(target),
})

/** Figures of the quarters from Quarter 1 2010/11 on; null leaves one out. */
const running = (values: readonly (string | null)[]): NonNullable<Story['figures']> =>
  Object.fromEntries(
    values.flatMap((value, index) =>
      value === null ? [] : [[`${2010 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, figure(value)]],
    ),
  )

const early = { '2010-Q1': {} }
const values = ({ points }: Panel): readonly string[] => points.map(shortValue)
const starts = ({ points }: Panel): readonly boolean[] => points.map(({ startsLine }) => startsLine)

describe('the series of a chart', () => {
  const story = { definitions: early, figures: running(['90', '95', '100', '105', '80', '85']) }

  test('[S9] to date it has the values and targets to date and their status, and begins anew each year', () => {
    const panel = panelIn('toDate', story)
    expect(values(panel)).toEqual(['90', '185', '285', '390', '80', '165', 'ahead', 'ahead'])
    expect(panel.points[1]?.target).toMatchObject({ has: 'target', target: { value: { n: 200n } } })
    expect(panel.points[1]?.status).toMatchObject({ has: 'band', band: { id: 'exceeds' } })
    expect(starts(panel)).toEqual([true, false, false, false, true, false, false, false])
  })

  test('[S9] of the quarters alone it has no status where the status rates the year to date', () => {
    const panel = panelIn('quarter', story)
    expect(values(panel)).toEqual(['90', '95', '100', '105', '80', '85'])
    expect(panel.points.every(({ status }) => status === undefined)).toBe(true)
    const own = measuredAs({ accumulation: 'snapshot' })
    const snapshot = panelIn('quarter', { ...story, definitions: { '2010-Q1': own } })
    expect(snapshot.points[1]?.status).toMatchObject({ has: 'band', band: { id: 'upper' } })
  })

  test('last year’s same quarter stands beside, but not where it was measured in another way', () => {
    const ghosts = (one: Story): readonly (string | undefined)[] =>
      panelIn('quarter', one).points.map(({ lastYear }) => lastYear?.value.toString())
    expect(ghosts(story)).toEqual([undefined, undefined, undefined, undefined, '90', '95'])
    const changed = { ...early, '2011-Q1': measuredAs({ accumulation: 'rolling' }) }
    expect(ghosts({ ...story, definitions: changed }).at(-1)).toBeUndefined()
  })

  test('[N3] a missing quarter is a gap with its reason, never a value', () => {
    const gap: Story = {
      definitions: early,
      figures: {
        ...running(['90', null, '100']),
        '2010-Q4': { actual: { state: 'awaiting', reason: '', expected: null } },
        '2011-Q1': { actual: { state: 'provisional', numerator: '4', denominator: '0' } },
        '2011-Q2': { actual: { state: 'provisional', value: '7' } },
      },
    }
    expect(values(panelIn('quarter', gap))).toEqual(['90', 'notReported', '100', 'awaiting', 'noValue', '7p'])
    expect(panelIn('toDate', gap).points[2]?.value).toEqual({
      has: 'none',
      reason: 'incomplete',
      lacks: ['2010-Q2'],
    })
  })

  test('[A2] the quarters of a cumulative count are its differences; a share cannot be taken apart', () => {
    const cumulative = (aggregation: 'sum' | 'latest'): Story => ({
      definitions: { '2010-Q1': measuredAs({ accumulation: 'cumulative', aggregation }) },
      figures: running(['10', '25', '45']),
    })
    expect(values(panelIn('quarter', cumulative('sum')))).toEqual(['10', '15', '20'])
    expect(chartChoices(chartedOf(cumulative('latest'))).views).toContainEqual({
      view: 'quarter',
      whyNot: { why: 'notApart' },
    })
  })

  test('a small number that is not to be seen is in no drawing', () => {
    const hidden: Values<'measurement'> = { ...figure('3'), access: { level: 'suppressed', shown: '<5' } }
    const panel = panelIn('quarter', {
      definitions: early,
      figures: { ...running(['90', '95', null, '100']), '2010-Q3': hidden, '2011-Q3': figure('9') },
    })
    expect(panel.points[2]?.value).toEqual({ has: 'hidden', shown: '<5' })
    expect(panel.points.at(-1)?.lastYear).toBeUndefined()
    expect(panel.axis?.lo).toBeGreaterThanOrEqual(0)
  })

  test('[S2] what counts as on target follows the tolerance of its time, by polarity', () => {
    const areas = (one: Story): readonly string[] =>
      panelIn('quarter', one).points.map(({ area }) => (area ? [area.lo, area.hi].join(' ') : 'none'))
    const wider = { tolerance: { mode: 'absolute', up: '2', down: '30' } } as const
    expect(areas({ figures: running(['90', '95']), definitions: { ...early, '2010-Q2': wider } })).toEqual([
      '95 105',
      '98 130',
    ])
    const higher = { '2010-Q1': { ...wider, ...measuredAs({ polarity: 'higher' }) } }
    expect(areas({ figures: running(['90']), definitions: higher })).toEqual(['70 102'])
    const plan = { '2010-Q1': measuredAs({ polarity: 'plan' }) }
    expect(areas({ figures: running(['90']), definitions: plan })).toEqual(['95 105'])
    const none = { '2010-Q1': { tolerance: { mode: 'absolute', up: '0', down: '0' } } as const }
    expect(areas({ figures: running(['90']), definitions: none })).toEqual(['none'])
  })
})

describe('a definition break', () => {
  const figures = running(['90', '95', '40', '45'])

  test('[T2] ends the line and says what changed; a new title, tolerance or number of places does not', () => {
    const broken = panelIn('quarter', {
      figures,
      definitions: { ...early, '2010-Q3': measuredAs({ accumulation: 'rolling' }) },
    })
    expect(broken.points.map(({ broke }) => broke)).toEqual([[], [], ['accumulation'], []])
    expect(starts(broken)).toEqual([true, false, true, false])
    const renamed = { identity: { ref: 'X', title: 'X' }, ...measuredAs({ decimals: 2 }) }
    const whole = panelIn('quarter', { figures, definitions: { ...early, '2010-Q3': renamed } })
    expect(starts(whole)).toEqual([true, false, false, false])
  })

  test('another unit has a panel and an axis of its own', () => {
    const { panels } = chartIn('quarter', {
      figures,
      definitions: { ...early, '2010-Q3': measuredAs({ unit: { kind: 'percent', name: '' } }) },
    })
    expect(panels.map(values)).toEqual([
      ['90', '95'],
      ['40', '45'],
    ])
    expect(panels.map(({ axis }) => axis?.ticks.at(-1)?.text.endsWith('%'))).toEqual([false, true])
  })

  test('[T3] no limit or signal is computed across it', () => {
    const long = Array.from({ length: 9 }, (_, index) => (index % 2 ? '12' : '10'))
    const story: Story = {
      figures: running([...long, ...long.map((value) => `${value}0`)]),
      definitions: { ...early, '2012-Q2': measuredAs({ polarity: 'higher' }) },
    }
    const { processes } = panelIn('process', story)
    expect(processes.map(({ from, to }) => [from, to])).toEqual([
      ['2010-Q1', '2012-Q1'],
      ['2012-Q2', '2014-Q2'],
    ])
    const means = processes.map(({ behaviour }) =>
      behaviour.has === 'limits' ? Math.round(behaviour.limits.mean.valueOf()) : 0,
    )
    expect(means).toEqual([11, 109])
    expect(
      processes.flatMap(({ behaviour }) => (behaviour.has === 'limits' ? behaviour.signals : [])),
    ).toEqual([])
  })
})

describe('what can be shown of an indicator', () => {
  const why = (story: Story) =>
    chartChoices(chartedOf(story)).views.map(({ view, whyNot }) => `${view} ${whyNot?.why ?? 'yes'}`)
  const eight = running(Array.from({ length: 8 }, (_, index) => String(index)))

  test('[T3] process behaviour from eight due points on, and never of what overlaps or grows', () => {
    expect(why({ definitions: early, figures: eight })).toEqual(['toDate yes', 'quarter yes', 'process yes'])
    const seven = running(Array.from({ length: 7 }, (_, index) => String(index)))
    expect(why({ definitions: early, figures: seven })).toContain('process tooFew')
    const as = (over: Parameters<typeof measuredAs>[0]): Story => ({
      figures: eight,
      definitions: { '2010-Q1': measuredAs(over) },
    })
    expect(why(as({ accumulation: 'rolling' }))).toEqual([
      'toDate sameAsQuarter',
      'quarter yes',
      'process rolling',
    ])
    expect(why(as({ accumulation: 'cumulative', aggregation: 'latest' }))).toContain('process notApart')
    expect(why(as({ accumulation: 'cumulative' }))).toContain('process yes')
  })

  test('[S9] what is rated is shown first', () => {
    const first = (basis: 'quarter' | 'yearToDate' | 'forecast'): string =>
      chartChoices(
        chartedOf({
          figures: eight,
          definitions: { '2010-Q1': { rating: { basis, scheme: null, forInformation: false } } },
        }),
      ).first
    expect([first('yearToDate'), first('quarter'), first('forecast')]).toEqual([
      'toDate',
      'quarter',
      'forecast',
    ])
  })
})

describe('[A5] how the year may end', () => {
  const ways = (story: Story): readonly string[] =>
    (panelIn('toDate', story).ahead?.forecasts ?? []).map(({ by, value }) => [by, value].join(' '))

  test('by run rate, by last year’s shape and as typed, the officer’s own first', () => {
    const figures = running(['100', '110', '120', '120', '120', '130'])
    expect(ways({ definitions: early, figures: running(['100', '110']) })).toEqual(['runRate 420'])
    expect(ways({ definitions: early, figures })).toEqual(['lastYear 535.(714285)', 'runRate 500'])
    const outturn = { '2010': { outturn: final('420') } }
    expect(ways({ definitions: early, figures, years: outturn })[0]).toBe('lastYear 500')
    const typed = { ...figures, '2011-Q2': { ...figure('130'), forecast: { value: '510', reason: '' } } }
    expect(ways({ definitions: early, figures: typed })[0]).toBe('typed 510')
  })

  test('never across a definition break, nor once the year has ended', () => {
    const figures = running(['100', '110', '120', '120', '120', '130'])
    const changed = { ...early, '2011-Q1': measuredAs({ polarity: 'higher' }) }
    const years = { '2010': { outturn: final('420') } }
    expect(ways({ definitions: changed, figures, years })).toEqual(['runRate 500'])
    expect(ways({ definitions: early, figures: running(['1', '2', '3', '4']) })).toEqual([])
  })
})

test('[C12] a figure that was printed otherwise is marked, said in words and stands in the table', () => {
  const story: Story = { figures: { '2012-Q1': { actual: final('12') }, '2012-Q2': { actual: final('7') } } }
  const printed = new Map([
    ['2012-Q1', { actual: '11', version: '1.0' }],
    ['2012-Q2', { actual: '7', version: '1.1' }],
  ])
  const chart = chartOf({ ...chartedOf(story), printed }, 'quarter')
  if (!chart) throw new Error('no chart')
  expect(chart.panels[0]?.points.map(({ corrected }) => corrected)).toEqual([
    { actual: '11', version: '1.0' },
    undefined,
  ])
  expect(chartInWords(chart)).toContain('Quarter 1 2012/13 was printed as 11 in version 1.0.')
  const { heads, rows } = chartTable(chart)
  expect(rows.at(-1)?.cells[heads.indexOf('As printed')]?.shown).toBe('11 (version 1.0)')
})

test('[C12] a figure that had not been printed is late, not corrected', () => {
  const printed = new Map([['2012-Q1', { actual: '', version: '1.0' }]])
  const story: Story = { figures: { '2012-Q1': { actual: final('12') }, '2012-Q2': { actual: final('7') } } }
  const chart = chartOf({ ...chartedOf(story), printed }, 'quarter')
  expect(chart?.panels[0]?.points.some(({ corrected }) => corrected)).toBe(false)
})
