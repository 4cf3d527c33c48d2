import { splitId } from '#domain/ids'
import { fullNameOf, shortNameOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import type { Id } from '#domain/primitives'
import type { AnyRecord, Kind } from '#domain/records'
import { kindWords } from '../../words'

/** What a record belongs to: a figure to its indicator, a narrative to its section. */
const owners: { readonly [K in Kind]?: Kind } = {
  measurement: 'indicator',
  definition: 'indicator',
  year: 'indicator',
  progress: 'activity',
  narrative: 'section',
  submission: 'section',
}

/** What a finding is about, in full: `PI1128 Overall recorded crime`. */
export function nameInFull(at: { readonly kind: Kind; readonly id: string }, view: PlanView): string {
  const record = ownerOf(at, view)
  return record ? fullNameOf(record, view) : kindWords[at.kind].one
}

/** `PI1128`, or the title of what has no reference. */
export function nameInShort(at: { readonly kind: Kind; readonly id: string }, view: PlanView): string {
  const record = ownerOf(at, view)
  return record ? shortNameOf(record, view) : kindWords[at.kind].one
}

/** `PI1174`, `PI1174 and PI1179`, `PI1174, PI1179 and PI1180`, each in full where `form` is. */
export function indicatorsInWords(
  ids: readonly Id[],
  view: PlanView,
  form: 'short' | 'full' = 'short',
): string {
  const name = form === 'full' ? nameInFull : nameInShort
  return listed(ids.map((id) => name({ kind: 'indicator', id }, view)))
}

/** `comment, reason and date` */
export const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}` : (words[0] ?? '')

function ownerOf(
  { kind, id }: { readonly kind: Kind; readonly id: string },
  view: PlanView,
): AnyRecord | undefined {
  return view.structure.get(owners[kind] ?? kind, splitId(id).owner)
}
