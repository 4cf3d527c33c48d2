import { useId } from 'react'
import type { RequestForm } from '#state/useHandingOver'
import { Radio } from './Radio'
import styles from './Requests.module.css'

interface FormChoiceProps {
  readonly form: RequestForm
  readonly onChange: (form: RequestForm) => void
}

const forms = [
  ['quarterdeck', 'Quarterdeck files'],
  ['workbook', 'Excel workbooks'],
  ['both', 'both'],
] as const satisfies readonly (readonly [RequestForm, string])[]

/** As what the requests are saved. */
export function FormChoice({ form, onChange }: FormChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.radios} aria-describedby={`${name}-hint`}>
      <legend>Save each request as</legend>
      {forms.map(([value, label]) => (
        <Radio key={value} name={name} label={label} isOn={form === value} onChoose={() => onChange(value)} />
      ))}
      {form !== 'quarterdeck' && (
        <p id={`${name}-hint`} className={styles.hint}>
          For those who will only answer in Excel: the cells to fill in are open, all others are locked. Open
          the filled-in workbook on this page, like any returned file.
        </p>
      )}
    </fieldset>
  )
}
