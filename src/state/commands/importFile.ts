import { setAsideIn } from '#domain/bundle/entriesOfFile'
import type { GatedBundle } from '#domain/bundle/gate'
import { importWarnings } from '#domain/bundle/importWarnings'
import { applyChoices, noChoices, planImport, recordsOf } from '#domain/bundle/planImport'
import type { Choices, FileApplication, ImportPlan, State } from '#domain/bundle/planImport'
import { isForked } from '#domain/merge/forks'
import type { Writers } from '#domain/merge/forks'
import type { ExchangeContext } from '#domain/merge/standing'
import { checkSize, largestFile } from '#domain/bundle/recogniseFile'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { acceptFiles as storeFiles, Cancelled } from '#storage/files'
import type { AcceptedFile } from '#storage/files'
import { readForPlan } from '#storage/reading'
import type { PlanBase, Standing } from '#storage/reading'
import { openBundleFile } from '../bundleFile'
import type { Workspace } from '../workspace'
import { tracked } from './save'
import type { NotSaved } from './save'

/** A file as the browser hands it over; read only once its size has been looked at (G1). */
export interface GivenFile {
  readonly name: string
  readonly size: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
}

/** A file that passed the gate. Nothing has been changed. */
export interface OpenedFile {
  readonly fileName: string
  readonly bundle: GatedBundle
}

/** What became of one of several files at the gate. */
export interface FileOutcome {
  readonly fileName: string
  readonly opened: Result<OpenedFile, readonly Problem[]>
}

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
}

/** `onFile` hears how many have been read; an aborted signal leaves the rest unread. */
export interface OpeningOptions {
  readonly onFile?: (read: number) => void
  readonly signal?: AbortSignal
}

/** Opens files one after the other. */
export async function openFiles(
  workspace: Workspace,
  files: readonly GivenFile[],
  { onFile, signal }: OpeningOptions = {},
): Promise<readonly FileOutcome[]> {
  const base = await readForPlan(workspace.db, [])
  const outcomes: FileOutcome[] = []
  for (const file of files) {
    if (signal?.aborted) break
    outcomes.push({ fileName: file.name, opened: await openFile(workspace, file, base) })
    onFile?.(outcomes.length)
  }
  return outcomes
}

/** Reads what is known here of what the files touch. The same file given twice counts once. */
export async function previewOf({ db }: Workspace, given: readonly OpenedFile[]): Promise<Preview> {
  const files = [...new Map(given.map((file) => [file.bundle.id, file])).values()]
  const base = await readForPlan(
    db,
    files.flatMap(({ bundle }) => recordsOf(bundle)),
  )
  return {
    files,
    state: base.marks,
    context: contextOf(base),
    revision: base.revision,
    writers: writersOf(base),
    takenInAt: new Map(base.bundles.map(({ id, importedAt }) => [id, importedAt])),
  }
}

/** What some of the previewed files would do together. Pure: asked anew whenever the person chooses others. */
export const planOf = ({ state, context }: Preview, files: readonly OpenedFile[]): ImportPlan =>
  planImport(
    state,
    files.map(({ bundle }) => bundle),
    context,
  )

/** R8 — What is doubtful in a file and taken all the same. */
export const warningsOf = ({ state }: Preview, { bundle }: OpenedFile, { places }: ImportPlan) =>
  importWarnings(state, bundle, places)

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

