import { useMemo } from 'react'
import type { Changes } from '#domain/change'
import type { AnyRecord } from '#domain/records'
import { redo, undo } from './commands/history'
import { removeRecord } from './commands/remove'
import { save } from './commands/save'
import { startCouncil } from './commands/start'
import type { NewCouncil } from './commands/start'
import { useWorkspace } from './useWorkspace'

/** Every command a screen can give, on the open workspace. */
export function useCommands() {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      save: (changes: Changes) => save(workspace, changes),
      undo: () => undo(workspace),
      redo: () => redo(workspace),
      remove: (record: AnyRecord) => removeRecord(workspace, record),
      startCouncil: (council: NewCouncil) => startCouncil(workspace, council),
      newId: workspace.environment.newId,
    }),
    [workspace],
  )
}
