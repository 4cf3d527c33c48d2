import { useEffect, useRef } from 'react'
import { keepWorking } from './keepWorking'
import { askToKeepOnce } from './keeping'
import { linkedFolderOf } from './linkedFolder'
import { leaveMarker } from './marker'
import { useSession, useWorkspace } from './useWorkspace'
import type { Workspace } from './workspace'

/** So long nothing must have been written before it is noted how much there is, in ms. */
const settled = 1000

/** Looks after the council's own work while a page of it is open: snapshots, the marker, the browser's promise. */
export function useKeeper(): void {
  const workspace = useWorkspace()
  const isOwn = workspace.name === 'own'
  const revision = useSession((session) => session.revision)
  const isSaved = useSession(({ save }) => save.state === 'saved')
  const changed = useRef(workspace.environment.now())
  useEffect(() => void (changed.current = workspace.environment.now()), [workspace, revision])
  useEffect(
    () =>
      isOwn
        ? keepWorking(workspace, () => linkedFolderOf(workspace).backUpIfDue(changed.current))
        : undefined,
    [workspace, isOwn],
  )
  useEffect(() => {
    if (!isOwn || revision === 0) return undefined
    const timer = setTimeout(() => void noteWhatIsHere(workspace), settled)
    return () => clearTimeout(timer)
  }, [workspace, isOwn, revision])
  useEffect(() => {
    if (isOwn && isSaved) void askToKeepOnce()
  }, [isOwn, isSaved])
}

/** F1 — Remembers outside the storage that there is something in it. */
export async function noteWhatIsHere({ db, environment }: Workspace): Promise<void> {
  const records = await db.records.count().catch(() => 0) // closed meanwhile
  if (records > 0) await leaveMarker({ records, at: environment.now() })
}
