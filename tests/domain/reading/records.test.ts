import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Structure } from '#domain/structure'
import { matchRows } from '#domain/reading/matching'
import type { ReadingInto } from '#domain/reading/readingInto'
import { faultsOf } from '../../plainBundle'
import { planned, record } from '../plan/planned'
import { read } from './sources'
import { council, ofKind, scorecard, written } from './writtenRecords'

const quarters = scorecard([
  ['Ref', 'Measure', 'Q1 actual', 'Q1 target', 'Q2 actual', 'Q2 target', 'RAG', 'Comments'],
  ['H1', 'Homes built', '10', '9', '12', '11', 'Green', 'Ahead of plan.'],
  ['H2', 'Days to re-let', '', '', '30', '28', 'Red', ''],
  ['H3', 'Homes let', '10', '', '12', '11', 'Amber', ''],
])

describe('a new council', () => {
  const records = written(read(quarters))

  it('[B1] has records that keep to their contract, one for each id', () => {
    expect(records.flatMap(faultsOf)).toEqual([])
    const keys = records.map(({ kind, id }) => `${kind} ${id}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('is set up with the scheme of its printed statuses, and a section for the heading', () => {
    expect(ofKind(records, 'organisation')[0]?.values).toMatchObject({
      identity: { name: council.name },
      defaults: { scheme: 'rag' },
    })
    expect(ofKind(records, 'section').map(({ values }) => values['identity'])).toEqual([{ title: 'Housing' }])
    expect(ofKind(records, 'quarter').map(({ id, values }) => `${id} ${String(values['state'])}`)).toEqual([
      '2014-Q1 closed',
      '2014-Q2 open',
    ])
  })

  it('[A3][S9] rates the year to date only where every quarter of it has a figure and a target', () => {
    const basis = ofKind(records, 'definition').map(({ values }) => values['rating'])
    expect(basis).toMatchObject([{ basis: 'yearToDate' }, { basis: 'quarter' }, { basis: 'quarter' }])
  })

  it('[S15] keeps the printed status beside the figure', () => {
    expect(ofKind(records, 'measurement').find(({ id }) => id.endsWith('@2014-Q2'))?.values).toEqual({
      actual: { state: 'final', value: '12' },
      target: { kind: 'point', value: '11' },
      comment: 'Ahead of plan.',
      reportedStatus: { text: 'Green', band: 'green' },
    })
  })

  it('[N2] takes the likeliest state, what a person said, and leaves blank what only a person knows', () => {
    const draft = read(
      scorecard([
        ['Measure', 'Actual'],
        ['One', 'N/A'],
        ['Two', 'tbc'],
        ['Three', '(12)'],
        ['Four', '<5'],
      ]),
    )
    const actuals = (some: Partial<ReadingInto>) =>
      ofKind(written(draft, some), 'measurement').map(({ values }) => values['actual'])
    expect(actuals({})).toMatchObject([{ state: 'notDue' }, { state: 'awaiting' }, { state: 'withheld' }])
    expect(
      actuals({
        answers: { 'n/a': { choose: 'awaiting', reason: '' }, '(12)': { choose: 'value', value: '-12' } },
      }),
    ).toMatchObject([
      { state: 'awaiting' },
      { state: 'awaiting' },
      { state: 'final', value: '-12' },
      { state: 'withheld' },
    ])
  })

  it('has nothing of a row that was left out, and nothing at all without a quarter', () => {
    expect(ofKind(written(read(quarters), { leftOut: new Set(['t0r1', 't0r2']) }), 'indicator')).toHaveLength(
      1,
    )
    expect(written(read(quarters, { quarter: null }))).toEqual([])
  })
})

const { structure } = planned([
  ...record('section', 'housing', { identity: { title: 'Housing' }, placement: { priority: null } }),
  ...record('section', 'planning', { identity: { title: 'Planning' }, placement: { priority: null } }),
  ...indicator('built', { ref: 'H1', title: 'Homes' }, 'housing'),
  ...record('indicator', 'relet', { formerRefs: ['OLD 2'], order: 'a1' }),
  ...record('definition', 'relet@2014-Q1', {
    identity: { ref: 'H2', title: 'Re-let time' },
    placement: { section: 'housing' },
  }),
  ...indicator('sick-a', { ref: null, title: 'Days lost' }, 'planning'),
  ...indicator('sick-b', { ref: null, title: 'Days lost.' }, 'housing'),
  ...record('objective', 'better', {
    identity: { number: '1', title: 'Better homes', aim: '' },
    placement: { section: 'housing' },
  }),
  ...record('activity', 'locks', {
    identity: { ref: 'A1', title: 'Fit locks' },
    placement: { objective: 'better' },
  }),
])

function indicator(
  id: string,
  identity: { readonly ref: string | null; readonly title: string },
  section: string,
) {
  return [
    ...record('indicator', id, { order: 'a0' }),
    ...record('definition', `${id}@2014-Q1`, { identity, placement: { section } }),
  ]
}

const matched = (rows: readonly (readonly string[])[], of: Structure = structure) => {
  const { matches, draft } = { matches: {}, draft: read(scorecard(rows)) }
  return { draft, matches: { ...matches, ...matchRows(draft, of) } }
}

describe('rows that the council has already', () => {
  it('are known by reference, former reference and title, each record once', () => {
    const { matches } = matched([
      ['Ref', 'Measure', 'Actual'],
      ['h-1', 'Homes completed', '1'],
      ['OLD2', 'Re-let time in days', '2'],
      ['', 'days lost', '3'],
      ['', 'Days lost', '4'],
      ['', 'Days lost', '5'],
      ['H9', 'Something new', '6'],
    ])
    expect(matches).toEqual({
      t0r1: { id: 'built', by: 'ref' },
      t0r2: { id: 'relet', by: 'formerRef' },
      t0r3: { id: 'sick-b', by: 'title' },
      t0r4: { id: 'sick-a', by: 'title' },
    })
  })

  it('[B2] get their figures and nothing else', () => {
    const { draft, matches } = matched([
      ['Ref', 'Measure', 'Unit', 'Actual', 'Target'],
      ['H1', 'Another title', 'Number', '12', '10'],
    ])
    const records = written(draft, { structure, matches })
    expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'quarter 2014-Q2',
      'measurement built@2014-Q2',
    ])
  })

  it('[S16] of activities get their progress', () => {
    const { draft, matches } = matched([
      ['Ref', 'Action', 'Status', 'Progress'],
      ['A1', 'Fit the locks', '✓', 'Half are done.'],
    ])
    const records = written(draft, { structure, matches })
    expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'quarter 2014-Q2',
      'progress locks@2014-Q2',
    ])
  })
})

test('[B1] whatever stands in a table, every record made of it keeps to its contract', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '12',
      '£1.2m',
      '(3)',
      'N/A',
      '<5',
      '5%',
      '7.1 (p)',
      '≥ 10',
      '10 to 20',
      '31/12/2014',
      '90 / 85',
      'Green',
      '★',
      'x'.repeat(1200),
    ),
    fc.string({ unit: 'binary', maxLength: 10 }).map((text) => text.trim()),
  )
  const heads = fc.shuffledSubarray(
    [
      'Ref',
      'Measure',
      'Actual',
      'Target',
      'Floor',
      'RAG',
      'Comments',
      'Unit',
      'Polarity',
      'Tolerance',
      'Owner',
      'Annual target',
      'Service',
      'Lead',
      'Due date',
      'Progress',
      'Last quarter',
    ],
    { minLength: 3, maxLength: 9 },
  )
  fc.assert(
    fc.property(
      heads,
      fc.array(fc.array(cell, { minLength: 3, maxLength: 9 }), { maxLength: 5 }),
      (head, rows) => {
        const draft = read(scorecard([head, ...rows]), { quarter: '2014-Q2' })
        expect(written(draft).flatMap(faultsOf)).toEqual([])
      },
    ),
    { numRuns: 100 },
  )
})
