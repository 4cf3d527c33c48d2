import * as v from 'valibot'
import { entriesOf, plainActor } from './entries'
import type { RecordEntries } from './entries'
import type { Envelope } from './envelope'
import { envelopeSchema, recordSchema } from './schema'

/** A file as it was taken in. */
export interface KeptFile {
  readonly text: string
  readonly contentId: string
}

/**
 * Every entry of a file that went through the gate when it was taken in, those that were not taken among them. Damaged
 * records that are none any more (G5) have no entries. Throws where the kept text is no bundle: then the storage is damaged.
 */
export function entriesOfFile({ text, contentId }: KeptFile): readonly RecordEntries[] {
  const bundle = v.parse(envelopeSchema, JSON.parse(text))
  const plain = { actor: plainActor(contentId), at: bundle.head.createdAt }
  return bundle.payload.records.flatMap((record) =>
    v.is(recordSchema, record) ? [entriesOf(record, plain)] : [],
  )
}

/** The records of a file that are not among those that passed the gate, as `kind/id`: damaged ones (G5). */
export function setAsideIn(
  { payload }: Pick<Envelope, 'payload'>,
  passed: readonly RecordEntries[],
): readonly string[] {
  const known = new Set(passed.map(({ kind, id }) => `${kind}/${id}`))
  return payload.records
    .flatMap((record) => (v.is(namedSchema, record) ? [`${record.kind}/${record.id}`] : []))
    .filter((key) => !known.has(key))
}

const namedSchema = v.object({ kind: v.string(), id: v.string() })
