import { useId, useRef, useState } from 'react'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { TextArea } from '../kit/fields'
import { copyText } from './copyText'
import styles from './Tracker.module.css'

interface CopyButtonProps {
  /** On the button: "Copy a reminder". */
  readonly words: string
  /** The whole name of the button, where there are several: "Copy a reminder for Young People". */
  readonly name: string
  /** What is copied: "Reminder for Young People". */
  readonly title: string
  readonly text: string
  /** Where it is pasted, and what the text is where it could not be copied. */
  readonly purpose?: CopyPurpose
}

interface CopyPurpose {
  readonly into: string
  readonly label: string
}

const email: CopyPurpose = { into: 'an e-mail', label: 'Text of the e-mail' }

/** Copies a text, to be pasted into an e-mail if nothing else is said; shows it where the browser does not let it be copied. */
export function CopyButton({ words, name, title, text, purpose = email }: CopyButtonProps) {
  const id = useId()
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly isCopied: boolean }>()
  const copy = async () => {
    const isCopied = await copyText(text)
    setOutcome({ of: text, isCopied })
    if (isCopied) announce(`${title} copied. Paste it into ${purpose.into}.`)
  }
  const isCopied = outcome?.isCopied === true && outcome.of === text
  return (
    <>
      <Button size="small" aria-label={name} aria-describedby={id} onClick={() => void copy()}>
        {words}
      </Button>
      <span id={id} className={styles.copied}>
        {isCopied && 'Copied'}
      </span>
      {outcome?.isCopied === false && (
        <TextDialog title={title} text={text} label={purpose.label} onClose={() => setOutcome(undefined)} />
      )}
    </>
  )
}

interface TextDialogProps extends Pick<CopyButtonProps, 'title' | 'text'> {
  readonly label: string
  readonly onClose: () => void
}

function TextDialog({ title, text, label, onClose }: TextDialogProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const select = () => {
    area.current?.focus()
    area.current?.select()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={select}>
          Select the text
        </Button>
      }
    >
      <TextArea
        label={label}
        hint="The browser did not let it be copied. Select the text and copy it with Ctrl+C."
        input={{ ref: area, readOnly: true, rows: 14, value: text }}
      />
    </Dialog>
  )
}
