import { editionWords } from '#domain/pack/editionWords'
import type { PackDocument } from '#domain/pack/document'
import { Button } from '../kit/Button'
import styles from './Packs.module.css'

interface DownloadsProps {
  readonly document: PackDocument
  /** Notes that this draft is given out; resolves to false where it could not be stored. */
  readonly onGiveOut: () => Promise<boolean>
}

/** The ways out of a pack: the one place where it is printed or saved as a file. */
export function Downloads({ document, onGiveOut }: DownloadsProps) {
  const printPack = async () => {
    if (await onGiveOut()) globalThis.print()
  }
  return (
    <div className={styles.downloads} role="group" aria-label="Give it out">
      <Button kind="primary" onClick={() => void printPack()}>
        {`Print ${editionWords(document.edition).split(',')[0]?.toLowerCase() ?? ''}`}
      </Button>
    </div>
  )
}
