import { useFiles } from '#state/useFiles'
import type { PageContext } from '../pages/PageContext'
import { contentWords, momentWords } from '../words/files'
import { FileTable } from './FileTable'
import { FilesTaken } from './FilesTaken'

/** The files that came in and the files that left, newest first. */
export function FileTables({ structure }: Pick<PageContext, 'structure'>) {
  const files = useFiles()
  if (!files) return null
  return (
    <>
      <FilesTaken files={files.taken} structure={structure} />
      <FileTable
        caption="Files written"
        empty="No file has been written yet."
        rows={files.written.map(({ id, contentId, fileName, at }) => ({
          id,
          fileName,
          content: contentWords(contentId),
          when: momentWords(at),
        }))}
      />
    </>
  )
}
