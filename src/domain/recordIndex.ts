import type { AnyRecord, Kind } from './records'

/** A record of one kind, picked out of the union so that its registers are typed. */
export type OfKind<K extends Kind> = Extract<AnyRecord, { readonly kind: K }>

/** Records by kind and id. Lists are in the order of the report: by `order`, then by name, then by id. */
export interface RecordIndex {
  get<K extends Kind>(kind: K, id: string | null | undefined): OfKind<K> | undefined
  list<K extends Kind>(kind: K): readonly OfKind<K>[]
}

export const recordKey = (kind: Kind, id: string): string => `${kind}/${id}`

export function indexRecords(records: readonly AnyRecord[]): RecordIndex {
  const byKey = new Map<string, AnyRecord>()
  const byKind = new Map<Kind, AnyRecord[]>()
  for (const record of records) {
    byKey.set(recordKey(record.kind, record.id), record)
    const known = byKind.get(record.kind)
    if (known) known.push(record)
    else byKind.set(record.kind, [record])
  }
  const sorted = new Map<Kind, readonly AnyRecord[]>()
  return {
    get(kind, id) {
      const record = id ? byKey.get(recordKey(kind, id)) : undefined
      return record && isOfKind(record, kind) ? record : undefined
    },
    list(kind) {
      const list = sorted.get(kind) ?? (byKind.get(kind) ?? []).toSorted(inReportOrder)
      sorted.set(kind, list)
      return asKind(list)
    },
  }
}

/** The same index with only what is kept; each list is filtered once. */
export function filterIndex(index: RecordIndex, isKept: (record: AnyRecord) => boolean): RecordIndex {
  const filtered = new Map<Kind, readonly AnyRecord[]>()
  return {
    get(kind, id) {
      const record = index.get(kind, id)
      return record && isKept(record) ? record : undefined
    },
    list(kind) {
      const list = filtered.get(kind) ?? index.list(kind).filter(isKept)
      filtered.set(kind, list)
      return asKind(list)
    },
  }
}

export function isOfKind<K extends Kind>(record: AnyRecord, kind: K): record is OfKind<K> {
  return record.kind === kind
}

export function ofKind<K extends Kind>(records: readonly AnyRecord[], kind: K): readonly OfKind<K>[] {
  return records.filter((record): record is OfKind<K> => isOfKind(record, kind))
}

/** The lists of an index hold one kind each. */
function asKind<K extends Kind>(list: readonly AnyRecord[]): readonly OfKind<K>[] {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- filled by kind above; a filter would copy it each time
  return list as readonly OfKind<K>[]
}

/** What a record is called on the screen and in messages; its id where it has no name of its own. */
export function nameOf(record: AnyRecord): string {
  const identity = 'identity' in record.values ? record.values.identity : undefined
  if (!identity) return record.id
  return 'title' in identity ? identity.title : identity.name
}

function inReportOrder(a: AnyRecord, b: AnyRecord): number {
  return compare(orderOf(a), orderOf(b)) || compare(nameOf(a), nameOf(b)) || compare(a.id, b.id)
}

/** Records without an order come last, by name. */
function orderOf(record: AnyRecord): string {
  const order = 'order' in record.values ? record.values.order : undefined
  return order ?? '~'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
