import { figuresOn, shelve } from '#domain/figures'
import type { AnyRecord, Values } from '#domain/records'
import type { Report } from '#domain/scorecard'
import { buildStructure } from '#domain/structure'

/** One row of a made-up report: lower is better, 5%. */
export interface Row {
  readonly id: string
  readonly section: string | null
  readonly ref?: string | null
  readonly actual?: string
  readonly target?: string
  readonly comment?: string
  readonly access?: Values<'measurement'>['access']
  readonly lag?: number
  /** The post that owns the figures. */
  readonly owner?: string
  /** The one quarter in which it is measured. */
  readonly only?: string
}

/** A report of Quarter 1 2012/13 with the sections `parks` and `roads` (both Places) before `schools` (People). */
export function reportOf(rows: readonly Row[], more: readonly AnyRecord[] = []): Report {
  const records = [...headings, ...rows.flatMap(recordsOf), ...more]
  return { structure: buildStructure(records), figures: figuresOn(shelve(records)), quarter: '2012-Q1' }
}

const unsettled: readonly string[] = []

const priority = (id: string, order: string): AnyRecord => ({
  kind: 'priority',
  id,
  unsettled,
  values: { identity: { number: '', title: id }, order },
})

const section = (id: string, order: string, under: string): AnyRecord => ({
  kind: 'section',
  id,
  unsettled,
  values: { identity: { title: id }, placement: { priority: under }, order },
})

const headings: readonly AnyRecord[] = [
  priority('people', 'b'),
  priority('places', 'a'),
  section('schools', 'a', 'people'),
  section('roads', 'c', 'places'),
  section('parks', 'b', 'places'),
]

function recordsOf({
  id,
  section: under,
  ref = id.toUpperCase(),
  lag = 0,
  only,
  owner,
  ...figure
}: Row): readonly AnyRecord[] {
  const definition: Values<'definition'> = {
    identity: { ref, title: `Title of ${id}` },
    placement: { section: under },
    ...(owner === undefined ? {} : { owner: { figures: owner, commentary: null } }),
    measure: {
      unit: { kind: 'number', name: '' },
      decimals: 0,
      polarity: 'lower',
      accumulation: 'quarter',
      aggregation: 'sum',
    },
  }
  const life = { from: only ?? null, until: only ?? null, dueIn: [1, 2, 3, 4] as const, lagQuarters: lag }
  return [
    { kind: 'indicator', id, unsettled, values: { life } },
    { kind: 'definition', id: `${id}@2011-Q1`, unsettled, values: definition },
    { kind: 'measurement', id: `${id}@2012-Q1`, unsettled, values: measured(figure) },
  ]
}

function measured({
  actual,
  target,
  comment,
  access,
}: Pick<Row, 'actual' | 'target' | 'comment' | 'access'>): Values<'measurement'> {
  return {
    ...(actual === undefined ? {} : { actual: { state: 'final', value: actual } }),
    ...(target === undefined ? {} : { target: { kind: 'point', value: target } }),
    ...(comment === undefined ? {} : { comment }),
    ...(access ? { access } : {}),
  }
}
