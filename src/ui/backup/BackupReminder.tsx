import { useState } from 'react'
import { useSinceBackup } from '#state/useBackups'
import { useWorkspace } from '#state/useWorkspace'
import { OutgoingFile } from '../exchange/OutgoingFile'
import { useExport } from '../exchange/useExport'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { sinceBackupWords } from '../words/backup'

/** Reminds of a backup when much, or something old, is in this browser alone; put off until the page is opened again. */
export function BackupReminder() {
  const { name } = useWorkspace()
  const since = useSinceBackup()
  const { outgoing, write } = useExport()
  const [isPutOff, setPutOff] = useState(false)
  if (name === 'example' || isPutOff) return null
  if (outgoing.step !== 'none') return <OutgoingFile outgoing={outgoing} />
  if (!since?.isDue) return null
  return (
    <div data-screen-only>
      <Notice
        kind="info"
        heading="Save a backup"
        actions={
          <>
            <Button onClick={() => void write({ what: 'everything' })}>Save a backup now</Button>
            <Button onClick={() => setPutOff(true)}>Later</Button>
          </>
        }
      >
        <p>{sinceBackupWords(since)} Until then they are in this browser alone.</p>
      </Notice>
    </div>
  )
}
