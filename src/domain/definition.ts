import { splitId } from './ids'
import type { Id, QuarterId } from './primitives'
import type { OfKind } from './recordIndex'
import type { Measure, RatingBasis, Tolerance } from './records/definition'

/** What an indicator is as of a quarter, every register resolved. */
export interface Definition {
  readonly indicator: Id
  /** The quarter from which the newest of its registers holds. */
  readonly from: QuarterId
  readonly ref: string | null
  readonly title: string
  readonly section: Id | null
  readonly measure: Measure
  /** null: the organisation's default tolerance. */
  readonly tolerance: Tolerance | null
  readonly basis: RatingBasis
  /** null: the organisation's default scheme. */
  readonly scheme: Id | null
  readonly forInformation: boolean
  readonly owner: { readonly figures: Id | null; readonly commentary: Id | null }
  readonly meaning: { readonly text: string; readonly source: string }
}

export const plainMeasure: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'higher',
  accumulation: 'quarter',
  aggregation: 'sum',
}

/**
 * S14 — The definition that held in a quarter: each register as the latest definition up to then wrote it, so a
 * later definition changes only what it names and never recolours an earlier quarter. `definitions` are those
 * of one indicator, oldest first. Before the first definition there is none.
 */
export function definitionAsOf(
  definitions: readonly OfKind<'definition'>[],
  quarter: QuarterId,
): Definition | undefined {
  const held = definitions.filter((definition) => splitId(definition.id).period <= quarter)
  const newest = held.at(-1)
  if (!newest) return undefined
  const values = held.length === 1 ? newest.values : resolved(held)
  const { owner: indicator, period: from } = splitId(newest.id)
  return {
    indicator,
    from,
    ref: values.identity?.ref ?? null,
    title: values.identity?.title ?? indicator,
    section: values.placement?.section ?? null,
    measure: values.measure ?? plainMeasure,
    tolerance: values.tolerance ?? null,
    basis: values.rating?.basis ?? 'yearToDate',
    scheme: values.rating?.scheme ?? null,
    forInformation: values.rating?.forInformation ?? false,
    owner: values.owner ?? { figures: null, commentary: null },
    meaning: values.meaning ?? { text: '', source: '' },
  }
}

/** Register by register, the later definition wins where it wrote; what it emptied goes on as before. */
function resolved(held: readonly OfKind<'definition'>[]): OfKind<'definition'>['values'] {
  const written = held.flatMap(({ values }) => Object.entries(values).filter(([, value]) => value !== null))
  return Object.fromEntries(written)
}
