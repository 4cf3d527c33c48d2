import * as v from 'valibot'
import type { Json } from '../canonical'
import type { Decision } from '../merge/decisions'
import type { Kind } from '../records'
import { isKind } from '../records'
import type { Entry } from '../register'
import { checkValue, shapeOf } from './checkValues'
import type { RecordEntries } from './entries'
import { actorSchema, counterSchema, hashSchema, jsonSchema, siblingSchema } from './schema'
import { idSchema, quarterIdSchema } from '../primitives'
import type { Shape } from '../primitives'

const lineSchema = v.pipe(v.string(), v.maxLength(1000))
const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(300))

const decisionSchema = v.object({
  file: hashSchema,
  record: v.nullable(nameSchema),
  register: v.nullable(nameSchema),
  verdict: v.picklist(['accepted', 'refused', 'withdrawn']),
  reason: v.picklist(['', 'proposal', 'outside', 'turnedDown', 'notChosen', 'damaged']),
  at: lineSchema,
})

const scopeSchema = v.variant('what', [
  v.object({ what: v.literal('everything') }),
  v.object({ what: v.literal('unknown') }),
  v.object({
    what: v.picklist(['request', 'return']),
    quarter: quarterIdSchema,
    sections: v.array(idSchema),
    posts: v.array(idSchema),
  }),
])

const exportSchema = v.object({
  id: hashSchema,
  contentId: hashSchema,
  fileName: nameSchema,
  at: lineSchema,
  actor: actorSchema,
  counters: v.array(v.tuple([counterSchema, counterSchema])),
  seq: counterSchema,
  scope: scopeSchema,
})

/** One entry that was written in the browser the backup is of. */
const ownSchema = v.object({ kind: nameSchema, id: nameSchema, register: nameSchema, entry: siblingSchema })

/**
 * What a backup carries beside its records, so that a colleague can go on where it left off: the files that came in, what
 * was decided about them, what was written here and has left or stands, the files that left, and the names this browser
 * wrote under. The records follow from it, and are held against it before it is believed.
 */
export const historySchema = v.object({
  files: v.array(
    v.object({
      fileName: nameSchema,
      importedAt: lineSchema,
      key: v.nullable(lineSchema),
      bundle: jsonSchema,
    }),
  ),
  decisions: v.array(decisionSchema),
  own: v.array(ownSchema),
  exports: v.array(exportSchema),
  actors: v.array(actorSchema),
})
export interface BackupHistory {
  readonly files: readonly HistoryFile[]
  readonly decisions: readonly Decision[]
  readonly own: readonly (Omit<OwnEntry, 'kind'> & { readonly kind: string })[]
  readonly exports: readonly Shape<typeof exportSchema>[]
  readonly actors: readonly string[]
}

/** A file that came in, as it was. */
export interface HistoryFile {
  readonly fileName: string
  readonly importedAt: string
  readonly key: string | null
  readonly bundle: Json
}

/** An entry of the own log with its place. */
export interface OwnEntry {
  readonly kind: Kind
  readonly id: string
  readonly register: string
  readonly entry: Entry
}

/** The own entries of a history, where every one of them is in the normal form of its register; undefined where one is not. */
export function ownEntriesIn({ own }: BackupHistory): readonly OwnEntry[] | undefined {
  const right = own.flatMap((one) => {
    const shape = shapeOf(one.kind, one.register)
    const isRight = !shape || checkValue(shape, one.entry.value).faults.length === 0
    return isRight && isKind(one.kind) ? [{ ...one, kind: one.kind }] : []
  })
  return right.length === own.length ? right : undefined
}

/** Own entries as records, to be joined with those of files. */
export const ownAsRecords = (own: readonly OwnEntry[]): readonly RecordEntries[] =>
  own.map(({ kind, id, register, entry }) => ({ kind, id, entries: { [register]: [entry] } }))
