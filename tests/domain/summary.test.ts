import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityOutcome } from '#domain/activityOutcome'
import { missingReasons } from '#domain/missing'
import type { MissingReason } from '#domain/missing'
import type { AnyRecord } from '#domain/records'
import { bandOf, dudley, dudleyActivities, indicatorPresets, presetScheme } from '#domain/scheme'
import type { ActivityScheme, Scheme } from '#domain/scheme'
import { buildStructure } from '#domain/structure'
import {
  exceptions,
  formatShare,
  groupByMovement,
  headline,
  movement,
  remit,
  setChanges,
  summarise,
  tally,
} from '#domain/summary'
import type { CountedRow, Outcome } from '#domain/summary'
import { reconciliationWords } from '#domain/summary/words'

const dudleyReport: readonly CountedRow[] = [
  row('first-time-entrants', 'young-people', inBand('upper')),
  row('pi1128', 'crime', inBand('exceeds')),
  row('pi1049', 'crime', inBand('exceeds')),
  row('pi1124', 'crime', inBand('below')),
  row('pi1171', 'crime', inBand('exceeds')),
  row('pi1172', 'crime', none('targetAwaiting')),
  row('pi1174', 'crime', inBand('exceeds')),
  row('pi1179', 'crime', inBand('exceeds')),
]
const frame = { schemes: [dudley], priorities: ['young-people', 'crime'] }

test('[K1] the Dudley report: bands and reasons per priority and in total, and they add up', () => {
  const { total, priorities } = summarise(dudleyReport, frame)
  expect(countsOf(total)).toBe('exceeds 5, upper 1, lower 0, below 1 | 7 rated + targetAwaiting 1 = 8')
  expect(priorities.map(({ priority, tally: own }) => `${priority}: ${countsOf(own)}`)).toEqual([
    'young-people: exceeds 0, upper 1, lower 0, below 0 | 1 rated = 1',
    'crime: exceeds 5, upper 0, lower 0, below 1 | 6 rated + targetAwaiting 1 = 7',
  ])
})

test('[K1] rated and each reason is all, each band is rated, each priority is the total, whatever comes', () => {
  fc.assert(
    fc.property(fc.array(rows()), (given) => {
      const { total, priorities } = summarise(given, frame)
      expect(total.rated).toBe(sum(total.bands))
      expect(total.rated + sum(total.reasons)).toBe(total.all)
      expect(priorities.reduce((all, { tally: own }) => all + own.all, 0)).toBe(total.all)
      expect(total.all).toBe(new Set(given.map(({ id }) => id)).size)
    }),
  )
})

test('[K1] a row that two committees receive counts once; a row without a known priority is not lost', () => {
  const twice = [
    ...dudleyReport,
    row('pi1128', 'crime', inBand('exceeds')),
    row('new', 'gone', inBand('lower')),
  ]
  const { total, priorities } = summarise(twice, frame)
  expect(total.all).toBe(9)
  expect(priorities.at(-1)).toMatchObject({ priority: null, tally: { all: 1 } })
  expect(remit(12, 77)).toBe('12 of 77 indicators are in this committee’s remit')
})

test('[K1] bands of two schemes are counted apart', () => {
  const rag = preset('rag')
  const counted = tally([inBand('upper'), inBand('red', rag)], [dudley])
  expect(counted.bands.map(({ scheme, band, count }) => `${scheme.id} ${band.id} ${count}`)).toEqual([
    'dudley exceeds 0',
    'dudley upper 1',
    'dudley lower 0',
    'dudley below 0',
    'rag green 0',
    'rag amber 0',
    'rag red 1',
  ])
  expect(tally([none('awaiting')], [dudley]).bands.map(({ count }) => count)).toEqual([0, 0, 0, 0])
})

test.each([
  [55, 77, '55 of 77 (71%)'],
  [1, 8, '1 of 8'],
  [9, 9, '9 of 9'],
  [0, 0, '0 of 0'],
  [1, 10, '1 of 10 (10%)'],
  [5, 200, '5 of 200 (3%)'],
  [1, 200, '1 of 200 (1%)'],
  [49, 10000, '49 of 10000 (0%)'],
])('[K2] %i of %i is printed %s', (count, of, expected) => {
  expect(formatShare(count, of)).toBe(expected)
})

test('[K2] the headline counts of the rated ones, and says so where percentages do not add to 100', () => {
  const thirds = tally([...times(4, 'exceeds'), ...times(4, 'upper'), ...times(4, 'below')], [dudley])
  expect(headline(thirds, { one: 'indicator', many: 'indicators' })).toEqual({
    rated: '12 of 12 indicators have a status.',
    bands: [
      'Exceeds the target tolerance: 4 of 12 (33%)',
      'On target, upper half of tolerance: 4 of 12 (33%)',
      'On target, lower half of tolerance: 0 of 12 (0%)',
      'Below the target tolerance: 4 of 12 (33%)',
    ],
    note: 'Percentages may not add to 100 because of rounding.',
  })
  const halves = tally([...times(5, 'exceeds'), ...times(5, 'below'), none('awaiting')], [dudley])
  const words = headline(halves, { one: 'indicator', many: 'indicators' })
  expect([words.rated, words.bands[0], words.note]).toEqual([
    '10 of 11 indicators have a status.',
    'Exceeds the target tolerance: 5 of 10 (50%)',
    '',
  ])
})

