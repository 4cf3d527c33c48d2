import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import { nativeVersion } from './database'
import { deleteNatively } from './native'
import { writeRaw } from './rawDatabase'
import type { RawDatabase, RawStore } from './rawDatabase'
import { everyCounter } from './replace'
import { readSnapshot, takeSnapshot } from './snapshots'

/**
 * Why it was not done. `notKept`: what is there could not be kept first, and was left as it is; `brokenOff`: it was kept, and may
 * be gone from its place.
 */
export type NotRescued =
  | { readonly code: 'notKept' | 'brokenOff'; readonly message: string }
  | { readonly code: 'gone' }
  | { readonly code: 'newer' }

interface Rescuing {
  readonly at: string
  readonly newId: () => string
}

/** Puts a snapshot in the place of a database that may not be openable, once what is there has been kept. */
export async function putInPlace(
  name: string,
  id: number,
  { at, newId }: Rescuing,
): Promise<Result<null, NotRescued>> {
  const raw = await readSnapshot(name, id)
  if (!raw) return fail({ code: 'gone' })
  if (raw.version > nativeVersion) return fail({ code: 'newer' })
  const kept = await keep(name, at)
  if (!kept.ok) return kept
  const stores = raw.stores.map((store) => underNewName(store, raw, newId))
  return onceKept(() => writeRaw({ ...raw, name, stores }))
}

/** Takes a database away that cannot be opened, once it has been kept in a snapshot: an empty one follows. */
export async function setAside(name: string, at: string): Promise<Result<null, NotRescued>> {
  const kept = await keep(name, at)
  return kept.ok ? onceKept(() => deleteNatively(name)) : kept
}

async function onceKept(change: () => Promise<void>): Promise<Result<null, NotRescued>> {
  try {
    await change()
    return ok(null)
  } catch (error) {
    return fail({ code: 'brokenOff', message: String(error) })
  }
}

async function keep(name: string, at: string): Promise<Result<null, NotRescued>> {
  const taken = await takeSnapshot(name, { reason: 'restore', at })
  if (taken.ok) return ok(null)
  const message = taken.error.code === 'full' ? 'there is no room for it' : taken.error.message
  return fail({ code: 'notKept', message })
}

/** R10 — What was written since the snapshot may be with others. An earlier version's writer is renamed when it is opened. */
function underNewName(store: RawStore, { version }: RawDatabase, newId: () => string): RawStore {
  if (store.name !== 'settings' || version !== nativeVersion) return store
  return { ...store, rows: store.rows.map((row) => (isActorRow(row) ? renamedRow(row, newId()) : row)) }
}

const renamedRow = ({ value, ...row }: ActorRow, id: string): object => ({
  ...row,
  value: {
    id,
    counter: 0,
    sent: [],
    seq: 0,
    former: [...value.former, { id: value.id, sent: everyCounter }],
  },
})

interface ActorRow {
  readonly key: 'actor'
  readonly value: { readonly id: string; readonly former: readonly unknown[] }
}

const isActorRow = (row: unknown): row is ActorRow =>
  typeof row === 'object' &&
  row !== null &&
  'key' in row &&
  row.key === 'actor' &&
  'value' in row &&
  typeof row.value === 'object' &&
  row.value !== null &&
  'id' in row.value &&
  'former' in row.value &&
  Array.isArray(row.value.former)
