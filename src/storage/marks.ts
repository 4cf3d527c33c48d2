import type { RecordEntries } from '#domain/bundle/entries'
import type { Database } from './database'
import type { MarksRow } from './rows'

/** All that is known of these records; each once, and none of those never heard of. */
export async function marksOf(
  db: Database,
  records: readonly Pick<RecordEntries, 'kind' | 'id'>[],
): Promise<readonly MarksRow[]> {
  const wanted = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]))
  const rows = await db.marks.bulkGet([...wanted.values()].map(({ kind, id }) => [kind, id]))
  return rows.flatMap((row) => row ?? [])
}
