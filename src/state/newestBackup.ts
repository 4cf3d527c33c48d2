import { backupIn } from '#domain/folderBackup'
import { largestFile } from '#domain/bundle/recogniseFile'
import type { GivenFile } from './givenFile'

/**
 * F46 — The newest whole backup among the files of a folder, told by what is in them: copies under other names are the same,
 * torn ones and files that are only a name until they are fetched are passed over.
 */
export async function newestBackup(files: readonly GivenFile[]): Promise<GivenFile | undefined> {
  let newest: { readonly file: GivenFile; readonly createdAt: string } | undefined
  for (const file of files) {
    if (!/\.json$/iu.test(file.name) || file.size > largestFile.backup) continue
    const found = backupIn(await textOf(file))
    if (found && (!newest || found.createdAt > newest.createdAt)) newest = { file, ...found }
  }
  return newest?.file
}

const textOf = async (file: GivenFile): Promise<string> =>
  file.arrayBuffer().then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '', // it cannot be read now
  )
