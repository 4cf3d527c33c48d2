import { useFiles } from '#state/useFiles'
import { contentWords, momentWords } from '../words/files'
import { FileTable } from './FileTable'

/** The files that came in and the files that left, newest first. */
export function FileTables() {
  const files = useFiles()
  if (!files) return null
  return (
    <>
      <FileTable
        caption="Files taken in"
        empty="No file has been taken in yet."
        rows={files.taken.map(({ id, contentId, fileName, importedAt, standing }) => ({
          id,
          fileName: standing === 'takenIn' ? fileName : `${fileName} (taken out again)`,
          content: contentWords(contentId),
          when: momentWords(importedAt),
        }))}
      />
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
