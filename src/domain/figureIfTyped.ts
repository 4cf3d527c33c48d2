import * as v from 'valibot'
import { planActual, planTarget } from './cellPlan'
import type { CellPlan } from './cellPlan'
import { figureIn } from './figureIn'
import type { FigureIn } from './figureIn'
import type { Figures } from './figures'
import { composite, shelfOf } from './ids'
import { isOfKind, recordKey } from './recordIndex'
import type { OfKind } from './recordIndex'
import type { AnyRecord, Values } from './records'
import { actualSchema, targetSchema } from './records/measurement'
import type { Asked } from './remember'

/**
 * What a cell would come to if what is typed in it were entered. `unread`: it is no figure as it stands; `asked`: the
 * person would be asked what they mean.
 */
export type IfTyped =
  | { readonly is: 'figure'; readonly figure: FigureIn; readonly asked: Asked }
  | { readonly is: 'unread' | 'asked' }

/** Nothing is written; the year so far is worked out anew, which takes well under a millisecond. */
export function figureIfTyped(text: string, register: 'actual' | 'target', asked: Asked): IfTyped {
  const { structure, figures, indicator, quarter } = asked
  const definition = structure.definition(indicator, quarter)
  if (!definition) return { is: 'unread' }
  const id = composite(indicator, quarter)
  const measurement = figures.get('measurement', id)
  const plan = { actual: planActual, target: planTarget }[register](text, {
    definition,
    quarter,
    measurement,
  })
  if (plan.plan === 'refuse') return { is: plan.offers.length > 0 ? 'asked' : 'unread' }
  const values = { ...measurement?.values, ...plannedValue(plan, register) }
  const record: OfKind<'measurement'> = { kind: 'measurement', id, values, unsettled: [] }
  const supposed = { ...asked, figures: withRecord(figures, record) }
  const figure = figureIn(supposed)
  return figure ? { is: 'figure', figure, asked: supposed } : { is: 'unread' }
}

function plannedValue(
  { changes }: Extract<CellPlan, { plan: 'write' }>,
  register: 'actual' | 'target',
): Values<'measurement'> {
  const value = changes.writes.find((write) => write.register === register)?.value
  if (register === 'actual') return { actual: v.is(actualSchema, value) ? value : null }
  return { target: v.is(targetSchema, value) ? value : null }
}

/** The same figures with one record as it would be. */
function withRecord(figures: Figures, record: AnyRecord): Figures {
  const [own, key] = [shelfOf(record.kind, record.id), recordKey(record.kind, record.id)]
  return {
    ...figures,
    get: (kind, id) => (record.id === id && isOfKind(record, kind) ? record : figures.get(kind, id)),
    shelf: (name) => {
      const shelf = figures.shelf(name)
      return shelf && name === own ? new Map(shelf).set(key, record) : shelf
    },
  }
}
