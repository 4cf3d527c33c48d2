import type { GatedBundle, GateOptions } from '#domain/bundle/gate'
import { largestFile } from '#domain/bundle/recogniseFile'
import { judgeSignature, judgeSignatures } from '#domain/bundle/trust'
import type { FoundSignature, SeenFile, SignatureJudgement } from '#domain/bundle/trust'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { readForPlan } from '#storage/reading'
import type { PlanBase, Standing } from '#storage/reading'
import { readSeenFiles } from '#storage/seenFiles'
import { openBundleFile } from '../bundleFile'
import { readGiven } from '../givenFile'
import type { GivenFile, OnLocked } from '../givenFile'
import { checkSignature } from '../signing'
import type { Workspace } from '../workspace'

/** A file that passed the gate. Nothing has been changed. */
export interface OpenedFile {
  readonly fileName: string
  readonly bundle: GatedBundle
  readonly signature: FoundSignature
  /** B7 — What the signature says beside the files that came before and those that came with it. */
  readonly trust: SignatureJudgement
}

/** What became of one of several files at the gate. */
export interface FileOutcome {
  readonly fileName: string
  readonly opened: Result<OpenedFile, readonly Problem[]>
}

/** `onFile` hears how many have been read; an aborted signal leaves the rest unread. */
export interface OpeningOptions {
  readonly onFile?: (read: number) => void
  readonly signal?: AbortSignal
  /** B8 — Asked for each locked file in turn; absent: they are refused. */
  readonly onLocked?: OnLocked | undefined
}

/** Opens files one after the other. */
export async function openFiles(
  workspace: Workspace,
  files: readonly GivenFile[],
  { onFile, signal, onLocked }: OpeningOptions = {},
): Promise<readonly FileOutcome[]> {
  const base = await readForPlan(workspace.db, [])
  const options = gateOptions(base)
  const seen = await readSeenFiles(workspace.db)
  const outcomes: FileOutcome[] = []
  for (const file of files) {
    if (signal?.aborted) break
    const opened = await openGiven(workspace, file, { options, seen, onLocked })
    outcomes.push({ fileName: file.name, opened })
    onFile?.(outcomes.length)
  }
  return outcomes
}

interface Opening {
  readonly options: GateOptions
  readonly seen: readonly SeenFile[]
  readonly onLocked?: OnLocked | undefined
}

/** Sends one file through the gate and looks at its signature; a locked one is unlocked before (B8). */
export async function openGiven(
  { environment: { sha256, subtle } }: Pick<Workspace, 'environment'>,
  file: GivenFile,
  { options, seen, onLocked }: Opening,
): Promise<Result<OpenedFile, readonly Problem[]>> {
  const largest = options.allowBackup === true ? largestFile.backup : largestFile.exchange
  const bytes = await readGiven(file, { largest, subtle, onLocked })
  if (!bytes.ok) return bytes
  const gated = await openBundleFile(bytes.value, { ...options, sha256 })
  if (!gated.ok) return fail(gated.error)
  const signature = await signatureOf(gated.value, subtle)
  const trust = judgeSignature({ actor: gated.value.bundle.head.actor?.id, signature }, seen)
  return ok({ fileName: file.name, bundle: gated.value, signature, trust })
}

/** B7 — What is found of a file's signature, over the id that it turned out to have. */
export const signatureOf = (
  { bundle, id }: Pick<GatedBundle, 'bundle' | 'id'>,
  subtle: SubtleCrypto,
): Promise<FoundSignature> => checkSignature(bundle.signature, id, subtle)

/** F38 — Files that came together, judged once more beside each other. */
export function judgedTogether(
  files: readonly OpenedFile[],
  seen: readonly SeenFile[],
): readonly OpenedFile[] {
  const judgements = judgeSignatures(
    files.map(({ bundle, signature }) => ({ actor: bundle.bundle.head.actor?.id, signature })),
    seen,
  )
  return files.map((file, at) => ({ ...file, trust: judgements[at] ?? file.trust }))
}

/** An empty browser takes a file of any council, and backups. */
export function gateOptions({ structure, actor, organisationId }: PlanBase): GateOptions {
  const isEmpty = structure.length === 0
  return {
    allowBackup: isEmpty,
    organisation: isEmpty ? undefined : councilOf({ organisationId, structure }),
    known: structure,
    ownCounters: { [actor.id]: actor.counter },
  }
}

function councilOf({ organisationId, structure }: Pick<Standing, 'organisationId' | 'structure'>) {
  const organisation = structure.find((record) => record.kind === 'organisation')
  return { id: organisationId, firstMonth: organisation?.values.year?.firstMonth ?? 4 }
}
