import { describe, expect, test } from 'vitest'
import { progressOfSections } from '#domain/progressOfSections'
import type { Question } from '#domain/questions'
import type { AnyRecord, Values } from '#domain/records'
import { sectionTodo } from '#domain/sectionTodo'
import type { SectionTodo } from '#domain/sectionTodo'
import { reportOf } from './report'
import type { Row } from './report'

const unsettled: readonly string[] = []

const objective: AnyRecord = {
  kind: 'objective',
  id: 'green',
  unsettled,
  values: { identity: { number: '1', title: 'Green', aim: '' }, placement: { section: 'parks' } },
}

const activity = (progress?: Values<'progress'>): readonly AnyRecord[] => [
  objective,
  {
    kind: 'activity',
    id: 'plant',
    unsettled,
    values: { identity: { ref: 'A1', title: 'Plant trees' }, placement: { objective: 'green' } },
  },
  ...(progress ? [{ kind: 'progress', id: 'plant@2012-Q1', unsettled, values: progress } as const] : []),
]

const summary = { summary: 'A good quarter.' }
const narrative: AnyRecord = { kind: 'narrative', id: 'parks@2012-Q1', unsettled, values: summary }

const quarter = (id: string): AnyRecord => ({ kind: 'quarter', id, unsettled, values: { state: 'closed' } })

const measurement = (id: string, values: Values<'measurement'>) =>
  ({ kind: 'measurement', id, unsettled, values }) as const

const everything = { what: 'everything' } as const

interface Told {
  readonly rows?: readonly Row[]
  readonly more?: readonly AnyRecord[]
  readonly asks?: Parameters<typeof sectionTodo>[0]['asks']
  readonly questions?: readonly Question[]
}

const todo = ({ rows = [], more = [narrative], asks = everything, questions = [] }: Told): SectionTodo =>
  sectionTodo({ report: reportOf(rows, more), section: 'parks', asks, questions })

/** `figures: litter figure; narrative: parks summary` */
const inWords = ({ groups }: SectionTodo): string =>
  groups
    .map(({ group, items }) => {
      const each = items.map(({ owner, quarter: of, missing, notes }) => {
        const lacks = [...missing, ...notes].map(({ what }) => what).join('+')
        return `${owner}${of === '2012-Q1' ? '' : `@${of}`} ${lacks}`
      })
      return `${group}: ${each.join(', ')}`
    })
    .join('; ')

const litter = { id: 'litter', section: 'parks', target: '10' } as const
/** Lower is better, 5%: 20 against 10 is below the tolerance. */
const bad = { ...litter, actual: '20' } as const

describe('figures', () => {
  test('[C3] a due figure without value or declared state is missing; one of another section is not asked', () => {
    const made = todo({ rows: [litter, { ...litter, id: 'holes', section: 'roads' }] })
    expect(inWords(made)).toBe('figures: litter figure')
    expect(made.groups[0]?.items[0]).toMatchObject({
      kind: 'measurement',
      id: 'litter@2012-Q1',
      ref: 'LITTER',
      missing: [{ what: 'figure', register: 'actual' }],
    })
    expect(made.progress).toEqual({ done: 1, all: 2 })
  })

  test('[C2] below the tolerance a comment and a corrective action are asked for, each part by name', () => {
    const made = todo({ rows: [bad] })
    expect(inWords(made)).toBe('figures: litter comment+correctiveAction')
    expect(made.groups[0]?.items[0]?.missing[1]).toMatchObject({ parts: ['reason', 'action', 'post', 'by'] })
    const partly = todo({
      rows: [],
      more: [
        narrative,
        ...reportRecords,
        measurement('litter@2012-Q1', {
          actual: { state: 'final', value: '20' },
          target: { kind: 'point', value: '10' },
          comment: 'A dry spring.',
          correctiveAction: { reason: 'Dry', action: ' ', post: 'warden', by: null },
        }),
      ],
    })
    expect(partly.groups[0]?.items[0]?.missing).toMatchObject([{ parts: ['action', 'by'] }])
  })

  test('[C2] [K3] the lower half needs a comment only where the council reports it by exception', () => {
    const near = { ...litter, target: '100', actual: '103' }
    expect(inWords(todo({ rows: [near] }))).toBe('')
    const chosen: AnyRecord = {
      kind: 'organisation',
      id: 'organisation',
      unsettled,
      values: {
        defaults: {
          scheme: 'dudley',
          tolerance: { mode: 'percent', up: '5', down: '5' },
          wordLimits: {},
          exceptionBands: ['lower'],
        },
      },
    }
    expect(inWords(todo({ rows: [near], more: [narrative, chosen] }))).toBe('figures: litter comment')
    expect(inWords(todo({ rows: [bad], more: [narrative, chosen] }))).toBe(
      'figures: litter comment+correctiveAction',
    )
  })

  test('[C16] [S8] a provisional figure, an awaited one and a missing target are told and do not count', () => {
    const values: Values<'measurement'> = { actual: { state: 'provisional', value: '5' } }
    const made = todo({
      more: [narrative, ...reportRecords, measurement('litter@2012-Q1', values)],
    })
    expect(inWords(made)).toBe('figures: litter target+provisional')
    expect(made.progress).toEqual({ done: 2, all: 2 })
    const awaited: Values<'measurement'> = {
      actual: { state: 'awaiting', reason: 'Police', expected: '2012-08-01' },
      target: { kind: 'toBeSet' },
    }
    const waits = todo({ more: [narrative, ...reportRecords, measurement('litter@2012-Q1', awaited)] })
    expect(waits.groups[0]?.items[0]?.notes).toEqual([{ what: 'awaited', expected: '2012-08-01' }])
  })

  test('[P3] a figure that lags is asked for the quarter it is for', () => {
    const made = todo({ rows: [{ ...litter, lag: 2 }] })
    expect(made.groups[0]?.items[0]).toMatchObject({ group: 'figures', id: 'litter@2011-Q3' })
  })
})

