import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ordered {
  readonly id: string
  readonly values: { readonly order?: string | null }
}

/** A new order for one record. */
export interface NewOrder<T extends Ordered> {
  readonly record: T
  readonly order: string
}

/** The order of a new record after all others of a list in report order. */
export const orderAfterAll = (list: readonly Ordered[]): string =>
  generateKeyBetween(list.map(keyOf).findLast(Boolean) || null, null)

/**
 * What moves a record one place up (-1) or down (1) in its list: its own new order, or, where neighbours have the
 * same order or none, a new order for each of the list. Empty where it stands at that end already.
 */
export function moveInOrder<T extends Ordered>(
  list: readonly T[],
  id: string,
  by: -1 | 1,
): readonly NewOrder<T>[] {
  const from = list.findIndex((one) => one.id === id)
  const record = list[from]
  const place = from + by
  if (!record || place < 0 || place >= list.length) return []
  const others = list.filter((one) => one !== record)
  if (isStrict(others)) return [{ record, order: orderBetween(others[place - 1], others[place]) }]
  const moved = others.toSpliced(place, 0, record)
  return generateNKeysBetween(null, null, moved.length).flatMap((order, index) => {
    const one = moved[index]
    return one ? [{ record: one, order }] : []
  })
}

function orderBetween(before: Ordered | undefined, after: Ordered | undefined): string {
  return generateKeyBetween((before && keyOf(before)) || null, (after && keyOf(after)) || null)
}

/** Whether every record has an order of its own, each after the one before. */
function isStrict(list: readonly Ordered[]): boolean {
  return list.every((one, index) => {
    const before = list[index - 1]
    return keyOf(one) !== '' && (!before || keyOf(one) > keyOf(before))
  })
}

/** The order of a record; empty where it has none, or one that no order can be made from (other programs write files too). */
function keyOf({ values: { order } }: Ordered): string {
  try {
    generateKeyBetween(order ?? null, null)
    return order ?? ''
  } catch {
    return ''
  }
}
