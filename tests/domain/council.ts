import { figuresOn, shelve } from '#domain/figures'
import type { Figures } from '#domain/figures'
import type { AnyRecord, Values } from '#domain/records'
import { buildStructure } from '#domain/structure'
import type { Structure } from '#domain/structure'

/** A small council of one indicator, `crime`: what a story says of it, the rest as Dudley has it. */
export interface Story {
  readonly organisation?: Values<'organisation'>
  readonly schemes?: readonly AnyRecord[]
  readonly indicator?: Values<'indicator'>
  /** By the quarter from which each holds. */
  readonly definitions?: Readonly<Record<string, Values<'definition'>>>
  readonly figures?: Readonly<Record<string, Values<'measurement'>>>
  readonly years?: Readonly<Record<string, Values<'year'>>>
}

export interface Council {
  readonly structure: Structure
  readonly figures: Figures
  readonly indicator: string
}

export function council(story: Story): Council {
  const { organisation = {}, schemes = [], indicator = {}, definitions = { '2011-Q1': {} } } = story
  const definitionRecords = Object.entries(definitions).map(([from, values], index): AnyRecord => ({
    ...record,
    kind: 'definition',
    id: `crime@${from}`,
    values: index === 0 ? { ...asInDudley, ...values } : values,
  }))
  const structure = buildStructure([
    { ...record, kind: 'organisation', id: 'organisation', values: organisation },
    { ...record, kind: 'indicator', id: 'crime', values: indicator },
    ...schemes,
    ...definitionRecords,
  ])
  return { structure, figures: figuresOn(shelve(recorded(story))), indicator: 'crime' }
}

export const final = (value: string) => ({ state: 'final', value }) as const
export const point = (value: string) => ({ kind: 'point', value }) as const

const record = { unsettled: [] } as const

const asInDudley: Values<'definition'> = {
  identity: { ref: 'PI1128', title: 'Overall recorded crime' },
  measure: {
    unit: { kind: 'number', name: '' },
    decimals: 0,
    polarity: 'lower',
    accumulation: 'quarter',
    aggregation: 'sum',
  },
}

/** Its measurements and years. */
export function recorded({ figures = {}, years = {} }: Story): readonly AnyRecord[] {
  return [
    ...Object.entries(figures).map(([quarter, values]): AnyRecord => ({
      ...record,
      kind: 'measurement',
      id: `crime@${quarter}`,
      values,
    })),
    ...Object.entries(years).map(([year, values]): AnyRecord => ({
      ...record,
      kind: 'year',
      id: `crime@${year}`,
      values,
    })),
  ]
}
