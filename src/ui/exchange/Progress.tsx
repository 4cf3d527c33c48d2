import { Button } from '../kit/Button'
import styles from './OpenFiles.module.css'

interface ProgressProps {
  /** Said once by a screen reader: it stays the same while the bar moves. */
  readonly what: string
  /** Absent where nobody knows how far it is. */
  readonly done?: { readonly count: number; readonly of: number }
  readonly onCancel: () => void
}

/** How far long work is, and the way out of it. Takes the focus: what began it has gone. */
export function Progress({ what, done, onCancel }: ProgressProps) {
  return (
    <div className={styles.progress} tabIndex={-1} ref={takeFocus}>
      <p role="status">{what}</p>
      <progress aria-label={what} max={done?.of} value={done?.count} />
      {done && done.of > 1 && (
        <p>
          {done.count.toLocaleString('en-GB')} of {done.of.toLocaleString('en-GB')}
        </p>
      )}
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}

const takeFocus = (here: HTMLElement | null): void => here?.focus()
