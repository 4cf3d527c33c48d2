import { FilePicker, canChooseFolder } from './FilePicker'
import { IncomingFiles } from './IncomingFiles'
import { PasteButton } from './PasteButton'
import { gatherChosen, gatherFolder } from './gatherFiles'
import type { Gathered } from './gatherFiles'
import { useDroppedFiles } from './useDroppedFiles'
import { useIncoming } from './useIncoming'
import { usePastedFiles } from './usePastedFiles'
import styles from './OpenFiles.module.css'

/** Every way to give files, and where those given stand. */
export function OpenFiles() {
  const incoming = useIncoming()
  const open = (gathered: Gathered) => void incoming.open(gathered)
  const isOver = useDroppedFiles(open)
  usePastedFiles(open)
  return (
    <>
      <p>
        {isOver
          ? 'Drop them to see what they would do.'
          : 'Choose the files that colleagues sent you, as many as you like: Quarterdeck files, and workbooks, Word documents, web pages or texts with tables in them. Or drop them anywhere on this page, or copy a table and paste it here. You see what they would do before anything changes.'}
      </p>
      <div className={styles.ways}>
        <FilePicker
          label="Choose files"
          what="files"
          from="any"
          onFiles={(files) => open(gatherChosen(files))}
        />
        {canChooseFolder() && (
          <FilePicker label="Choose a folder" what="folder" onFiles={(files) => open(gatherFolder(files))} />
        )}
        <PasteButton kind="quiet" label="Paste a table or text" onFiles={open} />
      </div>
      <IncomingFiles {...incoming} level="h3" />
    </>
  )
}
