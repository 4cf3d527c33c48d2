import { CopyButton } from './CopyButton'

interface ReminderButtonProps {
  readonly section: string
  readonly text: string
}

/** Copies a reminder, to be pasted into an e-mail. */
export function ReminderButton({ section, text }: ReminderButtonProps) {
  return (
    <CopyButton
      words="Copy a reminder"
      name={`Copy a reminder for ${section}`}
      title={`Reminder for ${section}`}
      text={text}
    />
  )
}
