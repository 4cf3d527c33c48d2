import { dudley } from '#domain/scheme'
import { quarter, tolerancePercent } from './scorecard'
import type { Figure } from './scorecard'

/** The scorecard as a plain bundle (B2), as another system would hand it over. */
export function plainBundle(figures: readonly Figure[]): string {
  const records = [...standing, ...figures.flatMap(recordsOf)]
  return JSON.stringify({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'return',
    head: {
      app: { name: 'quarterdeck', version: '0.1.0' },
      organisation: { id: 'bench', name: 'A Council', firstMonth: 4 },
      createdAt: '2012-08-14T09:00:00Z',
      scope: { quarters: [quarter], sections: [], posts: [] },
      note: '',
    },
    payload: { records: records.toSorted(byKindAndId) },
  })
}

interface PlainRecord {
  readonly kind: string
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

const tolerance = { mode: 'percent', up: String(tolerancePercent), down: String(tolerancePercent) } as const

const schemeValues = { identity: { title: dudley.title }, bands: dudley.bands, rule: dudley.rule }

const standing: readonly PlainRecord[] = [
  {
    kind: 'organisation',
    id: 'organisation',
    values: { identity: { name: 'A Council' }, year: { firstMonth: 4 } },
  },
  { kind: 'plan', id: 'plan', values: { identity: { title: 'Council Plan', from: '2010', until: '2014' } } },
  {
    kind: 'priority',
    id: 'priority',
    values: { identity: { number: '1', title: 'Safer streets' }, placement: { plan: 'plan' }, order: 'a0' },
  },
  {
    kind: 'section',
    id: 'section',
    values: { identity: { title: 'Safer streets' }, placement: { priority: 'priority' }, order: 'a0' },
  },
  { kind: 'scheme', id: dudley.id, values: schemeValues },
  { kind: 'quarter', id: '2011-Q4', values: { state: 'closed', note: '' } },
  { kind: 'quarter', id: quarter, values: { state: 'open', note: '' } },
]

function recordsOf({ id, ref, title, actual, target, previous, comment }: Figure): readonly PlainRecord[] {
  return [
    {
      kind: 'indicator',
      id,
      values: {
        life: { from: '2011-Q4', until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 },
        order: `a${ref.slice(2)}`.replace(/0$/, '0V'),
      },
    },
    {
      kind: 'definition',
      id: `${id}@2011-Q4`,
      values: {
        identity: { ref, title },
        placement: { section: 'section' },
        measure: {
          unit: { kind: 'number', name: '' },
          decimals: 0,
          polarity: 'lower',
          accumulation: 'quarter',
          aggregation: 'sum',
        },
        tolerance,
        rating: { basis: 'yearToDate', scheme: dudley.id, forInformation: false },
      },
    },
    measurement({ id: `${id}@2011-Q4`, actual: previous, target, comment: '' }),
    measurement({ id: `${id}@${quarter}`, actual, target, comment }),
  ]
}

type Measured = Pick<Figure, 'id' | 'actual' | 'target' | 'comment'>

function measurement({ id, actual, target, comment }: Measured): PlainRecord {
  const values = {
    actual: { state: 'final', value: String(actual) },
    target: { kind: 'point', value: String(target), strict: false },
    ...(comment && { comment }),
  }
  return { kind: 'measurement', id, values }
}

function byKindAndId(a: PlainRecord, b: PlainRecord): number {
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1
}
