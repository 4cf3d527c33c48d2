import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './Field.module.css'

/** What an input needs to belong to its label, hint and error. */
export interface FieldWiring {
  readonly id: string
  readonly className: string | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
}

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with what was typed and what to do; the text itself is kept. */
  readonly error?: ReactNode
  readonly required?: boolean
  /** How much is usually typed: a figure, a name, or prose over the whole width. */
  readonly width?: 'figure' | 'line' | 'whole'
}

/** Label, hint and error around any input: `<Field label="Title">{(wiring) => <input {...wiring} />}</Field>`. */
export function Field({ label, hint, error, required, width = 'line', children }: FieldWithInput) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field} data-width={width} data-invalid={error ? true : undefined}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: styles.input,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}

interface FieldWithInput extends FieldProps {
  readonly children: (wiring: FieldWiring) => ReactNode
}
