import { shiftQuarter } from '#domain/quarter'
import type { Values } from '#domain/records'
import type { Measure } from '#domain/records/definition'

/** An indicator of a made-up council, its figures in order up to Quarter 1 2012/13. */
export interface Charted {
  readonly id: string
  readonly title: string
  readonly figures: readonly Values<'measurement'>[]
  /** From its first figure on; a count of which lower is better where nothing else is said. */
  readonly measuredAs?: Partial<Measure>
  /** Later definitions, by how many quarters before the newest each begins. */
  readonly definitions?: Readonly<Record<number, Partial<Measure>>>
}

const newest = '2012-Q1'

/** A plain bundle (B2), as another system would hand it over. */
export function chartedBundle(indicators: readonly Charted[]) {
  return {
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'request',
    head: {
      app: { name: 'quarterdeck', version: '0.1.0' },
      organisation: { id: 'charted', name: 'A Council', firstMonth: 4 },
      createdAt: '2012-08-14T09:00:00Z',
      scope: { quarters: [newest], sections: [], posts: [] },
      note: '',
    },
    payload: { records: [...standing, ...indicators.flatMap(recordsOf)].toSorted(byKindAndId) },
  }
}

interface PlainRecord {
  readonly kind: string
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

const standing: readonly PlainRecord[] = [
  {
    kind: 'organisation',
    id: 'organisation',
    values: { identity: { name: 'A Council' }, year: { firstMonth: 4 } },
  },
  { kind: 'plan', id: 'plan', values: { identity: { title: 'Plan', from: '2010', until: '2014' } } },
  {
    kind: 'priority',
    id: 'priority',
    values: { identity: { number: '1', title: 'Streets' }, placement: { plan: 'plan' }, order: 'a0' },
  },
  {
    kind: 'section',
    id: 'section',
    values: { identity: { title: 'Streets' }, placement: { priority: 'priority' }, order: 'a0' },
  },
  { kind: 'quarter', id: newest, values: { state: 'open', note: '' } },
]

const measure: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
}

function recordsOf(charted: Charted, place: number): readonly PlainRecord[] {
  const { id, title, figures, measuredAs, definitions = {} } = charted
  const first = shiftQuarter(newest, 1 - figures.length)
  const later = Object.entries(definitions).map(([back, over]) => ({
    kind: 'definition',
    id: `${id}@${shiftQuarter(newest, -Number(back))}`,
    values: { measure: { ...measure, ...over } },
  }))
  return [
    {
      kind: 'indicator',
      id,
      values: {
        life: { from: first, until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 },
        order: `a${place + 1}`,
      },
    },
    {
      kind: 'definition',
      id: `${id}@${first}`,
      values: {
        identity: { ref: id.toUpperCase(), title },
        placement: { section: 'section' },
        measure: { ...measure, ...measuredAs },
        rating: { basis: 'quarter', scheme: null, forInformation: false },
      },
    },
    ...later,
    ...figures.map((values, at) => ({ kind: 'measurement', id: `${id}@${shiftQuarter(first, at)}`, values })),
  ]
}

const byKindAndId = (a: PlainRecord, b: PlainRecord): number =>
  a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1
