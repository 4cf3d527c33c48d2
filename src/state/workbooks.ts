import type { Problem } from '#domain/result'
import type { GivenFile } from './givenFile'
import type { Workspace } from './workspace'

/** Files on their way in: workbooks of requests have become the returns that they are. */
export interface FilesGiven {
  readonly files: readonly GivenFile[]
  /** Workbooks that could not be placed at all. */
  readonly refused: readonly FileProblems[]
  /** What was not read of workbooks that were. */
  readonly notRead: readonly FileProblems[]
}

export interface FileProblems {
  readonly fileName: string
  readonly problems: readonly Problem[]
}

/** Reads the workbooks of requests among files; all others stay as they are. The reader comes with the first ZIP. */
export async function readWorkbooks(workspace: Workspace, given: readonly GivenFile[]): Promise<FilesGiven> {
  const files: GivenFile[] = []
  const refused: FileProblems[] = []
  const notRead: FileProblems[] = []
  for (const file of given) {
    const read = mayBeWorkbook(file)
      ? await (await import('./commands/readWorkbook')).readWorkbook(workspace, file)
      : undefined
    if (!read) files.push(file)
    else if (!read.ok) refused.push({ fileName: file.name, problems: read.error })
    else {
      files.push(read.value.file)
      if (read.value.problems.length > 0) notRead.push({ fileName: file.name, problems: read.value.problems })
    }
  }
  return { files, refused, notRead }
}

/** By its name alone: whoever opens a file of ours need not wait for the reader of workbooks. */
const mayBeWorkbook = ({ name }: GivenFile): boolean => !/\.json$/iu.test(name)
