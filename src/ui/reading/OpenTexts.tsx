import { SelectField } from '../kit/fields'
import { choiceWords } from '../words/reading'
import type { OpenText, Reading } from './useReading'
import styles from './Reading.module.css'

/** N2 — Texts in figure columns that are no figures: what each of them means is said once for all. */
export function OpenTexts({ reading: { openTexts, answers, answer } }: { readonly reading: Reading }) {
  if (openTexts.length === 0) return null
  return (
    <div>
      <h4>What these stand for</h4>
      <div className={styles.texts}>
        {openTexts.map((one) => (
          <SelectField
            key={one.key}
            label={`“${one.text}” (${one.times} ${one.times === 1 ? 'figure' : 'figures'})`}
            choices={choicesOf(one)}
            input={{
              value: valueOf(one, answers[one.key]),
              onChange: ({ currentTarget }) => {
                const choice = one.choices[Number(currentTarget.value)]
                if (choice) answer(one.text, choice)
              },
            }}
          />
        ))}
      </div>
    </div>
  )
}

function choicesOf({ choices, asks }: OpenText) {
  const known = choices.map((choice, at) => ({ value: String(at), label: choiceWords(choice) }))
  return asks ? [{ value: '', label: 'Leave blank' }, ...known] : known
}

function valueOf({ choices, asks }: OpenText, answer: OpenText['choices'][number] | undefined): string {
  const at = choices.findIndex((choice) => choice === answer)
  if (at >= 0) return String(at)
  return asks ? '' : '0'
}
