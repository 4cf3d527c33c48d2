import { useState } from 'react'
import { Button } from '../kit/Button'
import { FilePicker, canChooseFolder } from './FilePicker'
import { IncomingFiles } from './IncomingFiles'
import { PasteDialog } from './PasteDialog'
import { gatherChosen, gatherFolder } from './gatherFiles'
import type { Gathered } from './gatherFiles'
import { useDroppedFiles } from './useDroppedFiles'
import { useIncoming } from './useIncoming'
import { usePastedFiles } from './usePastedFiles'
import styles from './OpenFiles.module.css'

/** Every way to give files, and where those given stand. */
export function OpenFiles() {
  const incoming = useIncoming()
  const [isPasting, setIsPasting] = useState(false)
  const open = (gathered: Gathered) => void incoming.open(gathered)
  const isOver = useDroppedFiles(open)
  usePastedFiles(open)
  return (
    <>
      <p>
        {isOver
          ? 'Drop them to see what they would do.'
          : 'Choose the files that colleagues sent you, as many as you like, or drop or paste them anywhere on this page. You see what they would do before anything changes.'}
      </p>
      <div className={styles.ways}>
        <FilePicker label="Choose files" what="files" onFiles={(files) => open(gatherChosen(files))} />
        {canChooseFolder() && (
          <FilePicker label="Choose a folder" what="folder" onFiles={(files) => open(gatherFolder(files))} />
        )}
        <Button kind="quiet" onClick={() => setIsPasting(true)}>
          Paste the text of a file
        </Button>
      </div>
      {isPasting && <PasteDialog onFiles={open} onClose={() => setIsPasting(false)} />}
      <IncomingFiles {...incoming} level="h3" />
    </>
  )
}
