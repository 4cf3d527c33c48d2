import { describe, expect, test } from 'vitest'
import { changedFigures } from '#domain/changedFigure'
import type { ChangedFigure } from '#domain/changedFigure'
import type { Json } from '#domain/canonical'
import { compareQuarters, countDifferences } from '#domain/compareQuarters'
import { figuresOn, shelve } from '#domain/figures'
import { historyOf } from '#domain/history'
import type { AnyRecord, Values } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { council, final, point } from './council'
import type { Story } from './council'
import { written } from './written'

const figure = (actual: string, target?: string): Values<'measurement'> => ({
  actual: final(actual),
  ...(target === undefined ? {} : { target: point(target) }),
})

function rowOf(
  story: Story,
  [before, after] = ['2012-Q1', '2012-Q2'],
  changed: readonly ChangedFigure[] = [],
) {
  const [row] = compareQuarters({ ...council(story), before, after, changed })
  if (!row) throw new Error('it is in a report')
  return row
}

const quarterly = { rating: { basis: 'quarter', scheme: null, forInformation: false } } as const
const measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
} as const

describe('one indicator in two quarters', () => {
  test('[K4] its status, actual and target, and how each differs', () => {
    const row = rowOf({
      definitions: { '2011-Q1': quarterly },
      figures: { '2012-Q1': figure('120', '100'), '2012-Q2': figure('90', '110') },
    })
    expect(row.movement).toBe('better')
    expect(row.actual).toMatchObject({ is: 'better' })
    expect('by' in row.actual && row.actual.by.toFraction()).toBe('-30')
    expect(row.differs).toEqual(['status', 'actual', 'target'])
    expect(row.before?.result.quarter).toBe('2012-Q1')
  })

  test('nothing differs where all is the same, as held', () => {
    const row = rowOf({
      definitions: { '2011-Q1': quarterly },
      figures: { '2012-Q1': figure('97', '100'), '2012-Q2': figure('97.0', '100.0') },
    })
    expect(row.differs).toEqual([])
    expect(row.actual).toEqual({ is: 'same' })
  })

  test('all missing is no difference; one that came or went is', () => {
    expect(rowOf({}).differs).toEqual([])
    expect(rowOf({ figures: { '2012-Q2': figure('0') } }).actual).toEqual({ is: 'appeared' })
    expect(rowOf({ figures: { '2012-Q1': figure('0') } }).actual).toEqual({ is: 'gone' })
  })

  test('[S1] where the plan is best no value is better by itself', () => {
    const definitions = { '2011-Q1': { measure: { ...measure, polarity: 'plan' as const } } }
    const figures = { '2012-Q1': figure('1'), '2012-Q2': figure('1000000000000') }
    expect(rowOf({ definitions, figures }).actual).toMatchObject({ is: 'differs' })
  })

  test('[S9] figures of different bases, units or parts of the year are not compared', () => {
    const figures = { '2012-Q1': figure('120', '100'), '2012-Q2': figure('90', '100') }
    const changedBasis = rowOf({ definitions: { '2011-Q1': {}, '2012-Q2': quarterly }, figures })
    expect(changedBasis.movement).toBe('notComparable')
    expect(changedBasis.redefined).toEqual(['rating'])
    const unit = { kind: 'number', name: 'thousands' } as const
    const changedUnit = rowOf({
      definitions: { '2011-Q1': {}, '2012-Q2': { measure: { ...measure, unit } } },
      figures,
    })
    expect(changedUnit.actual).toEqual({ is: 'notCompared', why: 'measure' })
    const cumulative = { '2011-Q1': { measure: { ...measure, accumulation: 'cumulative' as const } } }
    expect(rowOf({ definitions: cumulative, figures }).actual).toEqual({ is: 'notCompared', why: 'covers' })
    const lastYear = { '2011-Q2': figure('100'), '2012-Q2': figure('90') }
    expect(
      rowOf({ definitions: cumulative, figures: lastYear }, ['2011-Q2', '2012-Q2']).actual,
    ).toMatchObject({ is: 'better' })
  })

  test('[S14] what the later definition says otherwise', () => {
    const story: Story = {
      definitions: {
        '2011-Q1': {},
        '2012-Q2': {
          tolerance: { mode: 'percent', up: '9', down: '9' },
          identity: { ref: 'PI1', title: 'Crime' },
        },
      },
    }
    expect(rowOf(story).redefined).toEqual(['identity', 'tolerance'])
    expect(rowOf(story, ['2011-Q3', '2012-Q1']).redefined).toEqual([])
    const asBefore = {
      ...story,
      definitions: {
        '2011-Q1': {},
        '2012-Q2': { tolerance: { mode: 'percent', up: '5.0', down: '5' } as const },
      },
    }
    expect(rowOf(asBefore).redefined).toEqual([])
  })

  test('a corrected figure is with its quarter', () => {
    const changed: ChangedFigure = {
      id: 'crime@2012-Q1',
      register: 'actual',
      first: null,
      now: null,
      at: '',
      by: '',
    }
    const elsewhere = { ...changed, id: 'crime@2010-Q1' }
    const row = rowOf({}, ['2012-Q1', '2012-Q2'], [changed, elsewhere])
    expect(row.changed).toEqual([changed])
    expect(row.differs).toEqual(['changed'])
  })
})

