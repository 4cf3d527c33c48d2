import * as v from 'valibot'
import { entriesOf, plainActor } from './entries'
import type { RecordEntries } from './entries'
import { bundleSchema } from './schema'

/** A file as it was taken in, and the records of it that were refused (`kind/id`: damaged ones, G5). */
export interface KeptFile {
  readonly text: string
  readonly contentId: string
  readonly refused: ReadonlySet<string>
}

/**
 * The entries of a file that went through the gate when it was taken in. Throws where the kept text is no bundle any
 * more: then the storage is damaged.
 */
export function entriesOfFile({ text, contentId, refused }: KeptFile): readonly RecordEntries[] {
  const bundle = v.parse(bundleSchema, JSON.parse(text))
  const plain = { actor: plainActor(contentId), at: bundle.head.createdAt }
  return bundle.payload.records
    .filter(({ kind, id }) => !refused.has(`${kind}/${id}`))
    .map((record) => entriesOf(record, plain))
}

/** The records of a file that are not among those taken, as `kind/id`. */
export function refusedOf(text: string, taken: readonly RecordEntries[]): readonly string[] {
  const known = new Set(taken.map(({ kind, id }) => `${kind}/${id}`))
  const bundle = v.parse(bundleSchema, JSON.parse(text))
  return bundle.payload.records.map(({ kind, id }) => `${kind}/${id}`).filter((key) => !known.has(key))
}
