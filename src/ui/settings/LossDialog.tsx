import type { ReactNode } from 'react'
import { OutgoingFile } from '../exchange/OutgoingFile'
import { useExport } from '../exchange/useExport'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'

interface LossDialogProps {
  readonly title: string
  /** What the button says that does it. */
  readonly action: string
  readonly onDo: () => void
  /** Where something has to be said first. */
  readonly canDo?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks before everything here goes; a second copy of it is one click away, and comes first. */
export function LossDialog({ title, action, onDo, canDo = true, onClose, children }: LossDialogProps) {
  const { outgoing, write } = useExport()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => void write({ what: 'everything' })}>
            Save a backup of what is here
          </Button>
          <Button kind="danger" disabled={!canDo} onClick={onDo}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      <OutgoingFile outgoing={outgoing} />
    </Dialog>
  )
}
