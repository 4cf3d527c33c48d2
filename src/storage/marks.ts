import type { RecordEntries } from '#domain/bundle/entries'
import type { Database } from './database'
import type { MarksRow } from './rows'

type Place = Pick<RecordEntries, 'kind' | 'id'>

/** All that is known of these records; each once, and none of those never heard of. Kind by kind. */
export async function marksOf(db: Database, records: readonly Place[]): Promise<readonly MarksRow[]> {
  const idsOf = new Map<string, Set<string>>()
  for (const { kind, id } of records) idsOf.set(kind, (idsOf.get(kind) ?? new Set()).add(id))
  const rows = await Promise.all([...idsOf].map(([kind, ids]) => marksOfKind(db, kind, ids)))
  return rows.flat()
}

/** From so many on it pays to ask how many rows lie between the first and the last. */
const many = 100
/** A row asked for by itself takes as long as ten read at once: up to so many per wanted one are read. */
const mostBetween = 4

/** Thousands of requests are slow, and so is reading twenty years for one quarter: the quicker of the two. */
async function marksOfKind(
  db: Database,
  kind: string,
  ids: ReadonlySet<string>,
): Promise<readonly MarksRow[]> {
  if (ids.size >= many) {
    const sorted = [...ids].sort()
    const between = db.marks.where('[kind+id]').between([kind, sorted[0]], [kind, sorted.at(-1)], true, true)
    if ((await between.count()) <= ids.size * mostBetween)
      return (await between.toArray()).filter(({ id }) => ids.has(id))
  }
  const rows = await db.marks.bulkGet([...ids].map((id) => [kind, id]))
  return rows.flatMap((row) => row ?? [])
}
