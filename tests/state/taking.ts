import { planOf, previewFile, takeFiles } from '#state/commands/importFile'
import type { GivenFile, Preview, Taking } from '#state/commands/importFile'
import type { Workspace } from '#state/workspace'
import { dump } from '../storage/openedDatabase'
import { givenText } from './testWorkspace'

/** Opens, previews and takes a file in; a test that expects it refused opens it itself. */
export async function takeIn(
  workspace: Workspace,
  file: GivenFile,
  options: Pick<Taking, 'choices' | 'signal'> = {},
) {
  const preview = await previewed(workspace, file)
  return { preview, outcome: await takeFiles(workspace, { preview, files: preview.files, ...options }) }
}

export const takeText = (workspace: Workspace, text: string, options: Pick<Taking, 'choices'> = {}) =>
  takeIn(workspace, givenText(text), options)

/** F25 — Whether taking a file in leaves every row as it is. */
export async function changesNothing(workspace: Workspace, file: GivenFile): Promise<boolean> {
  const before = await dump(workspace.db)
  const { outcome } = await takeIn(workspace, file)
  return outcome.ok && (await dump(workspace.db)) === before
}

export async function previewed(workspace: Workspace, file: GivenFile): Promise<Preview> {
  const preview = await previewFile(workspace, file)
  if (!preview.ok) throw new Error(preview.error.map(({ message }) => message).join('\n'))
  return preview.value
}

export const plannedIn = (preview: Preview) =>
  planOf(preview, preview.files).files.flatMap(({ registers }) => registers)

/**
 * What counts, as text: every record with what is open in it and every entry known, in an order of their own. Not the
 * revisions, which only tell screens what to read again.
 */
export async function standing({ db }: Workspace): Promise<string> {
  const marks = (await db.marks.toArray()).flatMap(({ kind, id, entries }) => {
    const sorted = Object.entries(entries)
      .filter(([, all]) => all.length > 0)
      .map(
        ([register, all]) =>
          `${register} ${all
            .map((entry) => JSON.stringify(entry))
            .toSorted()
            .join()}`,
      )
      .toSorted()
    return sorted.length > 0 ? [[kind, id, sorted]] : []
  })
  const records = (await db.records.toArray()).flatMap(({ kind, id, record, open }) =>
    record ? [[kind, id, record, open]] : [],
  )
  return JSON.stringify({ marks, records })
}