test('[K3] exceptions are the rows in the chosen bands', () => {
  const outcomes = [inBand('lower'), inBand('below'), inBand('upper'), none('awaiting')]
  const given = outcomes.map((outcome) => ({ outcome }))
  expect(exceptions(given, ['below'])).toEqual([given[1]])
  expect(exceptions(given, ['below', 'lower'])).toEqual([given[0], given[1]])
})

test('[K3] activities behind are exceptions', () => {
  const given = ['good', 'fair', null].map((status) => ({
    outcome: activityOutcome(dudleyActivities, status),
  }))
  expect(exceptions(given, ['below', 'lower'])).toEqual([given[1]])
})

test.each([
  ['better', inBand('lower'), inBand('upper')],
  ['worse', inBand('exceeds'), inBand('below')],
  ['same', inBand('below'), inBand('below')],
  ['newlyRated', none('awaiting'), inBand('below')],
  ['noLongerRated', inBand('below'), none('awaiting')],
  ['unrated', none('awaiting'), none('targetAwaiting')],
  ['notComparable', inBand('upper'), inBand('green', preset('rag'))],
] as const)('[K4] since last quarter: %s', (expected, before, now) => {
  expect(movement(before, now)).toBe(expected)
  expect(groupByMovement([{ before, now }]).get(expected)).toEqual([{ before, now }])
})

test('[K4][S9] statuses on different bases are not compared; an activity on hold is neither better nor worse', () => {
  const toDate = { ...inBand('upper'), basis: 'yearToDate' } as const
  expect(movement(toDate, { ...inBand('exceeds'), basis: 'forecast' })).toBe('notComparable')
  const full = presetScheme('dudley-activities-full')
  if (full?.rule.type !== 'chosen') throw new Error('no preset')
  const activities: ActivityScheme = { ...full, rule: full.rule }
  const [good, held, fair] = ['good', 'on-hold', 'fair'].map((id) => activityOutcome(activities, id))
  if (!good || !held || !fair) throw new Error('three outcomes')
  expect([movement(good, held), movement(good, fair), movement(fair, good)]).toEqual([
    'notComparable',
    'worse',
    'better',
  ])
})

test('[K4] the set of indicators: new, retired, and replaced by another', () => {
  const structure = buildStructure([
    ...indicator('stays', {}),
    ...indicator('retired', { until: '2012-Q1' }),
    ...indicator('old', { until: '2012-Q1' }),
    ...indicator('successor', { from: '2012-Q2', replaces: 'old' }),
    ...indicator('fresh', { from: '2012-Q2' }),
  ])
  expect(setChanges(structure, '2012-Q1', '2012-Q2')).toEqual({
    added: ['fresh'],
    retired: ['retired'],
    replaced: [{ indicators: ['old'], by: 'successor' }],
  })
})

function countsOf({ all, rated, bands, reasons }: ReturnType<typeof tally>): string {
  const reconciled = [`${rated} rated`, ...reasons.map(({ reason, count }) => `${reason} ${count}`)]
  return `${bands.map(({ band, count }) => `${band.id} ${count}`).join(', ')} | ${reconciled.join(' + ')} = ${all}`
}

function row(id: string, priority: string, outcome: Outcome): CountedRow {
  return { id, priority, outcome }
}

function rows(): fc.Arbitrary<CountedRow> {
  const outcome = fc.oneof(
    fc.constantFrom(...missingReasons).map(none),
    fc.constantFrom(...dudley.bands).map((band): Outcome => ({ has: 'band', scheme: dudley, band })),
    fc.constantFrom('green', 'red').map((id) => inBand(id, preset('rag'))),
  )
  const id = fc.integer({ min: 1, max: 30 }).map(String)
  return fc.record({ id, priority: fc.constantFrom('young-people', 'crime', 'unknown', null), outcome })
}

function times(count: number, band: string): readonly Outcome[] {
  return Array.from({ length: count }, () => inBand(band))
}

function inBand(id: string, scheme: Scheme = dudley): Outcome {
  const band = bandOf(scheme, id)
  if (!band) throw new Error(`no band ${id}`)
  return { has: 'band', scheme, band }
}

function none(reason: MissingReason): Outcome {
  return { has: 'none', reason }
}

function preset(id: string): Scheme {
  return indicatorPresets.find((scheme) => scheme.id === id) ?? dudley
}

const sum = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((total, { count }) => total + count, 0)

function indicator(
  id: string,
  life: { readonly from?: string; readonly until?: string; readonly replaces?: string },
): readonly AnyRecord[] {
  const { from = null, until = null, replaces } = life
  return [
    {
      kind: 'indicator',
      id,
      unsettled: [],
      values: {
        life: { from, until, dueIn: [1, 2, 3, 4], lagQuarters: 0 },
        ...(replaces ? { replaces: { indicators: [replaces] } } : {}),
      },
    },
    {
      kind: 'definition',
      id: `${id}@2012-Q1`,
      unsettled: [],
      values: { identity: { ref: null, title: id } },
    },
  ]
}

test('[K1] where nothing has a status, the sum begins with that', () => {
  const counted = { bands: [], rated: 0, reasons: [{ reason: 'notReported', count: 8 }], all: 8 } as const
  expect(reconciliationWords(counted, { one: 'key activity', many: 'key activities' })).toBe(
    '0 with a status; 0 + 8 not reported = 8 key activities.',
  )
})
