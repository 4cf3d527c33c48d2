import { Field } from '../kit/Field'
import { offered, SelectField, TextArea, TextField } from '../kit/fields'
import type { FieldSpec } from './fieldSpec'
import { DraftText } from './DraftText'
import { TickList } from './TickList'
import styles from './Form.module.css'
import type { DraftForm } from './useDraftForm'

/** One field of a draft, wired to its label, hint and error. */
export function DraftField({ spec, form }: { readonly spec: FieldSpec; readonly form: DraftForm }) {
  const { field, label, hint } = spec
  const said = { label, hint, error: form.errors[field] }
  const value = form.draft[field] ?? ''
  const held = [value, form.stored[field] ?? ''].flatMap((text) => text.split(' '))
  const set = (text: string) => form.set(field, text)
  const typed = {
    value,
    name: field,
    'data-committed': form.stored[field] ?? '',
    onChange: (event: { currentTarget: { value: string } }) => set(event.currentTarget.value),
  }
  switch (spec.input) {
    case 'line':
      return <TextField {...said} required={spec.required === true} input={typed} />
    case 'wide':
      return <TextField {...said} required={spec.required === true} width="whole" input={typed} />
    case 'figure':
      return <TextField {...said} required={spec.required === true} width="figure" input={typed} />
    case 'date':
      return <TextField {...said} width="figure" input={{ ...typed, type: 'date' }} />
    case 'area':
      return <TextArea {...said} required={spec.required === true} input={typed} />
    case 'text':
      return <DraftText spec={spec} form={form} />
    case 'choice':
      return (
        <SelectField
          {...said}
          required={spec.required === true}
          input={typed}
          choices={offered(spec.choices, held)}
        />
      )
    case 'tick':
      return (
        <div className={styles.tick}>
          <Field {...said}>
            {(wiring) => (
              <input
                type="checkbox"
                name={field}
                checked={value === 'yes'}
                onChange={(event) => set(event.currentTarget.checked ? 'yes' : '')}
                {...wiring}
                className={styles.box}
              />
            )}
          </Field>
        </div>
      )
    case 'ticks':
      return <TickList {...said} choices={offered(spec.choices, held)} value={value} onChange={set} />
  }
}
