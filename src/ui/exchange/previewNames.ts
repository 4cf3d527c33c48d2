import type { RecordEntries } from '#domain/bundle/entries'
import { shortened } from '#domain/bundle/fileProblem'
import { nameables } from '#domain/bundle/place'
import { recordsOf } from '#domain/bundle/planImport'
import type { Json } from '#domain/canonical'
import { foldRecord } from '#domain/fold'
import { isKind } from '#domain/records'
import type { AnyRecord } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { capital, registerName } from '../words'
import { recordWords } from '../words/place'
import { buildValueNames, valueWords } from '../words/value'
import type { ValueNames } from '../words/value'

/** Names what files are about, by what is known here and, where it is not, by the files themselves. */
export interface RecordNames {
  readonly valueNames: ValueNames
  /** `Figure of PI1128, Quarter 1 2012/13` */
  readonly record: (at: { readonly kind: string; readonly id: string }) => string
  /** `actual` */
  readonly register: (at: { readonly kind: string; readonly register: string }) => string
  /** `1,850 (provisional)` */
  readonly value: (at: RegisterAt, value: Json) => string
}

interface RegisterAt {
  readonly kind: string
  readonly id: string
  readonly register: string
}

/** `known`: what stands here; `files`: records that may not be known here yet. */
export function buildRecordNames(known: readonly AnyRecord[], files: readonly RecordEntries[]): RecordNames {
  const have = new Set(known.map(({ kind, id }) => `${kind}/${id}`))
  const brought = files.flatMap((record) => (have.has(`${record.kind}/${record.id}`) ? [] : folded(record)))
  const namesAt = buildValueNames(buildStructure([...known, ...brought]), [...nameables(files)])
  const valueNames = namesAt({ id: '' })
  return {
    valueNames,
    record: ({ kind, id }) =>
      isKind(kind) ? capital(recordWords({ kind, id }, valueNames)) : shortened(`${kind} ${id}`),
    register: ({ kind, register }) => registerName([kind], register),
    value: (at, value) => valueWords(at, value, namesAt(at)),
  }
}

export const namesOfFiles = (
  known: readonly AnyRecord[],
  files: readonly { readonly bundle: Parameters<typeof recordsOf>[0] }[],
): RecordNames =>
  buildRecordNames(
    known,
    files.flatMap(({ bundle }) => recordsOf(bundle)),
  )

/** What values are shown by: units, bands and the months of the year; and what a question is about. */
const shaping: ReadonlySet<string> = new Set([
  'organisation',
  'indicator',
  'definition',
  'scheme',
  'question',
])

function folded({ kind, id, entries }: RecordEntries): readonly AnyRecord[] {
  if (!isKind(kind) || !shaping.has(kind)) return []
  const record = foldRecord({ kind, id, entries })
  return record ? [record] : []
}
