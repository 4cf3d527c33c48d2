import { setAsideIn } from '#domain/bundle/entriesOfFile'
import { applyChoices, noChoices, planImport, recordsOf } from '#domain/bundle/planImport'
import type { Choices, FileApplication, ImportPlan, State } from '#domain/bundle/planImport'
import { isForked } from '#domain/merge/forks'
import type { Writers } from '#domain/merge/forks'
import type { ExchangeContext } from '#domain/merge/standing'
import { keyIn } from '#domain/bundle/trust'
import type { Id } from '#domain/primitives'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { acceptFiles as storeFiles, Cancelled } from '#storage/files'
import type { AcceptedFile } from '#storage/files'
import { readForPlan } from '#storage/reading'
import type { PlanBase, Standing } from '#storage/reading'
import { readSeenFiles } from '#storage/seenFiles'
import type { GivenFile } from '../givenFile'
import type { Workspace } from '../workspace'
import { judgedTogether, openFiles } from './openFiles'
import type { OpenedFile } from './openFiles'
import { keepBefore } from './keepSnapshot'
import { saveMe } from './me'
import { tracked } from './save'
import type { NotSaved } from './save'

export { openFiles } from './openFiles'
export type { FileOutcome, OpenedFile, OpeningOptions } from './openFiles'
export type { GivenFile } from '../givenFile'

/** Opened files with all that is known here of what they touch, to plan from. */
export interface Preview {
  readonly files: readonly OpenedFile[]
  readonly state: State
  readonly context: ExchangeContext
  readonly revision: number
  /** What is known of the files' writers, to find who writes under the name of another (R10). */
  readonly writers: Writers
  /** When a file was taken in before, by its id, where it counts still (F25). */
  readonly takenInAt: ReadonlyMap<string, string>
  /** B2 — Id of a file that the previewed ones replace: planned as if it had never come, and withdrawn with them. */
  readonly replaces?: string | undefined
}

/**
 * Reads what is known here of what the files touch. The same file given twice counts once. `replaces`: the id of a file that
 * they come instead of.
 */
export async function previewOf(
  { db }: Workspace,
  given: readonly OpenedFile[],
  replaces?: string,
): Promise<Preview> {
  const files = [...new Map(given.map((file) => [file.bundle.id, file])).values()]
  const base = await readForPlan(
    db,
    files.flatMap(({ bundle }) => recordsOf(bundle)),
    replaces,
  )
  return {
    files: judgedTogether(files, await readSeenFiles(db)),
    state: base.marks,
    context: contextOf(base),
    revision: base.revision,
    writers: writersOf(base),
    takenInAt: new Map(base.bundles.map(({ id, importedAt }) => [id, importedAt])),
    replaces,
  }
}

/** What some of the previewed files would do together. Pure: asked anew whenever the person chooses others. */
export const planOf = ({ state, context }: Preview, files: readonly OpenedFile[]): ImportPlan =>
  planImport(
    state,
    files.map(({ bundle }) => bundle),
    context,
  )

/** What is to be taken in. */
export interface Taking {
  readonly preview: Preview
  /** Those of the preview to take in. */
  readonly files: readonly OpenedFile[]
  readonly choices?: Choices
  /** Whether it is a step that can be undone; the example is not. */
  readonly isStep?: boolean
  readonly signal?: AbortSignal
}

/** Why files were not taken in; nothing of them was. */
export type NotTakenIn = NotSaved | { readonly code: 'cancelled' }

/** Takes previewed files in, in one transaction: all that was chosen, or nothing. A backup is taken by itself only. */
export async function takeFiles(workspace: Workspace, taking: Taking): Promise<Result<null, NotTakenIn>> {
  const outcome = await take(workspace, taking)
  const post = outcome.ok && workspace.session.getState().me === '' ? postAsked(taking.files) : ''
  if (post) await saveMe(workspace, post)
  return outcome
}

/** Whoever opens a request to one post, and has not said who they are, holds it; they can say otherwise. */
function postAsked(files: readonly OpenedFile[]): Id {
  const requests = files.filter(({ bundle }) => bundle.bundle.kind === 'request')
  const posts = new Set(requests.flatMap(({ bundle }) => bundle.bundle.head.scope?.posts ?? []))
  return posts.size === 1 ? ([...posts][0] ?? '') : ''
}

