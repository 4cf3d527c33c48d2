import { useMemo } from 'react'
import type { Changes } from '#domain/change'
import type { Part } from '#domain/bundle/scopeRows'
import type { Proposal } from '#domain/merge/proposals'
import type { SamePair } from '#domain/merge/sameReference'
import type { Id } from '#domain/primitives'
import type { AnyRecord } from '#domain/records'
import type { Outgoing } from './commands/exportFile'
import { redo, undo } from './commands/history'
import { putFileBack, takeProposals, turnProposalsDown, withdrawFile } from './commands/decideFiles'
import type { FileNamed } from './commands/decideFiles'
import type { GivenFile, OpenedFile, OpeningOptions, Preview, Taking } from './commands/importFile'
import type { OnLocked } from './givenFile'
import type { RequestWanted } from './commands/submit'
import type { SettledForFile } from '#domain/merge/planWithdrawal'
import { withdrawAndReopen } from './commands/reopen'
import { joinIndicators, separateIndicator } from './commands/joinIndicators'
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
  submitting: () => import('./commands/submit'),
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
      joinIndicators: (pair: SamePair) => joinIndicators(workspace, pair),
      separateIndicator: (indicator: { readonly id: Id; readonly name: string }) =>
        separateIndicator(workspace, indicator),
      saveMe: (post: Id) => saveMe(workspace, post),
      startCouncil: (council: NewCouncil) => startCouncil(workspace, council),
      previewFile: async (file: GivenFile) => (await files.reading()).previewFile(workspace, file),
      acceptFile: async (preview: Preview) => (await files.reading()).acceptFile(workspace, preview),
      openFiles: async (given: readonly GivenFile[], options?: OpeningOptions) =>
        (await files.reading()).openFiles(workspace, given, options),
      previewOf: async (opened: readonly OpenedFile[]) =>
        (await files.reading()).previewOf(workspace, opened),
      takeFiles: async (taking: Taking) => (await files.reading()).takeFiles(workspace, taking),
      withdrawFile: (file: FileNamed) => withdrawFile(workspace, file),
      withdrawAndReopen: (file: FileNamed, reopened: readonly SettledForFile[]) =>
        withdrawAndReopen(workspace, file, reopened),
      putFileBack: (file: FileNamed) => putFileBack(workspace, file),
      takeProposals: (proposals: readonly Proposal[]) => takeProposals(workspace, proposals),
      turnProposalsDown: (proposals: readonly Proposal[]) => turnProposalsDown(workspace, proposals),
      submitPart: async (part: Part, note?: string) =>
        (await files.submitting()).submitPart(workspace, part, note),
      writeRequests: async (wanted: readonly RequestWanted[]) =>
        (await files.submitting()).writeRequests(workspace, wanted),
      exportFile: async (outgoing: Outgoing) => (await files.writing()).exportFile(workspace, outgoing),
      fillExample: async () => (await files.example()).fillExample(workspace),
      openBackup: async (file: GivenFile, onLocked?: OnLocked) =>
        (await files.restoring()).openBackup(workspace, file, onLocked),
      restoreBackup: async (backup: OpenedBackup) =>
        (await files.restoring()).restoreBackup(workspace, backup),
      removeEverything: () => removeEverything(workspace),
      newId: workspace.environment.newId,
    }),
    [workspace],
  )
}
