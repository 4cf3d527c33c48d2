import { refusedOf } from '#domain/bundle/entriesOfFile'
import type { GatedBundle } from '#domain/bundle/gate'
import { entriesToApply, planImport } from '#domain/bundle/planImport'
import { checkSize, largestFile } from '#domain/bundle/recogniseFile'
import type { RecordEntries } from '#domain/bundle/entries'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { replaceEverything } from '#storage/replace'
import { openBundleFile } from '../bundleFile'
import type { Workspace } from '../workspace'
import type { GivenFile } from './importFile'
import { tracked } from './save'
import type { NotSaved } from './save'

/** A backup that passed the whole gate, as it would stand in an empty browser. Nothing has been changed. */
export interface OpenedBackup {
  readonly fileName: string
  readonly bundle: GatedBundle
  readonly entries: readonly RecordEntries[]
}

/** Sends a backup through the gate, whatever is here. Only a backup can take the place of everything. */
export async function openBackup(
  { environment }: Workspace,
  file: GivenFile,
): Promise<Result<OpenedBackup, readonly Problem[]>> {
  const tooLarge = checkSize(file.size, largestFile.backup)
  if (tooLarge) return fail([tooLarge])
  const bytes = new Uint8Array(await file.arrayBuffer())
  const opened = await openBundleFile(bytes, { sha256: environment.sha256, allowBackup: true })
  if (!opened.ok) return opened
  if (opened.value.bundle.kind !== 'backup') return fail([noBackup])
  const entries = entriesToApply(planImport(new Map(), opened.value))
  return entries.ok ? ok({ fileName: file.name, bundle: opened.value, entries: entries.value }) : entries
}

/** Replaces everything in this browser by an opened backup: all of it, or nothing is changed. */
export function restoreBackup(
  workspace: Workspace,
  { fileName, bundle: opened, entries }: OpenedBackup,
): Promise<Result<null, NotSaved>> {
  const { id, contentId, text, bundle } = opened
  const theirs = [...opened.records, ...opened.foreign]
  return tracked(workspace, async ({ at }) => {
    await replaceEverything(workspace.db, {
      actor: workspace.environment.newId(),
      bundle: { id, contentId, fileName, text, importedAt: at },
      theirs,
      refused: refusedOf(text, theirs),
      unions: entries,
      organisationId: bundle.head.organisation.id,
    })
    return ok(null)
  })
}

const noBackup: Problem = {
  code: 'no-backup',
  path: '',
  message:
    'This is a file of some figures, not a backup of everything: the rest of your work would be lost. Nothing was changed. Open it on the page Exchange.',
}
