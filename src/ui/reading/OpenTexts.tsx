import { SelectField } from '../kit/fields'
import { choiceWords } from '../words/reading'
import { countOf } from '../words/incoming'
import type { OpenText } from './openTexts'
import type { PartProps } from './part'
import styles from './Reading.module.css'

/** N2 — Texts in columns of figures that are no figures: what each of them means is said once for all. */
export function OpenTexts({ reading: { openTexts, answers, answer }, level: Heading }: PartProps) {
  if (openTexts.length === 0) return null
  return (
    <div className={styles.part}>
      <Heading>Texts that stand for a figure</Heading>
      <p className={styles.hint}>
        Say once what each of them means; it holds wherever it stands in this file.
      </p>
      <div className={styles.fields}>
        {openTexts.map((one) => (
          <SelectField
            key={one.key}
            label={`“${one.text}” stands for`}
            hint={`${countOf(one.places.length, ['figure', 'figures'])}, first at ${one.places[0] ?? ''}`}
            choices={choicesOf(one)}
            input={{
              value: valueOf(one, answers[one.key]),
              onChange: ({ currentTarget: { value } }) =>
                answer(one.text, value === '' ? undefined : one.choices[Number(value)]),
            }}
          />
        ))}
      </div>
    </div>
  )
}

function choicesOf({ choices, asks }: OpenText) {
  const known = choices.map((choice, at) => ({ value: String(at), label: choiceWords(choice) }))
  return asks ? [{ value: '', label: 'Not said: leave it blank' }, ...known] : known
}

function valueOf({ choices, asks }: OpenText, answer: OpenText['choices'][number] | undefined): string {
  const at = choices.findIndex((choice) => JSON.stringify(choice) === JSON.stringify(answer))
  if (at >= 0) return String(at)
  return asks ? '' : '0'
}
