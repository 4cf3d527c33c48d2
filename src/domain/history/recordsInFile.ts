import * as v from 'valibot'
import { entriesOf, plainActor } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import type { KeptFile } from '../bundle/entriesOfFile'
import { recordSchema } from '../bundle/schema'

/**
 * The entries of a few records of a file that went through the gate when it was taken in, those that were not taken among
 * them and damaged ones that are no records any more left out. `named`: the beginnings of their ids, by which a file that has none of them is told without being read.
 */
export function recordsInFile(
  { text, contentId }: KeptFile,
  named: readonly string[],
  isWanted: (record: Pick<RecordEntries, 'kind' | 'id'>) => boolean,
): readonly RecordEntries[] {
  if (!named.some((start) => text.includes(`"${start}`))) return []
  const { head, payload } = v.parse(keptSchema, JSON.parse(text))
  const plain = { actor: plainActor(contentId), at: head.createdAt }
  return payload.records.flatMap((record) =>
    v.is(namedSchema, record) && isWanted(record) && v.is(recordSchema, record)
      ? [entriesOf(record, plain)]
      : [],
  )
}

const keptSchema = v.object({
  head: v.object({ createdAt: v.string() }),
  payload: v.object({ records: v.array(v.unknown()) }),
})
const namedSchema = v.object({ kind: v.string(), id: v.string() })
