import type { Id, QuarterId } from '#domain/primitives'
import { definitionNear } from '#domain/reading/matching'
import type { Structure } from '#domain/structure'
import type { Choice } from '../kit/fields'

/** What a row of a file can be about. */
export interface Known {
  readonly kind: 'indicator' | 'activity'
  readonly id: Id
}

/** `PI1128 Overall recorded crime`, as it is called in the quarter, else as it was called first. */
export function knownName(structure: Structure, { kind, id }: Known, quarter: QuarterId): string {
  const { ref, title } = nameIn(structure, { kind, id }, quarter)
  return [ref, title].filter(Boolean).join(' ')
}

/** All indicators or activities of the council, by name. */
export const knownChoices = (
  structure: Structure,
  kind: Known['kind'],
  quarter: QuarterId,
): readonly Choice[] =>
  structure
    .list(kind)
    .map(({ id }) => ({ value: id, label: knownName(structure, { kind, id }, quarter) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true }))

interface Name {
  readonly ref?: string | null | undefined
  readonly title?: string | undefined
}

function nameIn(structure: Structure, { kind, id }: Known, quarter: QuarterId): Name {
  if (kind === 'activity') return structure.get('activity', id)?.values.identity ?? {}
  return definitionNear(structure, id, quarter) ?? {}
}
