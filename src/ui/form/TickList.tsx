import { useId } from 'react'
import { listText } from '#domain/plan/draft'
import type { Choice } from '../kit/fields'
import styles from './Form.module.css'

interface TickListProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly choices: readonly Choice[]
  /** The ticked values with spaces between, in the order they were ticked. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Any number of a list. What is ticked but not among the choices stays ticked. */
export function TickList({ label, hint, error, choices, value, onChange }: TickListProps) {
  const id = useId()
  const ticked = value.split(' ').filter(Boolean)
  const toggle = (choice: string, on: boolean) =>
    onChange(listText(on ? [...ticked, choice] : ticked.filter((one) => one !== choice)))
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.ticks} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {choices.length === 0 && <p className={styles.hint}>There are none yet.</p>}
      <ul>
        {choices.map((choice, index) => (
          <li key={choice.value}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(choice.value)}
                aria-invalid={error && index === 0 ? true : undefined}
                onChange={(event) => toggle(choice.value, event.currentTarget.checked)}
              />
              {choice.label}
            </label>
          </li>
        ))}
      </ul>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
