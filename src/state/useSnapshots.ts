import { useCallback, useEffect, useMemo, useState } from 'react'
import type { SnapshotCover } from '#domain/snapshots'
import { freeSnapshots, listSnapshots } from '#storage/snapshots'
import { compareSnapshot, lookAtSnapshot, restoreSnapshot } from './commands/restoreSnapshot'
import type { ComparedSnapshot } from './commands/restoreSnapshot'
import { useSession, useWorkspace } from './useWorkspace'

export type { ComparedSnapshot } from './commands/restoreSnapshot'

/** What is kept of the work, newest first, read anew after each write and each snapshot; undefined until it has been read. */
export function useSnapshots() {
  const workspace = useWorkspace()
  const { name } = workspace.db
  const revision = useSession((session) => session.revision)
  const taken = useSession((session) => session.snapshots)
  const [covers, setCovers] = useState<readonly SnapshotCover[]>()
  const read = useCallback(() => listSnapshots(name).then(setCovers, () => setCovers([])), [name])
  useEffect(() => void read(), [read, revision, taken])
  return useMemo(
    () => ({
      covers,
      look: (cover: SnapshotCover) => lookAtSnapshot(workspace, cover),
      compare: (compared: ComparedSnapshot) => compareSnapshot(workspace, compared),
      restore: (compared: ComparedSnapshot) => restoreSnapshot(workspace, compared),
      /** Takes all but the newest away; resolves to the bytes that were freed. */
      free: async () => {
        const freed = await freeSnapshots(name)
        await read()
        return freed
      },
    }),
    [workspace, name, covers, read],
  )
}
