import { useEffect, useState } from 'react'
import type { GivenFile } from '#state/commands/importFile'
import type { Marker } from '#state/marker'
import { newestBackup } from '#state/newestBackup'
import { useSnapshots } from '#state/useSnapshots'
import { canChooseFolder, FilePicker } from '../exchange/FilePicker'
import { gatherChosen } from '../exchange/gatherFiles'
import { IncomingFiles } from '../exchange/IncomingFiles'
import { useIncoming } from '../exchange/useIncoming'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { useFocusOnArrival } from '../kit/useFocusOnArrival'
import { Snapshots } from '../settings/Snapshots'
import { momentWords } from '../words/files'
import styles from './FirstMinute.module.css'
import { Way } from './Way'

interface LostDataProps {
  readonly lost: Marker
  readonly onBeginAnew: () => void
}

/** F1 — Says that the browser has lost the work, and brings it back from what is left; never a blank first page. */
export function LostData({ lost, onBeginAnew }: LostDataProps) {
  const incoming = useIncoming()
  const heading = useFocusOnArrival<HTMLHeadingElement>('lost')
  const hasSnapshots = (useSnapshots().covers ?? []).length > 0
  useEffect(() => {
    document.title = 'Your data is gone – Quarterdeck'
  }, [])
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <p className={styles.product}>Quarterdeck</p>
        <h1 ref={heading} tabIndex={-1}>
          Your browser has deleted this application’s data
        </h1>
      </header>
      <Notice
        kind="problem"
        heading={`${recordsWords(lost.records)} on ${momentWords(lost.at)}. Now there is nothing.`}
      >
        <p>
          Nobody removed it in Quarterdeck. Browsers do this when a disk is nearly full, when a setting or a
          policy clears site data on closing, or when somebody clears it by hand. Nothing has been written
          since.
        </p>
      </Notice>
      <IncomingFiles {...incoming} level="h2" />
      <Way title="Restore from a backup file">
        <p>
          Look in your downloads, your shared folders and your e-mails for the newest file with “backup” in
          its name.
        </p>
        <FilePicker
          label="Choose a backup file"
          onFiles={(files) => void incoming.open(gatherChosen(files))}
        />
        {canChooseFolder() && <FromFolder onFile={(file) => void incoming.open(gatherChosen([file]))} />}
      </Way>
      {hasSnapshots && (
        <Way title="Restore a snapshot">
          <Snapshots />
        </Way>
      )}
      <Way title="Begin anew">
        <p>
          If there is no backup, or your work is somewhere else by now. This notice does not come back then.
        </p>
        <Button onClick={onBeginAnew}>Begin anew without it</Button>
      </Way>
    </main>
  )
}

/** F46 — The newest backup of a folder, whatever a synchronising program has made of the names in it. */
function FromFolder({ onFile }: { readonly onFile: (file: GivenFile) => void }) {
  const [said, setSaid] = useState('')
  const look = async (files: readonly GivenFile[]) => {
    setSaid('Looking for the newest backup…')
    const newest = await newestBackup(files)
    setSaid(
      newest
        ? ''
        : 'There is no whole backup in this folder. Choose a file by hand: a locked one is not found.',
    )
    if (newest) onFile(newest)
  }
  return (
    <>
      <p className={styles.aside}>
        Or, where a folder was linked, choose it, and its newest backup is found.
      </p>
      <FilePicker label="Choose the linked folder" what="folder" onFiles={(files) => void look(files)} />
      {said !== '' && <p role="status">{said}</p>}
    </>
  )
}

const recordsWords = (count: number): string =>
  count === 1 ? 'There was 1 record here' : `There were ${count.toLocaleString('en-GB')} records here`