describe('late figures', () => {
  test('[P3] of an earlier quarter that the council had, missing or awaited', () => {
    const more = [
      narrative,
      quarter('2011-Q3'),
      quarter('2011-Q4'),
      measurement('litter@2011-Q3', { actual: { state: 'awaiting', reason: '', expected: null } }),
      measurement('litter@2011-Q4', { actual: { state: 'final', value: '3' } }),
    ]
    expect(inWords(todo({ rows: [{ ...litter, actual: '5' }], more }))).toBe('late: litter@2011-Q3 figure')
  })

  test('only those asked for, where the quarters are named', () => {
    const more = [narrative, measurement('other@2011-Q4', {}), measurement('other@2011-Q3', {})]
    const report = reportOf([{ ...litter, actual: '5' }], more)
    const asked = { report, section: 'parks', asks: everything, questions: [] }
    expect(inWords(sectionTodo(asked))).toBe('')
    expect(inWords(sectionTodo({ ...asked, lateQuarters: ['2011-Q4'] }))).toBe('late: litter@2011-Q4 figure')
    const now = { ...asked, report: reportOf([litter], more), lateQuarters: ['2012-Q1', '2009-Q1'] }
    expect(inWords(sectionTodo(now))).toBe('figures: litter figure')
  })
})

describe('activities, text and questions', () => {
  test('[C13] status and text; behind schedule a reason and a next step', () => {
    expect(inWords(todo({ more: [narrative, ...activity()] }))).toBe('activities: plant status+progressText')
    const behind = activity({
      status: 'fair',
      text: 'Slow.',
      nextStep: { reason: 'Frost', action: '', by: null },
    })
    const made = todo({ more: [narrative, ...behind] })
    expect(made.groups[0]?.items[0]?.missing).toMatchObject([{ what: 'nextStep', parts: ['action'] }])
    expect(inWords(todo({ more: [narrative, ...activity({ status: 'good', text: 'On time.' })] }))).toBe('')
  })

  test('an empty summary, and each open question with its words', () => {
    const asked: Question = {
      kind: 'question',
      id: 'q1',
      unsettled,
      values: {
        about: { kind: 'measurement', id: 'litter@2012-Q1' },
        asked: { text: 'Why so few?', post: null, meeting: '', on: null },
      },
    }
    const made = todo({ rows: [{ ...litter, actual: '5' }], more: [], questions: [asked] })
    expect(inWords(made)).toBe('narrative: parks summary; questions: litter answer')
    expect(made.groups[1]?.items[0]?.missing).toEqual([
      { what: 'answer', register: 'answer', question: 'Why so few?' },
    ])
    expect(made.progress).toEqual({ done: 1, all: 3 })
  })
})

describe('progress', () => {
  test('counts the figures and activities that the progress of sections counts, and the summary', () => {
    const rows = [
      { ...litter, actual: '5' },
      { ...bad, id: 'graffiti' },
      { ...litter, id: 'dogs' },
    ]
    const more = [narrative, ...activity({ status: 'good', text: 'On time.' })]
    const report = reportOf(rows, more)
    const ofSections = progressOfSections(report).get('parks')
    expect(ofSections).toEqual({ answered: 3, all: 4 })
    const made = todo({ rows, more })
    expect(made.progress.all).toBe(4 + 1)
    expect(made.progress.done).toBe(3 + 1 - 1) // graffiti is answered, its words are missing
  })
})

describe('a second round', () => {
  test('[B5] asks only for words on the rows in its bands', () => {
    const rows = [bad, { ...litter, id: 'dogs' }, { ...litter, id: 'trees', target: '100', actual: '103' }]
    const asks = { what: 'comments', bands: ['below'] } as const
    const made = todo({ rows, more: activity(), asks })
    expect(inWords(made)).toBe('figures: litter comment+correctiveAction')
    expect(made.progress).toEqual({ done: 0, all: 1 })
    const both = todo({ rows, more: [], asks: { what: 'comments', bands: ['below', 'lower'] } })
    expect(inWords(both)).toBe('figures: litter comment+correctiveAction, trees comment')
  })

  test('nothing in its bands: there is nothing to do', () => {
    const made = todo({ rows: [bad], asks: { what: 'comments', bands: ['exceeds'] } })
    expect(made).toEqual({ groups: [], progress: { done: 0, all: 0 } })
  })
})

/** The indicator alone: its measurement is told apart. */
const reportRecords: readonly AnyRecord[] = [
  { kind: 'indicator', id: 'litter', unsettled, values: {} },
  {
    kind: 'definition',
    id: 'litter@2011-Q1',
    unsettled,
    values: {
      identity: { ref: 'LITTER', title: 'Litter' },
      placement: { section: 'parks' },
      measure: {
        unit: { kind: 'number', name: '' },
        decimals: 0,
        polarity: 'lower',
        accumulation: 'quarter',
        aggregation: 'sum',
      },
    },
  },
]
