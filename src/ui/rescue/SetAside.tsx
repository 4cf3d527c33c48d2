import { useState } from 'react'
import type { NotRescued, Rescue } from '#state/rescue'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'
import { notRescuedWords } from './notRescuedWords'

interface SetAsideProps {
  readonly rescue: Rescue
  /** What is stored, or what is kept of it, is another. */
  readonly onChange: () => void
}

/** The last way: what cannot be opened goes into a snapshot, and an empty application takes a backup file. */
export function SetAside({ rescue, onChange }: SetAsideProps) {
  const [isAsked, setAsked] = useState(false)
  const [outcome, setOutcome] = useState<'none' | 'done' | NotRescued>('none')
  const put = async () => {
    setAsked(false)
    const done = await rescue.setAside()
    setOutcome(done.ok ? 'done' : done.error)
    onChange()
  }
  return (
    <>
      <p>
        Where nothing else helps and you have a backup file: what is stored is kept as a snapshot and taken
        out of the way. Quarterdeck then opens empty and asks for the backup.
      </p>
      <Button onClick={() => setAsked(true)}>Set what is stored aside…</Button>
      {isAsked && (
        <Dialog
          title="Set everything that is stored aside?"
          onClose={() => setAsked(false)}
          actions={
            <Button kind="danger" onClick={() => void put()}>
              Set it aside
            </Button>
          }
        >
          <p>
            All work of this browser is taken out of the way: Quarterdeck then opens empty. A snapshot of it
            is kept first, and this page can go back to it. Where none can be kept, nothing is changed. Close
            all other tabs of Quarterdeck before.
          </p>
        </Dialog>
      )}
      {outcome === 'done' && (
        <Notice kind="success" heading="It is set aside, as a snapshot.">
          <p>
            <a href="./">Open Quarterdeck</a> and choose your backup file.
          </p>
        </Notice>
      )}
      {typeof outcome === 'object' && (
        <Notice kind="problem" heading="It was not set aside.">
          <p>{notRescuedWords(outcome)}</p>
        </Notice>
      )}
    </>
  )
}
