import type { Write } from '../change'
import type { AnyRecord, Kind } from '../records'
import { registersOf } from '../records'

export interface Placed {
  readonly kind: Kind
  readonly id: string
  readonly order: string
}

/** Whether the person decides where a record of this kind stands among its neighbours. */
export const isOrdered = (kind: Kind): boolean => Object.hasOwn(registersOf[kind], 'order')

/** A new record with its place; kinds without an order go by name. */
export function withOrder(writes: readonly Write[], { kind, id, order }: Placed): readonly Write[] {
  return isOrdered(kind)
    ? [...writes, { kind, id, register: 'order', value: order, before: undefined }]
    : writes
}

/** What gives a record another place. */
export function planOrder({ kind, id, values }: AnyRecord, order: string): Write {
  const before = 'order' in values ? values.order : undefined
  return { kind, id, register: 'order', value: order, before }
}
