import { useMemo } from 'react'
import type { Changes } from '#domain/change'
import type { ExportScope } from '#domain/bundle/scope'
import type { Id } from '#domain/primitives'
import type { AnyRecord } from '#domain/records'
import { redo, undo } from './commands/history'
import type { GivenFile, Preview } from './commands/importFile'
import { saveMe } from './commands/me'
import { removeRecord, removeRecords } from './commands/remove'
import type { Removal } from './commands/remove'
import { removeEverything } from './commands/removeEverything'
import type { OpenedBackup } from './commands/restore'
import { save } from './commands/save'
import { startCouncil } from './commands/start'
import type { NewCouncil } from './commands/start'
import { useWorkspace } from './useWorkspace'

/** What reads and writes files comes with the first file: the gate is a third of the domain. */
const files = {
  reading: () => import('./commands/importFile'),
  writing: () => import('./commands/exportFile'),
  restoring: () => import('./commands/restore'),
  example: () => import('./commands/example'),
}

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
      previewFile: async (file: GivenFile) => (await files.reading()).previewFile(workspace, file),
      acceptFile: async (preview: Preview) => (await files.reading()).acceptFile(workspace, preview),
      exportFile: async (scope: ExportScope) => (await files.writing()).exportFile(workspace, scope),
      fillExample: async () => (await files.example()).fillExample(workspace),
      openBackup: async (file: GivenFile) => (await files.restoring()).openBackup(workspace, file),
      restoreBackup: async (backup: OpenedBackup) =>
        (await files.restoring()).restoreBackup(workspace, backup),
      removeEverything: () => removeEverything(workspace),
      newId: workspace.environment.newId,
    }),
    [workspace],
  )
}
