import { splitId } from '../ids'
import { shownEntry, liveEntries } from '../register'
import type { Problem } from '../result'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'
import type { GatedBundle } from './gate'
import type { ImportPlan } from './planImport'

/**
 * R8 — What in a file is doubtful, with its place: an indicator that ends before it starts, a reference that another
 * one has, a figure of no indicator. Nothing of it is refused. Keys of `state` are `kind/id`.
 */
export function importWarnings(
  state: ReadonlyMap<string, RecordEntries>,
  bundle: Pick<GatedBundle, 'records'>,
  places: ImportPlan['places'],
): readonly Problem[] {
  const all = new Map(state)
  for (const record of bundle.records) all.set(`${record.kind}/${record.id}`, record)
  const owners = ownersByRef(all.values())
  return bundle.records.flatMap((record) => {
    const message = endingWords(record) ?? referenceWords(record, owners) ?? ownerWords(record, all)
    return message === undefined
      ? []
      : [{ code: 'doubtful', path: places.record(record.kind, record.id), message }]
  })
}

function endingWords(record: RecordEntries): string | undefined {
  const life = record.kind === 'indicator' ? valueOf(record, 'life') : undefined
  const [from, until] = [textIn(life, 'from'), textIn(life, 'until')]
  return from !== undefined && until !== undefined && until < from
    ? 'It ends before it starts, so it is never due.'
    : undefined
}

function referenceWords(
  record: RecordEntries,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  const ref = refOf(record)
  const isShared = ref !== undefined && (owners.get(ref)?.size ?? 0) > 1
  return isShared ? `The reference ${ref} is also that of another indicator.` : undefined
}

/** A figure and a year belong to an indicator. */
function ownerWords(record: RecordEntries, all: ReadonlyMap<string, RecordEntries>): string | undefined {
  if (record.kind !== 'measurement' && record.kind !== 'year') return undefined
  const { owner } = splitId(record.id)
  return all.has(`indicator/${owner}`)
    ? undefined
    : 'Its indicator is neither in this file nor in your report, so it is not shown.'
}

function ownersByRef(records: Iterable<RecordEntries>): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>()
  for (const record of records) {
    const ref = refOf(record)
    if (ref === undefined) continue
    const known = owners.get(ref) ?? new Set()
    owners.set(ref, known.add(splitId(record.id).owner))
  }
  return owners
}

const refOf = (record: RecordEntries): string | undefined =>
  record.kind === 'definition' ? textIn(valueOf(record, 'identity'), 'ref') || undefined : undefined

const valueOf = (record: RecordEntries, register: string): unknown =>
  shownEntry(liveEntries(ofRegister(record, register)))?.value

function textIn(value: unknown, member: string): string | undefined {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined
  return typeof text === 'string' ? text : undefined
}
