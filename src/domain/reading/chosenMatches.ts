import type { Id } from '../primitives'
import type { DraftReport, Placed } from './draft'
import type { Matches } from './matching'

/** What a person said that rows are about, by row key: a record of the council, or null for something new. */
export type ChosenMatches = Readonly<Record<string, Id | null>>

/** The matches that were found, with those that a person chose instead. */
export function withChosen(found: Matches, chosen: ChosenMatches): Matches {
  const said = Object.entries(chosen).flatMap(([key, id]) =>
    id === null ? [] : [[key, { id, by: 'chosen' }] as const],
  )
  const left = Object.entries(found).filter(([key]) => !(key in chosen))
  return Object.fromEntries([...left, ...said])
}

/** Rows that would write the figures of one record twice: the later one would count. */
export function matchedTwice(
  { indicators, activities }: Pick<DraftReport, 'indicators' | 'activities'>,
  matches: Matches,
): readonly (readonly Placed<string>[])[] {
  const byId = new Map<Id, Placed<string>[]>()
  for (const { key, ref, title, place } of [...indicators, ...activities]) {
    const id = matches[key]?.id
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), { value: ref ?? title, place }])
  }
  return [...byId.values()].filter((rows) => rows.length > 1)
}
