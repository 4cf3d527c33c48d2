import { gateBundle, readBundle } from '#domain/bundle/gate'
import type { GatedBundle, GateOptions } from '#domain/bundle/gate'
import {
  bundleFormat,
  contentIdText,
  formatVersion,
  formsIn,
  idText,
  readerVersion,
  recordText,
  sortRecords,
} from '#domain/bundle/format'
import type { Bundle, BundleDraft } from '#domain/bundle/format'
import type { KnownForms } from '#domain/canonical'
import type { Problem, Result } from '#domain/result'
import type { Signer } from './signing'

/** SHA-256 of the UTF-8 form of a text, 64 hexadecimal digits. */
export type Sha256 = (text: string) => Promise<string>

/** Sends a file through the whole gate (exchange.md, G). Stores nothing. */
export async function openBundleFile(
  bytes: Uint8Array,
  { sha256, ...options }: GateOptions & { readonly sha256: Sha256 },
): Promise<Result<GatedBundle, readonly Problem[]>> {
  const read = readBundle(bytes, options)
  if (!read.ok) return read
  const { bundle } = read.value
  const forms = formsIn(bundle.payload)
  return gateBundle(read.value, {
    id: await named(sha256, idText(bundle, forms)),
    contentId: await named(sha256, contentIdText(bundle, forms)),
    records: await namedAll(sha256, bundle.payload.records, forms),
  })
}

/** Fills in counts, contentId, id, the hash of each record and, where there is a key, the signature over the id (B7). */
export async function sealBundle(draft: BundleDraft, sha256: Sha256, sign?: Signer): Promise<Bundle> {
  const records = sortRecords(draft.payload.records)
  const cover = {
    format: bundleFormat,
    formatVersion,
    minReaderVersion: readerVersion,
    kind: draft.kind,
    head: { ...draft.head, counts: { records: records.length } },
    payload: { records },
    ...(draft.history !== undefined && { history: draft.history }),
  } as const
  const forms = formsIn(cover.payload)
  const contentId = await named(sha256, contentIdText(cover, forms))
  const id = await named(sha256, idText({ ...cover, contentId }, forms))
  const hashes = await namedAll(sha256, records, forms)
  const integrity = records.map(
    (record, index) => [`${record.kind}/${record.id}`, hashes[index] ?? ''] as const,
  )
  const signature = (await sign?.(id)) ?? null
  return { ...cover, id, contentId, integrity: { records: Object.fromEntries(integrity) }, signature }
}

const named = async (sha256: Sha256, text: string): Promise<string> => `sha256:${await sha256(text)}`

/** So many records are hashed at once: enough to keep the browser busy, few enough not to hold all promises. */
const atOnce = 1000

async function namedAll(
  sha256: Sha256,
  records: readonly unknown[],
  forms: KnownForms,
): Promise<readonly string[]> {
  const hashes: string[] = []
  for (let start = 0; start < records.length; start += atOnce) {
    const some = records
      .slice(start, start + atOnce)
      .map((record) => named(sha256, recordText(record, forms)))
    hashes.push(...(await Promise.all(some)))
  }
  return hashes
}
