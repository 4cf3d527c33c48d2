import { useState } from 'react'
import { useSnapshots } from '#state/useSnapshots'
import { OutgoingFile } from '../exchange/OutgoingFile'
import { useExport } from '../exchange/useExport'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { sizeWords } from '../words/backup'

/** F3 — There is no room left: what was kept, how to get the work out, how to make room. */
export function FullNotice() {
  const { outgoing, write } = useExport()
  const { covers = [], free } = useSnapshots()
  const [freed, setFreed] = useState(0)
  const freeThem = async () => setFreed(await free())
  return (
    <div data-screen-only>
      <Notice
        kind="problem"
        heading="There is no room left for your work on this computer."
        actions={
          <>
            <Button onClick={() => void write({ what: 'everything' })}>Export now</Button>
            {covers.length > 1 && <Button onClick={() => void freeThem()}>Free snapshots</Button>}
          </>
        }
      >
        <p>
          Your last change was not saved; what you typed is still where you typed it. Everything before it is
          kept. Export a backup, free some space on the disk, then save the change again.
        </p>
        {freed > 0 && <p>Freed {sizeWords(freed)}: the older snapshots are gone. Save the change again.</p>}
      </Notice>
      <OutgoingFile outgoing={outgoing} />
    </div>
  )
}
