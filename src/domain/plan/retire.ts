import { edition, write } from '../change'
import type { Write } from '../change'
import { everyQuarter } from '../due'
import { lifeOf } from '../life'
import type { QuarterId } from '../primitives'
import { quarterId, yearOf } from '../quarter'
import type { AnyRecord } from '../records'
import type { PlanView } from './place'
import { isDefaultScheme } from './schemes'

/** What can be done about the end of a record, as seen from a quarter. */
export interface Ending {
  readonly way: 'retire' | 'bringBack'
  /** The last quarter that it would have; null: none. */
  readonly until: QuarterId | null
  /** Why it cannot be done; undefined where it can. */
  readonly fault?: string
}

/** The last quarter of a record; null where it has no end. */
export const lastQuarterOf = (record: AnyRecord): QuarterId | null => lifeOf(record).until

/**
 * Retiring a record after the quarter that is looked at, or taking its end back. A plan always has a last year: it is
 * retired after this one, and brought back for it.
 */
export function endingOf(record: AnyRecord, { structure, quarter }: PlanView): Ending {
  const last = lastQuarterOf(record)
  if (record.kind === 'plan') return endingOfPlan(last, quarterId(yearOf(quarter), 4))
  if (last !== null) return { way: 'bringBack', until: null }
  const isInUse = record.kind === 'scheme' && isDefaultScheme(structure, record.id)
  const fault = 'It is the council’s default: choose another in Settings first'
  return { way: 'retire', until: quarter, ...(isInUse && { fault }) }
}

/** Gives a record a last quarter, or none (null). Every quarter up to then keeps it. */
export function planEnd(record: AnyRecord, until: QuarterId | null): readonly Write[] {
  switch (record.kind) {
    case 'plan': {
      const { identity } = record.values
      return identity && until ? edition(record, { identity: { ...identity, until: yearOf(until) } }) : []
    }
    case 'indicator':
      return edition(record, { life: { ...(record.values.life ?? everyQuarter), until } })
    case 'priority':
    case 'section':
    case 'objective':
    case 'activity':
    case 'directorate':
    case 'post':
    case 'scheme':
    case 'committee': {
      const { life } = record.values
      const at = { kind: record.kind, id: record.id, register: 'life' } as const
      return [write(at, { from: life?.from ?? null, until }, life)]
    }
    default:
      return []
  }
}

function endingOfPlan(last: QuarterId | null, thisYear: QuarterId): Ending {
  if (last === null || last > thisYear) return { way: 'retire', until: thisYear }
  if (last < thisYear) return { way: 'bringBack', until: thisYear }
  return { way: 'retire', until: thisYear, fault: 'It ends then already' }
}
