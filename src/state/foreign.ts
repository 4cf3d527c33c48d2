import type { DraftReport } from '#domain/reading/draft'
import type { Problem } from '#domain/result'
import type { GivenFile } from './givenFile'
import type { ReadingChoices } from './commands/readingFile'
import type { Workspace } from './workspace'

/** Files of other programs; the readers come when the first one is given. */
const reading = () => import('./commands/readForeign')

/** Whether a file is of another program that there is a reader for. */
export const isForeign = async (file: GivenFile): Promise<boolean> => (await reading()).isForeign(file)

/** In words why there is no reader for a file of another program; undefined where there is one. */
export const whyUnreadable = async (file: GivenFile): Promise<Problem | undefined> =>
  (await reading()).whyUnreadable(file)

/** G2 — Sends a foreign file to the reader of its format. Nothing is stored. */
export const readForeign = async (file: GivenFile) => (await reading()).readForeign(file)

/** What was read of a foreign file, as a file like any other (B2). */
export async function fileOfDraft(
  workspace: Workspace,
  draft: DraftReport,
  read: { readonly name: string; readonly choices: ReadingChoices },
): Promise<GivenFile> {
  return (await import('./commands/readingFile')).fileOfDraft(workspace, draft, read)
}
