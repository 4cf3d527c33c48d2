import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { TextArea } from '../kit/fields'
import { gatherText } from './gatherFiles'
import type { Gathered } from './gatherFiles'

interface PasteDialogProps {
  readonly onFiles: (gathered: Gathered) => void
  readonly onClose: () => void
}

/** Takes the text of a file where only text comes through: from an e-mail, or a remote desktop. */
export function PasteDialog({ onFiles, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  const see = () => {
    if (text.trim() === '') return setIsEmpty(true)
    flushSync(onClose) // the focus is back at the button before it is noted where it came from
    onFiles(gatherText(text))
  }
  return (
    <Dialog
      title="Paste the text of a file"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" onClick={see}>
            See what it would do
          </Button>
        </>
      }
    >
      <TextArea
        label="Text of the file"
        hint="Open the file in a text editor, copy all of it, and paste it here. It begins with { and ends with }."
        error={isEmpty ? 'There is nothing here yet. Paste the text, then go on.' : undefined}
        input={{
          value: text,
          rows: 10,
          spellCheck: false,
          onChange: ({ currentTarget }) => {
            setText(currentTarget.value)
            setIsEmpty(false)
          },
        }}
      />
    </Dialog>
  )
}
