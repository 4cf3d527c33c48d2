import { isIdOf, splitId } from '../ids'
import { formatQuarter, formatYear } from '../quarter'
import { isKind } from '../records'
import type { AnyRecord } from '../records'
import { liveEntries, shownEntry } from '../register'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'
import { inWords } from '../inWords'
import { shortened } from './fileProblem'

/** What is needed of a record to name it; values as they stand in a file, not yet checked. */
export interface Nameable {
  readonly kind: string
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Names places in the field's words: "measurement of PI1128 in Quarter 1 2012/13, target". */
export interface Places {
  /** What a record is called by itself: `PI1128`; undefined where nothing names it. */
  name(kind: string, id: string): string | undefined
  record(kind: string, id: string): string
  register(at: { readonly kind: string; readonly id: string }, register: string): string
}

/** Names by reference or title where the records have them, else by id. Nothing is read before the first question. */
export function buildPlaces(records: () => Iterable<Nameable>, firstMonth: number): Places {
  let names: ReadonlyMap<string, string> | undefined
  const name = (kind: string, id: string): string | undefined => {
    names ??= collectNames(records())
    return names.get(`${kind}/${id}`)
  }
  const nameOf = (kind: string, id: string): string => name(kind, id) ?? id
  const record = (kind: string, id: string): string => describeRecord({ kind, id, nameOf, firstMonth })
  return { name, record, register: (at, register) => `${record(at.kind, at.id)}, ${inWords(register)}` }
}

/** What records can be named by: those of files by what they show, then those known here. */
export function* nameables(
  records: Iterable<RecordEntries>,
  known: Iterable<AnyRecord> = [],
): Generator<Nameable> {
  for (const record of records) {
    const identity = shownEntry(liveEntries(ofRegister(record, 'identity')))?.value
    if (identity !== undefined) yield { kind: record.kind, id: record.id, values: { identity } }
  }
  yield* known
}

function collectNames(records: Iterable<Nameable>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const namedFrom = new Map<string, string>()
  for (const { kind, id, values } of records) {
    const name = nameIn(values)
    if (name === '') continue
    if (kind !== 'definition') names.set(`${kind}/${id}`, name)
    else keepNewest({ id, name, names, namedFrom })
  }
  return names
}

/** An indicator is called what its newest definition calls it. */
function keepNewest(found: {
  readonly id: string
  readonly name: string
  readonly names: Map<string, string>
  readonly namedFrom: Map<string, string>
}): void {
  const { owner, period } = splitId(found.id)
  if (period < (found.namedFrom.get(owner) ?? '')) return
  found.namedFrom.set(owner, period)
  found.names.set(`indicator/${owner}`, found.name)
}

/** Reference before title, title before name; at most 60 characters. */
function nameIn(values: Readonly<Record<string, unknown>>): string {
  const identity = values.identity
  if (typeof identity !== 'object' || identity === null) return ''
  const found = ['ref', 'title', 'name']
    .map((member): unknown => Reflect.get(identity, member))
    .find((value): value is string => typeof value === 'string' && value !== '')
  return found === undefined ? '' : shortened(found)
}

interface Naming {
  readonly kind: string
  readonly id: string
  readonly nameOf: (kind: string, id: string) => string
  readonly firstMonth: number
}

function describeRecord({ kind, id, nameOf, firstMonth }: Naming): string {
  if (!isKind(kind) || !isIdOf(kind, id)) return shortened(`${kind} ${id}`)
  const { owner, period } = splitId(id)
  const quarter = (): string => formatQuarter(period, firstMonth)
  switch (kind) {
    case 'organisation':
      return 'organisation'
    case 'quarter':
      return formatQuarter(id, firstMonth)
    case 'definition':
      return `definition of ${nameOf('indicator', owner)} from ${quarter()}`
    case 'year':
      return `year ${formatYear(period, firstMonth)} of ${nameOf('indicator', owner)}`
    case 'measurement':
      return `measurement of ${nameOf('indicator', owner)} in ${quarter()}`
    case 'progress':
      return `progress of ${nameOf('activity', owner)} in ${quarter()}`
    case 'narrative':
    case 'submission':
      return `${kind} of ${nameOf('section', owner)} in ${quarter()}`
    default:
      return `${kind} ${nameOf(kind, id)}`
  }
}
