import { useMemo } from 'react'
import type { Changes } from '#domain/change'
import type { ExportScope } from '#domain/bundle/scope'
import type { Id } from '#domain/primitives'
import type { AnyRecord } from '#domain/records'
import { fillExample, removeExample } from './commands/example'
import { exportFile } from './commands/exportFile'
import { redo, undo } from './commands/history'
import { acceptFile, previewFile } from './commands/importFile'
import type { GivenFile, Preview } from './commands/importFile'
import { saveMe } from './commands/me'
import { removeRecord, removeRecords } from './commands/remove'
import type { Removal } from './commands/remove'
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
      removeAll: (removal: Removal) => removeRecords(workspace, removal),
      saveMe: (post: Id) => saveMe(workspace, post),
      startCouncil: (council: NewCouncil) => startCouncil(workspace, council),
      previewFile: (file: GivenFile) => previewFile(workspace, file),
      acceptFile: (preview: Preview) => acceptFile(workspace, preview),
      exportFile: (scope: ExportScope) => exportFile(workspace, scope),
      fillExample: () => fillExample(workspace),
      removeExample: () => removeExample(workspace),
      newId: workspace.environment.newId,
    }),
    [workspace],
  )
}
