import { useState } from 'react'
import { useCommands } from '#state/useCommands'
import { Button } from '../kit/Button'
import { LossDialog } from './LossDialog'

/** Takes the work out of this browser; the first page follows. */
export function RemoveEverything() {
  const { removeEverything } = useCommands()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <p>On a computer that others use after you, or to begin anew.</p>
      <Button onClick={() => setAsking(true)}>Remove everything from this browser</Button>
      {isAsking && (
        <LossDialog
          title="Remove everything from this browser?"
          action="Remove everything"
          onDo={() => void removeEverything()}
          onClose={() => setAsking(false)}
        >
          <p>
            Every quarter, the plan and the files taken in go from this browser. It cannot be undone: only a
            backup file brings them back.
          </p>
        </LossDialog>
      )}
    </>
  )
}
