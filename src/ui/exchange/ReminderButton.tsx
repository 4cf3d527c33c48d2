import { useId, useRef, useState } from 'react'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { TextArea } from '../kit/fields'
import { copyText } from './copyText'
import styles from './Tracker.module.css'

interface ReminderButtonProps {
  readonly section: string
  readonly text: string
}

/** Copies a reminder, to be pasted into an e-mail; shows it where the browser does not let it be copied. */
export function ReminderButton({ section, text }: ReminderButtonProps) {
  const id = useId()
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly isCopied: boolean }>()
  const copy = async () => {
    const isCopied = await copyText(text)
    setOutcome({ of: text, isCopied })
    if (isCopied) announce(`Reminder for ${section} copied. Paste it into an e-mail.`)
  }
  const isCopied = outcome?.isCopied === true && outcome.of === text
  return (
    <>
      <Button
        size="small"
        aria-label={`Copy a reminder for ${section}`}
        aria-describedby={id}
        onClick={() => void copy()}
      >
        Copy a reminder
      </Button>
      <span id={id} className={styles.copied}>
        {isCopied && 'Copied'}
      </span>
      {outcome?.isCopied === false && (
        <ReminderDialog section={section} text={text} onClose={() => setOutcome(undefined)} />
      )}
    </>
  )
}

function ReminderDialog({ section, text, onClose }: ReminderButtonProps & { readonly onClose: () => void }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const select = () => {
    area.current?.focus()
    area.current?.select()
  }
  return (
    <Dialog
      title={`Reminder for ${section}`}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={select}>
          Select the text
        </Button>
      }
    >
      <TextArea
        label="Text of the e-mail"
        hint="The browser did not let it be copied. Select the text and copy it with Ctrl+C."
        input={{ ref: area, readOnly: true, rows: 14, value: text }}
      />
    </Dialog>
  )
}