async function take(workspace: Workspace, taking: Taking): Promise<Result<null, NotTakenIn>> {
  const { preview, files, choices = noChoices, isStep = true, signal } = taking
  const backup = files.find(({ bundle }) => bundle.bundle.kind === 'backup')
  if (backup && files.length > 1) return fail(notAlone)
  if (backup) return restoreInto(workspace, backup, preview)
  const kept = await keepBefore(workspace, 'import')
  if (!kept.ok) return kept
  const plan = planOf(preview, files)
  const applied = applyChoices(plan, choices)
  const newActor = isForked(preview.writers, plan) ? workspace.environment.newId() : undefined
  return tracked<null, NotTakenIn>(workspace, async ({ at, by }) => {
    const accepted = await storeFiles(workspace.db, {
      files: applied.map((one) => acceptedFile(one, { at, opened: openedAs(files, one) })),
      revision: preview.revision,
      known: preview.state,
      label: isStep ? stepLabel(files) : null,
      at,
      by,
      organisationId: files[0]?.bundle.bundle.head.organisation.id ?? '',
      signal,
      newActor,
      replaces: preview.replaces,
    }).catch(unlessCancelled)
    if (accepted.ok) return accepted
    return fail(accepted.error === 'moved' ? { code: 'moved', places: [] } : { code: 'cancelled' })
  })
}

const notAlone: NotSaved = {
  code: 'failed',
  message: 'A backup brings everything and comes alone. Open it by itself, and the other files after it.',
}

/**
 * Only an empty browser takes a backup as a file: everything stands then as it stood where it was made. What was written
 * since the preview is not replaced.
 */
async function restoreInto(
  workspace: Workspace,
  backup: OpenedFile,
  { revision }: Preview,
): Promise<Result<null, NotSaved>> {
  const { openedBackup, restoreBackup } = await import('./restore')
  return restoreBackup(workspace, { ...(await openedBackup(workspace.environment, backup)), revision })
}

/** Opens and previews one file. */
export async function previewFile(
  workspace: Workspace,
  file: GivenFile,
): Promise<Result<Preview, readonly Problem[]>> {
  const [outcome] = await openFiles(workspace, [file])
  if (!outcome) throw new Error('One file was given and none was opened')
  const { opened } = outcome
  return opened.ok ? ok(await previewOf(workspace, [opened.value])) : opened
}

/** Takes all previewed files in as they are; nobody can cancel it. */
export async function acceptFile(
  workspace: Workspace,
  { isStep = true, ...preview }: Preview & { readonly isStep?: boolean },
): Promise<Result<null, NotSaved>> {
  const taken = await takeFiles(workspace, { preview, files: preview.files, isStep })
  if (taken.ok) return taken
  if (taken.error.code === 'cancelled') throw new Error('It was cancelled without a signal')
  return fail(taken.error)
}

/** What of an applied plan is stored: the file, word for word, and what was left out of it, damaged records among it. */
export function acceptedFile(
  { file, records, notTaken }: FileApplication,
  { at, opened }: { readonly at: string; readonly opened: Pick<OpenedFile, 'fileName' | 'signature'> },
): AcceptedFile {
  const { fileName, signature } = opened
  const { id, contentId, text, bundle } = file
  const damaged = setAsideIn(bundle, recordsOf(file)).map((record) => ({
    record,
    register: null,
    reason: 'damaged' as const,
  }))
  return {
    bundle: {
      id,
      contentId,
      fileName,
      importedAt: at,
      kind: bundle.kind,
      head: bundle.head,
      key: keyIn(signature),
    },
    text,
    records,
    notTaken: [...damaged, ...notTaken],
  }
}

/** A person who cancels is not told that the browser would not save it. */
function unlessCancelled(error: unknown): Result<null, 'cancelled'> {
  if (error instanceof Cancelled) return fail('cancelled')
  throw error
}

/** Who was asked for what, and by whom one was asked oneself. */
function contextOf({ structure, deleted, exports, plan }: PlanBase): ExchangeContext {
  return {
    ...plan,
    records: structure,
    deleted,
    requested: exports.flatMap(({ id, scope }) => (scope.what === 'request' ? [{ id, parts: [scope] }] : [])),
  }
}

function writersOf({ actor, exports, bundles }: Standing): Writers {
  const own = exports.map(({ id, seq, ...row }) => ({ id, actor: { id: row.actor, seq } }))
  const taken = bundles.map(({ id, head }) => ({ id, actor: head.actor }))
  return { own: actor.id, counter: actor.counter, files: [...own, ...taken] }
}

function openedAs(files: readonly OpenedFile[], { file }: FileApplication): OpenedFile {
  const opened = files.find(({ bundle }) => bundle.id === file.id)
  if (!opened) throw new Error('a file was applied that was not opened')
  return opened
}

/** What undo calls the step that took files in. */
export function stepLabel(files: readonly Pick<OpenedFile, 'fileName'>[]): string {
  const [first] = files
  return files.length === 1 ? `File ${first?.fileName}` : `${files.length} files`
}
