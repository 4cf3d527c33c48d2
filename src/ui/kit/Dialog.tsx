import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode, SyntheticEvent } from 'react'
import { Announcer } from './Announcer'
import { Button } from './Button'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  /** Escape and the close button ask for this; whoever shows the dialog takes it away. */
  readonly onClose: () => void
  readonly actions?: ReactNode
  readonly size?: 'narrow' | 'wide'
  readonly children: ReactNode
}

/** A modal dialog, open while it is rendered. Focus goes back to where it came from. */
export function Dialog({ title, onClose, actions, size = 'narrow', children }: DialogProps) {
  const dialog = useModal()
  const heading = useId()
  const refuseToCloseAlone = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-size={size}
      aria-labelledby={heading}
      onCancel={refuseToCloseAlone}
    >
      <header className={styles.header}>
        <h2 id={heading}>{title}</h2>
        <Button kind="quiet" size="small" onClick={onClose} aria-label={`Close: ${title}`}>
          Close
        </Button>
      </header>
      <div className={styles.body}>{children}</div>
      {actions && <footer className={styles.actions}>{actions}</footer>}
      <Announcer />
    </dialog>
  )
}

function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return dialog
}
