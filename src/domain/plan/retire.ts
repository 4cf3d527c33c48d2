import { write } from '../change'
import type { Write } from '../change'
import { everyQuarter } from '../due'
import type { QuarterId } from '../primitives'
import type { AnyRecord } from '../records'

/** Whether a kind of record can end; the others are there as long as they are. */
export const hasLife = ({ kind }: AnyRecord): boolean =>
  kind === 'indicator' || kind === 'activity' || kind === 'directorate'

/** The last quarter of a record; null where it has no end. */
export function lastQuarterOf(record: AnyRecord): QuarterId | null {
  return 'life' in record.values ? (record.values.life?.until ?? null) : null
}

/** Ends a record with a quarter, or takes its end back (null). Every quarter up to then keeps it. */
export function planEnd(record: AnyRecord, until: QuarterId | null): readonly Write[] {
  switch (record.kind) {
    case 'indicator': {
      const { life } = record.values
      const at = { kind: record.kind, id: record.id, register: 'life' } as const
      return [write(at, { ...(life ?? everyQuarter), until }, life)]
    }
    case 'activity':
    case 'directorate': {
      const { life } = record.values
      const at = { kind: record.kind, id: record.id, register: 'life' } as const
      return [write(at, { from: life?.from ?? null, until }, life)]
    }
    default:
      return []
  }
}
