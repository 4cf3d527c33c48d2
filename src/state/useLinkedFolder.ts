import { useMemo } from 'react'
import { useStore } from 'zustand'
import { isFolderHandle } from './backupFolder'
import { linkedFolderOf } from './linkedFolder'
import { useWorkspace } from './useWorkspace'

export type { FolderProblem, FolderState } from './linkedFolder'

/** The linked folder; `choose` is undefined where the browser knows no folders. */
export function useLinkedFolder() {
  const workspace = useWorkspace()
  const linked = linkedFolderOf(workspace)
  const { folder } = useStore(linked.state)
  return useMemo(() => {
    const { chooseFolder } = workspace.environment
    const choose = async () => {
      const chosen = await chooseFolder?.('backups')
      if (chosen?.outcome === 'chosen' && isFolderHandle(chosen.it.handle))
        await linked.link(chosen.it.handle)
      return chosen
    }
    return { folder, choose: chooseFolder && choose, allow: linked.allow, unlink: linked.unlink }
  }, [workspace, linked, folder])
}
