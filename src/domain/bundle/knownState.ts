import type { Json } from '../canonical'
import type { AnyRecord } from '../records'
import type { Entry } from '../register'
import type { RecordEntries } from './entries'
import type { State } from './planImport'

/**
 * All that is known here, to hold a file against: the records it touches with their entries, and what else stands, each
 * value as if it had been written once. For questions about what is shown, never to be folded or stored.
 */
export function knownState(state: State, standing: readonly AnyRecord[]): State {
  return new Map([
    ...standing.map((record) => [`${record.kind}/${record.id}`, asEntries(record)] as const),
    ...state,
  ])
}

function asEntries({ kind, id, values }: AnyRecord): RecordEntries {
  const shown: Readonly<Record<string, unknown>> = values
  const entries = Object.entries(shown).map(([register, value]) => [register, [writtenOnce(value)]] as const)
  return { kind, id, entries: Object.fromEntries(entries) }
}

function writtenOnce(value: unknown): Entry {
  return { dot: 'known.1', over: {}, value: asJson(value), was: null, at: '', by: '' }
}

/** Register values are JSON by their schemas. */
function asJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- every register schema describes JSON
  return value as Json
}
