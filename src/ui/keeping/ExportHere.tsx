import { useExport } from '../exchange/useExport'
import { Button } from '../kit/Button'
import styles from './ExportHere.module.css'

/** F3 — The way out of the notice above the page, where the eyes are: under what found no room. */
export function ExportHere() {
  const { outgoing, write } = useExport()
  return (
    <div className={styles.here}>
      <Button size="small" onClick={() => void write({ what: 'everything' })}>
        Export now
      </Button>
      <p role="status">
        {outgoing.step === 'writing' && 'Writing the file…'}
        {outgoing.step === 'written' && `Saved to your downloads: ${outgoing.file.fileName}`}
        {outgoing.step === 'failed' && `The file was not written. The browser says: ${outgoing.message}.`}
      </p>
    </div>
  )
}
