import { refusedOf } from '#domain/bundle/entriesOfFile'
import type { GatedBundle } from '#domain/bundle/gate'
import { importWarnings } from '#domain/bundle/importWarnings'
import { entriesToApply, planImport } from '#domain/bundle/planImport'
import type { ImportPlan } from '#domain/bundle/planImport'
import { checkSize, largestFile } from '#domain/bundle/recogniseFile'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { acceptBundle, readEverything } from '#storage/files'
import type { Everything } from '#storage/files'
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

/** A file that passed the gate, and what it would do. Nothing has been changed. */
export interface Preview {
  readonly fileName: string
  readonly bundle: GatedBundle
  readonly plan: ImportPlan
  /** R8 — What is doubtful in it and taken all the same. */
  readonly warnings: readonly Problem[]
  readonly revision: number
  /** When this very file was taken in before (F25); null: never. */
  readonly takenInAt: string | null
}

/** Sends a file through the gate and plans it. Every problem has its place in words; nothing is stored. */
export async function previewFile(
  { db, environment }: Workspace,
  file: GivenFile,
): Promise<Result<Preview, readonly Problem[]>> {
  const everything = await readEverything(db)
  const isEmpty = everything.records.length === 0
  const tooLarge = checkSize(file.size, isEmpty ? largestFile.backup : largestFile.exchange)
  if (tooLarge) return fail([tooLarge])
  const bytes = new Uint8Array(await file.arrayBuffer())
  const opened = await openBundleFile(bytes, {
    sha256: environment.sha256,
    allowBackup: isEmpty,
    organisation: isEmpty ? undefined : councilOf(everything),
    known: everything.records,
    ownCounters: { [everything.actor.id]: everything.actor.counter },
  })
  if (!opened.ok) return opened
  const bundle = opened.value
  const plan = planImport(everything.marks, bundle)
  const known = everything.bundles.find(({ id }) => id === bundle.id)
  return ok({
    fileName: file.name,
    bundle,
    plan,
    warnings: importWarnings(everything.marks, bundle, plan.places),
    revision: everything.revision,
    takenInAt: known?.importedAt ?? null,
  })
}

/** Takes a previewed file in, in one transaction. Contending files are refused with the list of what contends. */
export async function acceptFile(
  workspace: Workspace,
  preview: Preview & { readonly isStep?: boolean },
): Promise<Result<null, NotSaved | { readonly code: 'contends'; readonly problems: readonly Problem[] }>> {
  const entries = entriesToApply(preview.plan)
  if (!entries.ok) return fail({ code: 'contends', problems: entries.error })
  const { id, contentId, text, bundle } = preview.bundle
  const theirs = [...preview.bundle.records, ...preview.bundle.foreign]
  return tracked(workspace, async ({ at }) => {
    const accepted = await acceptBundle(workspace.db, {
      bundle: { id, contentId, fileName: preview.fileName, text, importedAt: at },
      theirs,
      refused: refusedOf(text, theirs),
      unions: entries.value,
      revision: preview.revision,
      isStep: preview.isStep ?? true,
      organisationId: bundle.head.organisation.id,
    })
    return accepted.ok ? accepted : fail({ code: 'moved', places: [] })
  })
}

function councilOf({ organisationId, records }: Everything) {
  const organisation = records.find((record) => record.kind === 'organisation')
  return { id: organisationId, firstMonth: organisation?.values.year?.firstMonth ?? 4 }
}
