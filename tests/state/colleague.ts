import { createHash } from 'node:crypto'
import { buildPayload } from '#domain/bundle/build'
import { entriesOfFile } from '#domain/bundle/entriesOfFile'
import { formatBundle } from '#domain/bundle/format'
import type { BundleHead, BundleKind } from '#domain/bundle/format'
import type { RecordEntries } from '#domain/bundle/entries'
import type { Json } from '#domain/canonical'
import { deletedRegister, deletionOf } from '#domain/fold'
import { joinRecords } from '#domain/merge/union'
import { writeEntry } from '#domain/register'
import { sealBundle } from '#state/bundleFile'

const sha256 = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text).digest('hex'))

/** Another browser, as far as its files tell: it writes, learns from files and hands its own in. */
export class Colleague {
  readonly #unions = new Map<string, RecordEntries>()
  readonly council: string
  readonly #id: string
  #counter = 0

  constructor(id: string, council = 'anytown') {
    this.#id = id
    this.council = council
  }

  /** Takes a whole file in. */
  learn(text: string): void {
    for (const record of entriesOfFile({ text, contentId: contentIdIn(text) })) this.#join(record)
  }

  write(place: { readonly kind: string; readonly id: string; readonly register: string }, value: Json): void {
    const { kind, id, register } = place
    const union = this.#unions.get(`${kind}/${id}`)?.entries[register] ?? []
    const writing = { actor: this.#id, counter: this.#counter, value, by: '', at: '2012-07-01T09:00:00Z' }
    const entry = writeEntry(union, { ...writing, hasTravelled: () => true })
    this.#counter += 1
    this.#join({ kind, id, entries: { [register]: [entry] } })
  }

  comment(id: string, value: string): void {
    this.write({ kind: 'measurement', id, register: 'comment' }, value)
  }

  delete(kind: string, id: string): void {
    const entries = this.#unions.get(`${kind}/${id}`)?.entries ?? {}
    this.write({ kind, id, register: deletedRegister }, deletionOf({ entries }))
  }

  /** A sealed file of some records, or of all it knows. */
  async file(options: FileOptions = {}): Promise<string> {
    const { only = [...this.#unions.keys()], kind = 'return', head } = options
    const unions = only.flatMap((key) => this.#unions.get(key) ?? [])
    const draft = { kind, head: { ...this.#cover(), ...head }, payload: buildPayload(unions) }
    return formatBundle(await sealBundle(draft, sha256))
  }

  #cover(): BundleHead {
    return {
      app: { name: 'quarterdeck', version: '0.1.0' },
      organisation: { id: this.council, name: 'Anytown', firstMonth: 4 },
      createdAt: '2012-07-12T09:30:00Z',
      actor: { id: this.#id, post: '', name: '', seq: 1, previous: null },
    }
  }

  #join(record: RecordEntries): void {
    const key = `${record.kind}/${record.id}`
    this.#unions.set(key, joinRecords(this.#unions.get(key), record))
  }
}

export interface FileOptions {
  /** `kind/id` of the records in it. */
  readonly only?: readonly string[]
  readonly kind?: BundleKind
  readonly head?: Partial<BundleHead>
}

/** What a sealed file says of itself; of a plain one worked out, as the gate does. */
export function contentIdIn(text: string): string {
  const { contentId, payload }: { contentId?: string; payload?: { records: unknown[] } } = JSON.parse(text)
  return contentId ?? `sha256:${createHash('sha256').update(JSON.stringify(payload)).digest('hex')}`
}
