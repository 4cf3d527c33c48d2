import type { RecordEntries } from '../bundle/entries'
import { deletedRegister, deletionIn } from '../fold'
import type { Deletion } from '../fold'
import { textSchema } from '../primitives'
import type { Kind } from '../records'
import { covers, entryName } from '../register'
import type { Entry } from '../register'
import { schemaOf } from '../validWrite'
import type { Conflict, Side } from './conflicts'
import { mergeTexts } from './mergeTexts'
import type { MergedText } from './mergeTexts'

/** A record with something to choose about, and all that is known of it. */
export interface OpenConflicts {
  readonly marks: RecordEntries & { readonly kind: Kind }
  readonly conflicts: readonly Conflict[]
}

/** More than one value of a register (R5). */
export type OpenValues = Extract<Conflict, { readonly about: 'values' }>
/** *Edited or deleted?* (R8). */
export type OpenDeletion = Extract<Conflict, { readonly about: 'deletion' }>

/** What tells a conflict from every other one. */
export const conflictKey = ({ kind, id, register }: Pick<Conflict, 'kind' | 'id' | 'register'>): string =>
  `${kind}/${id}/${register}`

/** R6 — The side that the screens show until somebody chooses. */
export const shownSide = ({ sides }: OpenValues): Side | undefined => sides.find(({ isShown }) => isShown)

/** The sides in the order in which they are read: mine, then theirs. */
export const sidesInOrder = ({ sides }: OpenValues): readonly Side[] =>
  sides.toSorted((a, b) => Number(b.isMine) - Number(a.isMine))

/** Every entry that stands in a conflict, whatever it is about. */
export function entriesIn(conflict: Conflict): readonly Entry[] {
  if (conflict.about === 'values') return conflict.sides.flatMap(({ entries }) => entries)
  return [...conflict.deletions, ...conflict.kept.map(({ entry }) => entry)]
}

/** R8 — What was written by somebody who did not know of a deletion, register by register. */
export function unseenByDeletion({ deletions, kept }: OpenDeletion): OpenDeletion['kept'] {
  const saws = deletions.flatMap(({ value }) => deletionIn(value))
  return kept.filter(({ register, entry }) => !saws.some((one) => hasSeen(one, register, entry)))
}

/** Whether a register holds a text that a person writes, so that it can be merged and written anew. */
export const isTextRegister = (kind: Kind, register: string): boolean =>
  register !== deletedRegister && schemaOf(kind, register) === textSchema

/** R9 — Two texts written apart, with the changes of both; undefined where it is not about two changes of one text. */
export function bothChanges(conflict: Conflict): MergedText | undefined {
  if (conflict.about === 'deletion' || !isTextRegister(conflict.kind, conflict.register)) return undefined
  const { before, sides } = conflict
  const [mine, theirs, another] = sides.map(({ value }) => value)
  if (typeof before !== 'string' || typeof mine !== 'string' || typeof theirs !== 'string') return undefined
  return another === undefined ? mergeTexts({ before, mine, theirs }) : undefined
}

function hasSeen({ saw, settles = [] }: Deletion, register: string, entry: Entry): boolean {
  return covers(saw[register] ?? {}, entry.dot) || settles.includes(entryName(entry))
}
