import { useRef } from 'react'
import { Field } from '../kit/Field'
import { Earlier } from '../text/Earlier'
import { isStartKey, startFrom } from '../text/startFrom'
import { TextInput } from '../text/TextInput'
import { SpokenWordCount } from '../text/WordCount'
import type { FieldSpec } from './fieldSpec'
import type { DraftForm } from './useDraftForm'

interface DraftTextProps {
  readonly spec: Extract<FieldSpec, { readonly input: 'text' }>
  readonly form: DraftForm
}

/** The field of a draft that says which quarter's text the person started from. */
export const startedFromField = 'startedFrom'

/** A text of a draft, with what it said the quarter before. */
export function DraftText({ spec, form }: DraftTextProps) {
  const { field, label, hint, limit, earlier, required = false } = spec
  const input = useRef<HTMLTextAreaElement>(null)
  const value = form.draft[field] ?? ''
  const start = () => {
    if (earlier && startFrom(input.current, earlier)) form.set(startedFromField, earlier.quarter)
  }
  return (
    <Field label={label} hint={hint} error={form.errors[field]} required={required} width="whole">
      {(wiring) => (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the key of its field
        <div
          onKeyDown={(event) => {
            if (!isStartKey(event)) return
            event.preventDefault()
            start()
          }}
        >
          <TextInput
            ref={input}
            input={{ ...wiring, name: field, 'data-committed': form.stored[field] ?? '' }}
            value={value}
            onText={(text) => form.set(field, text)}
          >
            <SpokenWordCount text={value} limit={limit} />
          </TextInput>
          {earlier && <Earlier earlier={earlier} onStart={start} />}
        </div>
      )}
    </Field>
  )
}
