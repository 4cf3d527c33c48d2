import { canonical } from '../canonical'
import type { Json, KnownForms } from '../canonical'
import type { Dot, Entry, EntryName, Seen, TypedFor, Was } from '../register'
import type { BundleHead, BundleKind } from './schema'
import { bundleOrder } from './memberOrder'
import { writeJson } from './writeJson'

export type { BundleHead, BundleKind } from './schema'

export const bundleFormat = 'quarterdeck-bundle'
/** What the rescue page saves: no bundle, and nothing that can be taken in. */
export const rawFormat = 'quarterdeck-raw'
/** The version this application writes. */
export const formatVersion = 1
/** The highest `minReaderVersion` this application can read. */
export const readerVersion = 1

/** An entry whose value stands in `values` (R2). */
export interface BundleMark {
  readonly dot: Dot
  readonly over: Seen
  readonly was: Was
  readonly at: string
  readonly by: string
  readonly settles?: readonly EntryName[] | undefined
  readonly typed?: TypedFor | undefined
}

/** One record of a file. `values` are what is shown; `siblings` all other live entries, register by register. */
export interface BundleRecord {
  readonly kind: string
  readonly id: string
  readonly values: Readonly<Record<string, Json>>
  readonly marks?: Readonly<Record<string, BundleMark>> | undefined
  readonly siblings?: Readonly<Record<string, readonly Entry[]>> | undefined
}

export interface BundlePayload {
  readonly records: readonly BundleRecord[]
}

/** What is said in a file, before its hashes are filled in. */
export interface BundleDraft {
  readonly kind: BundleKind
  readonly head: BundleHead
  readonly payload: BundlePayload
  /** Of a backup: what its records follow from; `BackupHistory` where this version wrote it. */
  readonly history?: Json | undefined
}

/** A bundle as exchange.md lays it out. Members that a later version added stay on the object and in its text (B3). */
export interface Bundle extends BundleDraft {
  readonly format: typeof bundleFormat
  readonly formatVersion: number
  readonly minReaderVersion: number
  /** `sha256:…` of the whole without id, integrity and signature. Absent in a plain bundle (B2), as the next three. */
  readonly id?: string | undefined
  /** `sha256:…` of the payload. */
  readonly contentId?: string | undefined
  readonly integrity?: { readonly records: Readonly<Record<string, string>> } | undefined
  readonly signature?:
    { readonly alg: string; readonly key: string; readonly value: string } | null | undefined
}

/**
 * The text of a bundle: one space of indentation, LF, a final newline, members in fixed order and unknown ones
 * after them, records by (kind, id), registers in the order of records.ts. Equal content, equal bytes (B4).
 */
export function formatBundle(bundle: Bundle): string {
  const payload = { ...bundle.payload, records: sortRecords(bundle.payload.records) }
  return `${writeJson({ ...bundle, payload }, bundleOrder)}\n`
}

/** By kind, then id, in the order of code units. */
export function sortRecords(records: readonly BundleRecord[]): readonly BundleRecord[] {
  return records.toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id))
}

/** What the id is the hash of: the whole in RFC 8785 form, without id, integrity and signature. */
export function idText(
  bundle: { readonly payload: unknown; readonly contentId?: string | undefined },
  known?: KnownForms,
): string {
  return canonical({ ...bundle, id: undefined, integrity: undefined, signature: undefined }, known)
}

/** What the contentId is the hash of. */
export const contentIdText = ({ payload }: { readonly payload: unknown }, known?: KnownForms): string =>
  canonical(payload, known)

/** What the integrity of a record is the hash of: the record as received, unknown members included. */
export const recordText = (record: unknown, known?: KnownForms): string => canonical(record, known)

/** The forms of a payload and of each of its records: each stands in the next larger one, and all of them are hashed. */
export function formsIn(payload: { readonly records: readonly unknown[] }): KnownForms {
  const records = new Map(payload.records.map((record) => [record, canonical(record)]))
  return new Map<unknown, string>([...records, [payload, canonical(payload, records)]])
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
