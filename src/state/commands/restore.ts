import { buildPayload } from '#domain/bundle/build'
import { contentIdText } from '#domain/bundle/format'
import type { RecordEntries } from '#domain/bundle/entries'
import { buildPlaces, nameables } from '#domain/bundle/place'
import { recordsOf } from '#domain/bundle/planImport'
import { lostBy } from '#domain/merge/lostBy'
import { unionOf } from '#domain/merge/union'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { isUntouched } from '#storage/isUntouched'
import { readUnions } from '#storage/reading'
import { replaceEverything, unionOfHistory } from '#storage/replace'
import type { RestoredHistory } from '#storage/replace'
import { readSeenFiles } from '#storage/seenFiles'
import { requireSetting } from '#storage/settings'
import { enterFor } from '../enteringFor'
import type { GivenFile, OnLocked } from '../givenFile'
import type { Workspace } from '../workspace'
import { acceptedFile } from './importFile'
import { keepBefore } from './keepSnapshot'
import { openGiven } from './openFiles'
import type { OpenedFile } from './openFiles'
import { openHistory } from './openHistory'
import { clearDrafts } from './removeEverything'
import { tracked } from './save'
import type { NotSaved } from './save'

/** A backup that passed the whole gate, as it would stand in an empty browser. Nothing has been changed. */
export interface OpenedBackup extends OpenedFile {
  /**
   * What its records follow from: files, decisions, own writes. `none`: it carries none; `doubtful`: what it carries does
   * not lead to its records, which come back alone.
   */
  readonly history: RestoredHistory | 'none' | 'doubtful'
}

/** An opened backup beside what is here, so that a person sees what would go. */
export interface ComparedBackup extends OpenedBackup {
  /** Names of what stands here and not in the backup: "measurement of PI1128 in Quarter 1 2012/13, actual". */
  readonly lost: readonly string[]
  /** Of what is here, as it was compared. */
  readonly revision: number
}

/** Sends a backup through the gate, whatever is here. Only a backup can take the place of everything. */
export async function openBackup(
  workspace: Workspace,
  file: GivenFile,
  onLocked?: OnLocked,
): Promise<Result<ComparedBackup, readonly Problem[]>> {
  const { db, environment } = workspace
  const seen = await readSeenFiles(db)
  const opened = await openGiven({ environment }, file, { options: { allowBackup: true }, seen, onLocked })
  if (!opened.ok) return opened
  if (opened.value.bundle.bundle.kind !== 'backup') return fail([noBackup])
  return ok(await compareBackup(workspace, await openedBackup(environment, opened.value)))
}

/** An opened backup beside what is here now: once more where that changed since. */
export async function compareBackup({ db }: Workspace, backup: OpenedBackup): Promise<ComparedBackup> {
  const revision = await requireSetting(db, 'revision') // first: what is written from here on is found to have moved
  return { ...backup, lost: lostWith(backup, await readUnions(db)), revision }
}

function lostWith({ bundle, history }: OpenedBackup, here: readonly RecordEntries[]): readonly string[] {
  const union = typeof history === 'object' ? unionOfHistory(history) : unionOf([recordsOf(bundle)])
  const places = buildPlaces(() => nameables(here), bundle.bundle.head.organisation.firstMonth)
  return lostBy(here, union).map((part) => places.register(part, part.register))
}

/** A backup that passed the gate, with its history where that leads to the very records it carries. */
export async function openedBackup(
  environment: Workspace['environment'],
  backup: OpenedFile,
): Promise<OpenedBackup> {
  const given = backup.bundle.bundle.history
  if (given === undefined) return { ...backup, history: 'none' }
  const history = await openHistory(environment, given)
  const records = history && buildPayload([...unionOfHistory(history).values()])
  const leads = records && contentIdText({ payload: records }) === contentIdText(backup.bundle.bundle)
  return { ...backup, history: leads ? history : 'doubtful' }
}

/**
 * Replaces everything in this browser by an opened backup, once it has been kept as it was: all of it, or nothing is changed. `moved`: something was written
 * here since the person saw what would go.
 */
export async function restoreBackup(
  workspace: Workspace,
  backup: Pick<ComparedBackup, 'revision'> & OpenedBackup,
): Promise<Result<null, NotSaved>> {
  const { bundle, history, revision } = backup
  const kept = await keepBefore(workspace, 'restore')
  if (!kept.ok) return kept
  return tracked(workspace, async ({ at }) => {
    const isAllBack = await isUntouched(workspace.db) // F1: what was typed is all that the browser has left of the work
    const application = { file: bundle, records: recordsOf(bundle), notTaken: [] }
    const replaced = await replaceEverything(workspace.db, {
      actor: workspace.environment.newId(),
      files: [acceptedFile(application, { at, opened: backup })],
      history: typeof history === 'object' ? history : undefined,
      revision,
      at,
      organisationId: bundle.bundle.head.organisation.id,
    })
    if (!replaced.ok) return fail({ code: 'moved', places: [] })
    enterFor(workspace, undefined) // the post may be gone with the rest
    if (!isAllBack) await clearDrafts(workspace) // they were typed into what is gone
    return replaced
  })
}

const noBackup: Problem = {
  code: 'no-backup',
  path: '',
  message:
    'This is a file of some figures, not a backup of everything: the rest of your work would be lost. Nothing was changed. Open it on the page Exchange.',
}
