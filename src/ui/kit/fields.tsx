import type { ComponentProps } from 'react'
import { Field } from './Field'
import type { FieldProps } from './Field'

export interface Choice {
  readonly value: string
  readonly label: string
  /** No longer there to be chosen anew; what holds it already keeps it. */
  readonly isRetired?: boolean
}

/** What can be chosen where `held` are chosen already. */
export const offered = (choices: readonly Choice[], held: readonly string[]): readonly Choice[] =>
  choices.filter(({ value, isRetired }) => !isRetired || held.includes(value))

/** One line of text. */
export function TextField({ input, ...field }: FieldProps & { input: Own<'input'> }) {
  return (
    <Field {...field}>{(wiring) => <input type="text" autoComplete="off" {...input} {...wiring} />}</Field>
  )
}

/** Prose that grows with its text. */
export function TextArea({ input, ...field }: FieldProps & { input: Own<'textarea'> }) {
  return (
    <Field width="whole" {...field}>
      {(wiring) => <textarea rows={3} {...input} {...wiring} />}
    </Field>
  )
}

export function SelectField({ input, choices, ...field }: SelectFieldProps) {
  return (
    <Field {...field}>
      {(wiring) => (
        <select {...input} {...wiring}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type SelectFieldProps = FieldProps & { readonly input: Own<'select'>; readonly choices: readonly Choice[] }

/** Value, handlers and limits of the input itself; its name and its wiring come from the field. */
type Own<Tag extends 'input' | 'textarea' | 'select'> = Omit<
  ComponentProps<Tag>,
  'id' | 'className' | 'style'
>
