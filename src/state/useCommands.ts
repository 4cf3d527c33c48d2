import { useMemo } from 'react'
import type { Changes, EnteringFor } from '#domain/change'
import type { Part } from '#domain/bundle/scopeRows'
import type { Proposal } from '#domain/merge/proposals'
import type { SamePair } from '#domain/merge/sameReference'
import type { Id } from '#domain/primitives'
import type { AnyRecord } from '#domain/records'
import type { Outgoing } from './commands/exportFile'
import { redo, redoAction, undo, undoAction } from './commands/history'
import type { FileNamed } from './commands/decideFiles'
import type { GivenFile, OpenedFile, OpeningOptions, Preview, Taking } from './commands/importFile'
import type { OnLocked } from './givenFile'
import type { RequestWanted } from './commands/submit'
import type { SettledForFile } from '#domain/merge/planWithdrawal'
import { saveMe } from './commands/me'
import { removeRecord, removeRecords } from './commands/remove'
import type { Removal } from './commands/remove'
import { removeEverything } from './commands/removeEverything'
import type { ComparedBackup, OpenedBackup } from './commands/restore'
import { save } from './commands/save'
import type { CsvCell, Picture } from './commands/saveChart'
import type { NewCouncil } from './commands/start'
import { enterFor } from './enteringFor'
import { useWorkspace } from './useWorkspace'
import type { Workspace } from './workspace'

/** What has to do with files, or happens once, comes when it is first asked for: the gate is a third of the domain. */
const later = {
  reading: () => import('./commands/importFile'),
  packs: () => import('./commands/openPack'),
  workbooks: () => import('./workbooks'),
  writing: () => import('./commands/exportFile'),
  submitting: () => import('./commands/submit'),
  restoring: () => import('./commands/restore'),
  example: () => import('./commands/example'),
  starting: () => import('./commands/start'),
  deciding: () => import('./commands/decideFiles'),
  reopening: () => import('./commands/reopen'),
  joining: () => import('./commands/joinIndicators'),
  charting: () => import('./commands/saveChart'),
  repairing: () => import('./commands/repair'),
}

/** Every command a screen can give, on the open workspace. */
export function useCommands() {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      save: (changes: Changes) => save(workspace, changes),
      undo: () => undo(workspace),
      redo: () => redo(workspace),
      undoAction: (step: number) => undoAction(workspace, step),
      redoAction: (step: number) => redoAction(workspace, step),
      remove: (record: AnyRecord) => removeRecord(workspace, record),
      removeAll: (removal: Removal) => removeRecords(workspace, removal),
      joinIndicators: async (pair: SamePair) => (await later.joining()).joinIndicators(workspace, pair),
      separateIndicator: async (indicator: { readonly id: Id; readonly name: string }) =>
        (await later.joining()).separateIndicator(workspace, indicator),
      enterFor: (whom: EnteringFor | undefined) => enterFor(workspace, whom),
      saveMe: (post: Id) => saveMe(workspace, post),
      startCouncil: async (council: NewCouncil) => (await later.starting()).startCouncil(workspace, council),
      ...filesIn(workspace),
      withdrawFile: async (file: FileNamed) => (await later.deciding()).withdrawFile(workspace, file),
      withdrawAndReopen: async (file: FileNamed, reopened: readonly SettledForFile[]) =>
        (await later.reopening()).withdrawAndReopen(workspace, file, reopened),
      putFileBack: async (file: FileNamed) => (await later.deciding()).putFileBack(workspace, file),
      takeProposals: async (proposals: readonly Proposal[]) =>
        (await later.deciding()).takeProposals(workspace, proposals),
      turnProposalsDown: async (proposals: readonly Proposal[]) =>
        (await later.deciding()).turnProposalsDown(workspace, proposals),
      submitPart: async (part: Part, note?: string) =>
        (await later.submitting()).submitPart(workspace, part, note),
      writeRequests: async (wanted: readonly RequestWanted[]) =>
        (await later.submitting()).writeRequests(workspace, wanted),
      exportFile: async (outgoing: Outgoing) => (await later.writing()).exportFile(workspace, outgoing),
      saveTable: async (name: string, rows: readonly (readonly CsvCell[])[]) =>
        (await later.charting()).saveTable(workspace, name, rows),
      savePicture: async (name: string, picture: Picture) =>
        (await later.charting()).savePicture(workspace, name, picture),
      fillExample: async () => (await later.example()).fillExample(workspace),
      openBackup: async (file: GivenFile, onLocked?: OnLocked) =>
        (await later.restoring()).openBackup(workspace, file, onLocked),
      compareBackup: async (backup: OpenedBackup) =>
        (await later.restoring()).compareBackup(workspace, backup),
      restoreBackup: async (backup: ComparedBackup) =>
        (await later.restoring()).restoreBackup(workspace, backup),
      repairRecords: async () => (await later.repairing()).repairRecords(workspace),
      repairMissing: async () => (await later.repairing()).repairMissing(workspace),
      removeEverything: () => removeEverything(workspace),
      newId: workspace.environment.newId,
    }),
    [workspace],
  )
}

/** What is done with files on their way in. */
function filesIn(workspace: Workspace) {
  return {
    previewFile: async (file: GivenFile) => (await later.reading()).previewFile(workspace, file),
    acceptFile: async (preview: Preview) => (await later.reading()).acceptFile(workspace, preview),
    openFiles: async (given: readonly GivenFile[], options?: OpeningOptions) =>
      (await later.reading()).openFiles(workspace, given, options),
    openPack: async (given: GivenFile) => (await later.packs()).openPack(workspace, given),
    readWorkbooks: async (given: readonly GivenFile[]) =>
      (await later.workbooks()).readWorkbooks(workspace, given),
    previewOf: async (opened: readonly OpenedFile[], replaces?: string) =>
      (await later.reading()).previewOf(workspace, opened, replaces),
    takeFiles: async (taking: Taking) => (await later.reading()).takeFiles(workspace, taking),
  }
}
