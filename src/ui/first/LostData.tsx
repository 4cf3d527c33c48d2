import { useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Marker } from '#state/marker'
import { useSnapshots } from '#state/useSnapshots'
import { FilePicker } from '../exchange/FilePicker'
import { gatherChosen } from '../exchange/gatherFiles'
import { IncomingFiles } from '../exchange/IncomingFiles'
import { useIncoming } from '../exchange/useIncoming'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { useFocusOnArrival } from '../kit/useFocusOnArrival'
import { Snapshots } from '../settings/Snapshots'
import { momentWords } from '../words/files'
import styles from './FirstMinute.module.css'

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

const recordsWords = (count: number): string =>
  count === 1 ? 'There was 1 record here' : `There were ${count.toLocaleString('en-GB')} records here`

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.way}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