/** Takes previewed files in, in one transaction: all that was chosen, or nothing. */
export function takeFiles(workspace: Workspace, taking: Taking): Promise<Result<null, NotTakenIn>> {
  const { preview, files, choices = noChoices, isStep = true, signal } = taking
  const backup = files.find(({ bundle }) => bundle.bundle.kind === 'backup')
  if (backup) return restoreInto(workspace, backup)
  const plan = planOf(preview, files)
  const applied = applyChoices(plan, choices)
  const newActor = isForked(preview.writers, plan) ? workspace.environment.newId() : undefined
  return tracked<null, NotTakenIn>(workspace, async ({ at }) => {
    const accepted = await storeFiles(workspace.db, {
      files: applied.map((one) => acceptedFile(one, { at, fileName: nameOf(files, one) })),
      revision: preview.revision,
      known: preview.state,
      label: isStep ? labelOf(files) : null,
      at,
      organisationId: files[0]?.bundle.bundle.head.organisation.id ?? '',
      signal,
      newActor,
    }).catch(unlessCancelled)
    if (accepted.ok) return accepted
    return fail(accepted.error === 'moved' ? { code: 'moved', places: [] } : { code: 'cancelled' })
  })
}

/** Only an empty browser takes a backup as a file: everything stands then as it stood where it was made. */
async function restoreInto(workspace: Workspace, backup: OpenedFile): Promise<Result<null, NotSaved>> {
  const { openedBackup, restoreBackup } = await import('./restore')
  return restoreBackup(workspace, await openedBackup(workspace.environment, backup))
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
  { at, fileName }: { readonly at: string; readonly fileName: string },
): AcceptedFile {
  const { id, contentId, text, bundle } = file
  const damaged = setAsideIn(bundle, recordsOf(file)).map((record) => ({
    record,
    register: null,
    reason: 'damaged' as const,
  }))
  return {
    bundle: { id, contentId, fileName, importedAt: at, kind: bundle.kind, head: bundle.head, key: null },
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

async function openFile(
  { environment }: Workspace,
  file: GivenFile,
  base: PlanBase,
): Promise<Result<OpenedFile, readonly Problem[]>> {
  const isEmpty = base.structure.length === 0
  const tooLarge = checkSize(file.size, isEmpty ? largestFile.backup : largestFile.exchange)
  if (tooLarge) return fail([tooLarge])
  const bytes = await file.arrayBuffer().catch(unreadable)
  if ('code' in bytes) return fail([bytes])
  const opened = await openBundleFile(new Uint8Array(bytes), {
    sha256: environment.sha256,
    allowBackup: isEmpty,
    organisation: isEmpty ? undefined : councilOf(base),
    known: base.structure,
    ownCounters: { [base.actor.id]: base.actor.counter },
  })
  return opened.ok ? ok({ fileName: file.name, bundle: opened.value }) : opened
}

/** The file went away or was locked between choosing and reading it. */
const unreadable = (error: unknown): Problem => ({
  code: 'unreadable',
  path: '',
  message: `The browser could not read this file (${error instanceof Error ? error.message : String(error)}). Check that it is still there and not open in another program, then open it again.`,
})

function councilOf({ organisationId, structure }: Standing) {
  const organisation = structure.find((record) => record.kind === 'organisation')
  return { id: organisationId, firstMonth: organisation?.values.year?.firstMonth ?? 4 }
}

/** Who was asked for what, and by whom one was asked oneself. */
function contextOf({ structure, exports, bundles }: Standing): ExchangeContext {
  const requests = bundles.filter(({ kind }) => kind === 'request')
  return {
    records: structure,
    requested: exports.flatMap(({ id, scope }) => (scope.what === 'request' ? [{ id, parts: [scope] }] : [])),
    coordinators: new Set(requests.flatMap(({ head }) => head.actor?.id ?? [])),
  }
}

function writersOf({ actor, exports, bundles }: Standing): Writers {
  const own = exports.map(({ id, seq, ...row }) => ({ id, actor: { id: row.actor, seq } }))
  return { own: actor.id, files: [...own, ...bundles.map(({ id, head }) => ({ id, actor: head.actor }))] }
}

const nameOf = (files: readonly OpenedFile[], { file }: FileApplication): string =>
  files.find(({ bundle }) => bundle.id === file.id)?.fileName ?? ''

function labelOf(files: readonly OpenedFile[]): string {
  const [first] = files
  return files.length === 1 ? `File ${first?.fileName}` : `${files.length} files`
}
