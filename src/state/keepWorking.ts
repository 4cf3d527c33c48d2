import { isSnapshotDue } from '#domain/snapshots'
import { listSnapshots, takeSnapshot } from '#storage/snapshots'
import { alone } from './tabLocks'
import type { Workspace } from './workspace'

/** How often it is looked whether the work is to be kept, in ms. */
const lookEvery = 60_000

/** How long after it was opened it is looked whether the work of earlier visits is to be kept, in ms: the page is in use by then. */
const firstLook = 8000

/**
 * Keeps the work in a snapshot every fifteen minutes in which it changed, and looks after `besides`. What is there before this
 * page writes is of earlier visits: where those were too short to be kept, it is kept at once. Returns what stops it.
 */
export function keepWorking(workspace: Workspace, besides: () => Promise<void>): () => void {
  const opened = workspace.environment.now()
  const look = async () => {
    await keepIfDue(workspace, opened)
    await besides()
  }
  const timer = setInterval(() => void look().catch(() => undefined), lookEvery) // tried again a minute later
  const isOfEarlier = workspace.session.getState().save.state === 'idle'
  const first = setTimeout(() => {
    if (isOfEarlier) void keepIfDue(workspace, undefined).catch(() => undefined)
  }, firstLook)
  return () => {
    clearInterval(timer)
    clearTimeout(first)
  }
}

/**
 * Keeps the work where it is due, in one tab of all; `opened`: when this one was, from which it counts where nothing was kept
 * yet; undefined: at once. Resolves to whether it was kept.
 */
export async function keepIfDue(workspace: Workspace, opened: string | undefined): Promise<boolean> {
  const kept = await alone(`${workspace.db.name}-snapshots`, async () => {
    const { db, environment, session } = workspace
    const now = environment.now()
    const last = (await listSnapshots(db.name))[0]
    const { revision } = session.getState()
    const isDirty = revision > 0 && revision !== last?.revision // lower where the rescue page went back
    if (!isSnapshotDue({ now, since: last?.at ?? opened, isDirty })) return false
    const taken = await takeSnapshot(db.name, { reason: 'working', at: now })
    if (taken.ok) session.setState(({ snapshots }) => ({ snapshots: snapshots + 1 }))
    return taken.ok
  })
  return kept === true
}