describe('[K4] the set of indicators', () => {
  const one = (
    id: string,
    life: Partial<NonNullable<Values<'indicator'>['life']>>,
    values: Values<'indicator'> = {},
  ): readonly AnyRecord[] => [
    {
      kind: 'indicator',
      id,
      values: { life: { from: null, until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0, ...life }, ...values },
      unsettled: [],
    },
    {
      kind: 'definition',
      id: `${id}@2011-Q1`,
      values: { identity: { ref: id, title: id }, measure },
      unsettled: [],
    },
  ]
  const structure = buildStructure([
    ...one('stays', {}),
    ...one('fresh', { from: '2012-Q2' }),
    ...one('over', { until: '2012-Q1' }),
    ...one('old', { until: '2012-Q1' }),
    ...one('heir', { from: '2012-Q2' }, { replaces: { indicators: ['old'] } }),
  ])
  const rows = compareQuarters({
    structure,
    figures: figuresOn(shelve([])),
    before: '2012-Q1',
    after: '2012-Q2',
    changed: [],
  })

  test('new, ended, replaced and what takes its place', () => {
    expect(Object.fromEntries(rows.map(({ id, presence }) => [id, presence]))).toEqual({
      stays: { is: 'both' },
      fresh: { is: 'new' },
      over: { is: 'ended' },
      old: { is: 'replaced', by: 'heir' },
      heir: { is: 'replaces', indicators: ['old'] },
    })
  })

  test('what only the earlier report had comes last, and is compared with nothing', () => {
    expect(rows.slice(-2).map(({ id }) => id)).toEqual(['old', 'over'])
    expect(rows.at(-1)).toMatchObject({ movement: undefined, actual: { is: 'none' }, after: undefined })
    expect(countDifferences(rows)).toEqual({
      status: 0,
      actual: 0,
      target: 0,
      definition: 0,
      changed: 0,
      set: 4,
    })
  })
})

describe('[K4] a figure that was changed since it was entered', () => {
  /** Each written by somebody who had seen the one before. */
  function changes(register: 'actual' | 'target', values: readonly Json[]) {
    const union = values.reduce<ReturnType<typeof written>[]>(
      (seen, value, at) => [...seen, written(`hos.${at}`, value, seen)],
      [],
    )
    const record = { kind: 'measurement', id: 'crime@2012-Q1', entries: { [register]: union } }
    return changedFigures(historyOf(record, { own: new Set() }))
  }
  const provisional = { state: 'provisional', value: '120' }

  test('says what it was first and what it is now', () => {
    expect(changes('actual', [final('120'), final('121'), final('125')])).toMatchObject([
      { id: 'crime@2012-Q1', register: 'actual', first: { value: '120' }, now: { value: '125' } },
    ])
    expect(changes('target', [point('100'), point('90')])).toHaveLength(1)
  })

  test('is none where it came late, was made final, was emptied, or is what it was', () => {
    const awaiting = { state: 'awaiting', reason: '', expected: null }
    expect(changes('actual', [final('120')])).toEqual([])
    expect(changes('actual', [awaiting, final('120')])).toEqual([])
    expect(changes('actual', [provisional, final('120.0')])).toEqual([])
    expect(changes('actual', [final('120'), null])).toEqual([])
    expect(changes('actual', [final('120'), final('12'), final('120')])).toEqual([])
    expect(changes('target', [{ kind: 'toBeSet' }, point('90')])).toEqual([])
    expect(changes('actual', [])).toEqual([])
  })
})
