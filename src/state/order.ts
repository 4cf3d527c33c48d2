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
  generateKeyBetween(list.findLast((one) => one.values.order)?.values.order ?? null, null)

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
  const [before, after] = [others[place - 1]?.values.order ?? null, others[place]?.values.order ?? null]
  if (isStrict(others)) return [{ record, order: generateKeyBetween(before, after) }]
  const moved = others.toSpliced(place, 0, record)
  return generateNKeysBetween(null, null, moved.length).flatMap((order, index) => {
    const one = moved[index]
    return one ? [{ record: one, order }] : []
  })
}

/** Whether every record has an order of its own. */
function isStrict(list: readonly Ordered[]): boolean {
  return list.every((one, index) => {
    const before = list[index - 1]?.values.order ?? ''
    return Boolean(one.values.order) && (one.values.order ?? '') > before
  })
}
