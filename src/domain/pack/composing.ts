import { write } from '../change'
import type { Changes } from '../change'
import type { Id } from '../primitives'
import { nameOf } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import { itemKey, itemsInOrder, usualComposition } from './composition'
import type { Composition, PackItem } from './composition'
import type { OwnBlock } from './ownBlocks'
import { everything } from './receives'

/** The list with one item elsewhere; places beyond its ends are its ends. */
export function movedTo<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined) return items
  return items.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, items.length - 1)), 0, item)
}

/** What is composed: a pack's parts and its own texts. */
export interface Composed {
  readonly composition: Composition
  readonly blocks: readonly OwnBlock[]
}

/** One item of the order elsewhere; each of the pack's own texts has its place from then on. */
export function moveItem({ composition, blocks }: Composed, key: string, to: number): Composition {
  const items = itemsInOrder(composition, blocks)
  const from = items.findIndex((item) => itemKey(item) === key)
  return { ...composition, parts: [...movedTo(items, from, to)] }
}

export function showItem({ composition, blocks }: Composed, key: string, shown: boolean): Composition {
  const changed = (item: PackItem): PackItem => (itemKey(item) === key ? { ...item, shown } : item)
  return { ...composition, parts: itemsInOrder(composition, blocks).map(changed) }
}

/** Back as usual is a choice like any other: it is written, so that it travels. */
export function compositionChanges(committee: OfKind<'committee'>, composition: Composition): Changes {
  const at = { kind: 'committee', id: committee.id, register: 'composition' } as const
  return {
    label: `Parts of the pack for ${nameOf(committee)}`,
    writes: [write(at, composition, committee.values.composition)],
  }
}

export const compositionOf = (committee: OfKind<'committee'>): Composition =>
  committee.values.composition ?? usualComposition

/** `ids` one behind the other, in the place that the first of them has; what else the order names stays where it is. */
export function withOrder(order: readonly Id[], ids: readonly Id[]): readonly Id[] {
  const first = order.findIndex((id) => ids.includes(id))
  const others = order.filter((id) => !ids.includes(id))
  const before = first < 0 ? others.length : order.slice(0, first).filter((id) => !ids.includes(id)).length
  return others.toSpliced(before, 0, ...ids)
}

/** The order in which a committee sees its priorities and rows, by their ids. */
export function orderChanges(committee: OfKind<'committee'>, order: readonly Id[]): Changes {
  const before = committee.values.content
  const at = { kind: 'committee', id: committee.id, register: 'content' } as const
  return {
    label: `Order of the pack for ${nameOf(committee)}`,
    writes: [write(at, { ...(before ?? everything), order }, before)],
  }
}
