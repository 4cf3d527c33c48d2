import type { Id } from '../primitives'
import type { OfKind } from '../recordIndex'
import type { AnyRecord } from '../records'
import type { Structure } from '../structure'

/** The posts that records name: names of holders travel only where the post is spoken of. */
export function postsNamedIn(records: readonly AnyRecord[], structure: Structure): readonly OfKind<'post'>[] {
  const ids = new Set(records.flatMap(postIdsIn))
  return structure.list('post').filter(({ id }) => ids.has(id))
}

/** The directorates of posts, and those above them. */
export function directoratesOf(
  posts: readonly OfKind<'post'>[],
  structure: Structure,
): readonly OfKind<'directorate'>[] {
  const found = new Map<Id, OfKind<'directorate'>>()
  for (const post of posts) {
    let directorate = structure.get('directorate', post.values.identity?.directorate)
    while (directorate && !found.has(directorate.id)) {
      found.set(directorate.id, directorate)
      directorate = structure.get('directorate', directorate.values.placement?.parent)
    }
  }
  return [...found.values()]
}

function postIdsIn(record: AnyRecord): readonly Id[] {
  return named(record).filter((id) => id !== null && id !== undefined)
}

function named(record: AnyRecord): readonly (Id | null | undefined)[] {
  switch (record.kind) {
    case 'section':
      return [...(record.values.drafters ?? []), record.values.signOff?.post]
    case 'definition':
      return [record.values.owner?.figures, record.values.owner?.commentary]
    case 'activity':
      return record.values.leads ?? []
    case 'measurement':
      return [
        record.values.correctiveAction?.post,
        record.values.source?.preparedBy,
        record.values.source?.checkedBy,
      ]
    case 'submission':
      return [record.values.signOff?.post]
    case 'question':
      return [record.values.asked?.post, record.values.answer?.post]
    default:
      return []
  }
}
