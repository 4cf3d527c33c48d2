import type { ReactNode } from 'react'
import styles from './Disclosure.module.css'

/** Something that can be opened where it stands; the summary says what is inside. */
export function Disclosure({ summary, open = false, onToggle, children }: DisclosureProps) {
  return (
    <details
      className={styles.disclosure}
      open={open}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
    >
      <summary>{summary}</summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}

interface DisclosureProps {
  readonly summary: ReactNode
  /** Whether it is open at first. */
  readonly open?: boolean
  /** Told when it is opened or closed, for what is read only then. */
  readonly onToggle?: (isOpen: boolean) => void
  readonly children: ReactNode
}
