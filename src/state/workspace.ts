import type { Changes, Write } from '#domain/change'
import type { Shelf } from '#domain/figures'
import { shelfOf } from '#domain/ids'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import { schemaVersion } from '#storage/database'
import type { Database } from '#storage/database'
import { renameWhereBehind } from '#storage/actors'
import { followHistory, followSetting } from '#storage/follow'
import { LiveShelf } from '#storage/liveShelf'
import { openDatabase } from '#storage/openDatabase'
import type { NewDatabase, OpenProblem } from '#storage/openDatabase'
import type { RecordRow } from '#storage/rows'
import type { SnapshotFault } from '#storage/snapshots'
import { recallEntering } from './enteringFor'
import { recallCounter, rememberCounter } from './counterMemory'
import type { Environment } from './environment'
import { newerTabs } from './newerTabs'
import type { NewerTabs } from './newerTabs'
import { noteBlocked, noteStep } from './openingStep'
import { createSession } from './session'
import type { SessionStore } from './session'

/** The council's own work, or the example, each in a database of its own. */
export type WorkspaceName = 'own' | 'example'

export const databaseNames: { readonly [W in WorkspaceName]: string } = {
  own: 'quarterdeck',
  example: 'quarterdeck-example',
}

/** An open database with what the screens follow of it. */
export interface Workspace {
  readonly name: WorkspaceName
  readonly db: Database
  readonly environment: Environment
  readonly session: SessionStore
  /** Follows a shelf from now on; a second call does nothing. */
  readonly follow: (shelf: string) => void
  /** Shows what this tab has just written, before it has been read again. */
  readonly publish: (rows: readonly RecordRow[]) => void
  /**
   * Shows figures as they will stand once these changes are stored, so that nobody waits for the disk to see them; until
   * the function that it gives is called. Does nothing where that cannot be foreseen.
   */
  readonly expect: (changes: Changes) => () => void
  readonly close: () => void
}

/**
 * Opens a workspace. Nothing is written where the stored work is not ours to open. `shelves`: those to follow from the
 * first moment on.
 */
export async function openWorkspace(
  name: WorkspaceName,
  environment: Environment,
  shelves: readonly string[] = [],
): Promise<Result<Workspace, OpenProblem>> {
  const session = createSession()
  session.setState({ enteringFor: recallEntering(name) })
  let close = (): void => undefined
  const stepAside = () => {
    close() // a write that is under way ends as it would; none begins any more
    session.setState({ fault: 'outdated' })
  }
  const database = databaseNames[name]
  const tabs = newerTabs({ database, schema: schemaVersion }, stepAside)
  tabs.tell()
  const opened = await openPatiently({
    name: database,
    newId: environment.newId,
    keepBefore: () => keepBeforeUpgrade(database, environment),
    onBlocked() {
      void noteBlocked()
      tabs.tell()
    },
    onOutdated: stepAside,
  })
  noteStep({ step: 'opening' })
  if (!opened.ok) {
    tabs.close()
    return opened
  }
  const remembered = recallCounter(name)
  const workspace = workspaceOn(name, { db: opened.value, session, environment }, { first: shelves, tabs })
  close = workspace.close
  for (const shelf of shelves) workspace.follow(shelf)
  await renameWhereBehind(opened.value, remembered, environment.newId)
  return ok(workspace)
}

/** F5 — A browser that has just been started, or updated, may fail to open a storage that is whole: asked again, it does. */
async function openPatiently(wanted: NewDatabase): ReturnType<typeof openDatabase> {
  const opened = await openDatabase(wanted)
  if (opened.ok || opened.error.code !== 'unavailable') return opened
  await new Promise((resolve) => setTimeout(resolve, patience))
  return openDatabase(wanted)
}

/** Before it is asked again, in ms. */
const patience = 300

/** F14 — The copy of the upgrade before this one has been good for long enough and may go like any other. */
async function keepBeforeUpgrade(
  database: string,
  { now }: Environment,
): Promise<Result<unknown, SnapshotFault>> {
  noteStep({ step: 'upgrading' })
  const { confirmMigrations, takeSnapshot } = await import('#storage/snapshots')
  await confirmMigrations(database)
  return takeSnapshot(database, { reason: 'migration', at: now() })
}

interface Opening {
  /** To be shown together. */
  readonly first: readonly string[]
  readonly tabs: NewerTabs
}

function workspaceOn(
  name: WorkspaceName,
  parts: Pick<Workspace, 'db' | 'session' | 'environment'>,
  { first, tabs }: Opening,
): Workspace {
  const { db, session } = parts
  const show = showingIn(session, first)
  const followed = new Map<string, LiveShelf>()
  const stops = [
    followHistory(db, (history) => session.setState({ history })),
    followSetting(db, 'actor', (actor) => actor && rememberCounter(name, actor)),
    followSetting(db, 'me', (me = '') => session.setState({ me })),
    followSetting(db, 'revision', (revision = 0) => session.setState({ revision })),
  ]
  return {
    ...parts,
    name,
    follow(shelf) {
      if (!followed.has(shelf)) followed.set(shelf, followInto(shelf, parts, show))
    },
    publish(rows) {
      for (const [shelf, live] of followed) {
        const own = rows.filter((row) => row.shelf === shelf)
        if (own.length > 0) live.publish(own)
      }
    },
    expect(changes) {
      const byShelf = onShelves(changes)
      const shown = [...byShelf].flatMap(([shelf, writes]) => {
        const live = followed.get(shelf)
        return live ? [{ live, writes }] : []
      })
      if (byShelf.has('structure') || !shown.every(({ live, writes }) => live.foresees(writes)))
        return () => undefined
      const ends = shown.map(({ live, writes }) => live.expect(writes))
      return () => {
        for (const end of ends) end()
      }
    },
    close() {
      for (const stop of stops) stop()
      for (const shelf of followed.values()) shelf.stop()
      tabs.close()
      db.close({ disableAutoOpen: true })
    },
  }
}

function onShelves({ writes }: Changes): ReadonlyMap<string, readonly Write[]> {
  const byShelf = new Map<string, Write[]>()
  for (const write of writes) {
    const shelf = shelfOf(write.kind, write.id)
    byShelf.set(shelf, [...(byShelf.get(shelf) ?? []), write])
  }
  return byShelf
}

type ShowShelf = (name: string, shelf: Shelf) => void

/** Shows shelves as they come; the first ones when all of them are there, so that the page is drawn once and not for each. */
function showingIn(session: SessionStore, first: readonly string[]): ShowShelf {
  const awaited = new Set(first)
  const waiting = new Map<string, Shelf>()
  return (name, shelf) => {
    awaited.delete(name)
    waiting.set(name, shelf)
    if (awaited.size > 0) return
    session.setState(({ shelves }) => ({ shelves: new Map([...shelves, ...waiting]) }))
    waiting.clear()
  }
}

function followInto(
  shelf: string,
  { db, session }: Pick<Workspace, 'db' | 'session'>,
  show: ShowShelf,
): LiveShelf {
  return new LiveShelf(db, shelf, {
    onShelf: (records) => show(shelf, records),
    onUnsound: () => session.setState({ hasUnsound: true }),
    onError: () => session.setState(({ fault }) => ({ fault: fault === 'none' ? 'lost' : fault })),
  })
}
