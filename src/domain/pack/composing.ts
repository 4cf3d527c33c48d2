import { write } from '../change'
import type { Changes } from '../change'
import type { Id } from '../primitives'
import { nameOf } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import { partsInOrder, usualComposition } from './composition'
import type { Composition, PackPart } from './composition'
import { everything } from './receives'

/** The list with one item elsewhere; places beyond its ends are its ends. */
export function movedTo<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined) return items
  return items.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, items.length - 1)), 0, item)
}

export function movePart(composition: Composition, part: PackPart, to: number): Composition {
  const parts = partsInOrder(composition)
  return {
    ...composition,
    parts: movedTo(
      parts,
      parts.findIndex((one) => one.part === part),
      to,
    ),
  }
}

export function showPart(composition: Composition, part: PackPart, shown: boolean): Composition {
  const parts = partsInOrder(composition).map((one) => (one.part === part ? { part, shown } : one))
  return { ...composition, parts }
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
