import type { MouseEvent } from 'react'
import styles from './TextInput.module.css'
import type { TextEditing } from './useTextEditing'

/**
 * The buttons of a field for the pointer; each names its key, by which they are pressed without leaving the field. The field
 * keeps the focus, and its selection with it.
 */
export function Marks({ editing }: { readonly editing: Pick<TextEditing, 'bold' | 'bullets'> }) {
  return (
    <span className={styles.marks} role="group" aria-label="Marks">
      <button
        type="button"
        className={styles.mark}
        tabIndex={-1}
        title="Bold (Ctrl+B)"
        aria-label="Bold"
        aria-keyshortcuts="Control+B"
        onMouseDown={keepFocus}
        onClick={editing.bold}
      >
        <b aria-hidden="true">B</b>
      </button>
      <button
        type="button"
        className={styles.mark}
        tabIndex={-1}
        title="Bullets (Ctrl+Shift+8)"
        aria-label="Bullets"
        aria-keyshortcuts="Control+Shift+8"
        onMouseDown={keepFocus}
        onClick={editing.bullets}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M1 2.5h3v3H1zM1 10.5h3v3H1zM6 3.2h9v1.6H6zM6 11.2h9v1.6H6z" />
        </svg>
      </button>
    </span>
  )
}

const keepFocus = (event: MouseEvent): void => event.preventDefault()
