import { useState } from 'react'
import type { NotRescued, Rescue } from '#state/rescue'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { notRescuedWords } from './notRescuedWords'

/** The last way: what cannot be opened goes into a snapshot, and an empty application takes a backup file. */
export function SetAside({ rescue }: { readonly rescue: Rescue }) {
  const [outcome, setOutcome] = useState<'none' | 'done' | NotRescued>('none')
  const put = async () => {
    const done = await rescue.setAside()
    setOutcome(done.ok ? 'done' : done.error)
  }
  return (
    <>
      <p>
        Where nothing else helps and you have a backup file: what is stored is kept as a snapshot and taken
        out of the way. Quarterdeck then opens empty and asks for the backup.
      </p>
      <Button kind="danger" onClick={() => void put()}>
        Set what is stored aside
      </Button>
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
