import { mostRecords } from '#domain/bundle/envelope'
import type { QuarterId } from '#domain/primitives'
import { previousQuarter } from '#domain/quarter'
import { dudley } from '#domain/scheme'
import { quarter, tolerancePercent } from './scorecard'
import type { Figure } from './scorecard'

/**
 * The scorecard as plain bundles (B2), as another system would hand it over: as many files as their records need. `years`:
 * how many years of figures lie before the newest quarter.
 */
export function plainBundles(
  figures: readonly Figure[],
  { years }: { readonly years?: number } = {},
): Buffer[] {
  const quarters = quartersOf(years)
  const records = [...standingIn(quarters), ...figures.flatMap((figure) => recordsOf(figure, quarters))]
  const ordered = records.toSorted(byKindAndId)
  return Array.from({ length: Math.ceil(ordered.length / mostRecords.exchange) }, (_, file) =>
    bundleOf(ordered.slice(file * mostRecords.exchange, (file + 1) * mostRecords.exchange)),
  )
}

/** The quarter of the scorecard and those before it; without a number of years only the one that it compares with. */
function quartersOf(years: number | undefined): readonly QuarterId[] {
  const count = years === undefined ? 2 : years * 4 + 1
  const quarters: QuarterId[] = [quarter]
  while (quarters.length < count) quarters.unshift(previousQuarter(quarters[0] ?? quarter))
  return quarters
}

function bundleOf(records: readonly PlainRecord[]): Buffer {
  const bundle = {
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'request',
    head: {
      app: { name: 'quarterdeck', version: '0.1.0' },
      organisation: { id: 'bench', name: 'A Council', firstMonth: 4 },
      createdAt: '2012-08-14T09:00:00Z',
      scope: { quarters: [quarter], sections: [], posts: [] },
      note: '',
    },
    payload: { records },
  }
  return Buffer.from(JSON.stringify(bundle))
}

interface PlainRecord {
  readonly kind: string
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

const tolerance = { mode: 'percent', up: String(tolerancePercent), down: String(tolerancePercent) } as const

const schemeValues = { identity: { title: dudley.title }, bands: dudley.bands, rule: dudley.rule }

const standingIn = (quarters: readonly QuarterId[]): readonly PlainRecord[] => [
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
  ...quarters.map((id) => ({
    kind: 'quarter',
    id,
    values: { state: id === quarter ? 'open' : 'closed', note: '' },
  })),
]

function recordsOf(figure: Figure, quarters: readonly QuarterId[]): readonly PlainRecord[] {
  const { id, ref, title, actual, target, previous, comment } = figure
  const [first = quarter] = quarters
  return [
    {
      kind: 'indicator',
      id,
      values: {
        life: { from: first, until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 },
        order: orderOf(ref),
      },
    },
    {
      kind: 'definition',
      id: `${id}@${first}`,
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
    ...quarters.map((one, at) =>
      one === quarter
        ? measurement({ id: `${id}@${one}`, actual, target, comment })
        : measurement({
            id: `${id}@${one}`,
            actual: previous + quarters.length - 2 - at,
            target,
            comment: '',
          }),
    ),
  ]
}

/** Fractional keys: in the order of the references. */
const orderOf = (ref: string): string => `a${ref.slice(2)}`.replace(/0$/, '0V')

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
