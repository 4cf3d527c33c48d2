import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { TextArea } from '../kit/fields'
import { useFirstField } from '../kit/useFirstField'
import { gatherHtml, gatherText, tableIn } from './gatherFiles'
import type { Gathered } from './gatherFiles'

interface PasteDialogProps {
  readonly title: string
  readonly onFiles: (gathered: Gathered) => void
  readonly onClose: () => void
}

/** What stands in the box. `html`: the table that it is, with its cells, until somebody types in it. */
interface Pasted {
  readonly text: string
  readonly html?: string
}

/** Takes a table, the text of a report or of a Quarterdeck file, where only text comes through, or where somebody looks for a box. */
export function PasteDialog({ title, onFiles, onClose }: PasteDialogProps) {
  const [pasted, setPasted] = useState<Pasted>({ text: '' })
  const [isEmpty, setIsEmpty] = useState(false)
  const box = useFirstField<HTMLDivElement>()
  const see = () => {
    if (pasted.text.trim() === '') return setIsEmpty(true)
    flushSync(onClose) // the focus is back at the button before it is noted where it came from
    onFiles(pasted.html === undefined ? gatherText(pasted.text) : gatherHtml(pasted.html))
  }
  const type = (text: string) => {
    setPasted({ text })
    setIsEmpty(false)
  }
  const paste = (event: ClipboardEvent) => {
    const html = tableIn(event.clipboardData)
    if (html === undefined || pasted.text !== '') return
    event.preventDefault()
    setPasted({ text: event.clipboardData.getData('text/plain'), html })
    setIsEmpty(false)
  }
  return (
    <Dialog
      title={title}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" onClick={see}>
            See what is in it
          </Button>
        </>
      }
    >
      <div ref={box}>
        <TextArea
          label="Table or text"
          hint="Copy the table or the whole report in Excel, Word, a PDF or an e-mail, and paste it here (Ctrl+V). The text of a Quarterdeck file can be pasted too."
          error={isEmpty ? 'There is nothing here yet. Paste the table or text, then go on.' : undefined}
          input={{
            value: pasted.text,
            rows: 12,
            spellCheck: false,
            onPaste: paste,
            onChange: ({ currentTarget }) => type(currentTarget.value),
          }}
        />
      </div>
    </Dialog>
  )
}
