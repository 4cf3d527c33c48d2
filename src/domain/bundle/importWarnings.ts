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
  const told = new Set<string>()
  return bundle.records.flatMap((record) => {
    const message = endingWords(record) ?? referenceWords(record, owners, told) ?? ownerWords(record, all)
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

/** Indicators by their ids, each with its title. */
type Owners = ReadonlyMap<string, string>

/** Said once of each reference, with the titles of all that have it. */
function referenceWords(
  record: RecordEntries,
  owners: ReadonlyMap<string, Owners>,
  told: Set<string>,
): string | undefined {
  const ref = refOf(record)
  const own = ref === undefined ? undefined : owners.get(ref)
  if (ref === undefined || !own || own.size < 2 || told.has(ref)) return undefined
  told.add(ref)
  const titles = [...own.values()].map((title) => `“${title}”`)
  return `The reference ${ref} is that of ${own.size} indicators: ${titles.slice(0, titlesNamed).join(', ')}${titles.length > titlesNamed ? ' and more' : ''}.`
}

const titlesNamed = 4

/** A figure and a year belong to an indicator. */
function ownerWords(record: RecordEntries, all: ReadonlyMap<string, RecordEntries>): string | undefined {
  if (record.kind !== 'measurement' && record.kind !== 'year') return undefined
  const { owner } = splitId(record.id)
  return all.has(`indicator/${owner}`)
    ? undefined
    : 'Its indicator is neither in this file nor in your report, so it is not shown.'
}

function ownersByRef(records: Iterable<RecordEntries>): ReadonlyMap<string, Owners> {
  const owners = new Map<string, Map<string, string>>()
  for (const record of records) {
    const ref = refOf(record)
    if (ref === undefined) continue
    const known = owners.get(ref) ?? new Map<string, string>()
    const title = textIn(valueOf(record, 'identity'), 'title') ?? ''
    owners.set(ref, known.set(splitId(record.id).owner, title))
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
