import { covers } from '#domain/reading/mapping'
import { tableOf } from '#domain/reading/rawRow'
import { SelectField } from '../kit/fields'
import { coversChoices, coversQuestion } from '../words/covers'
import type { PartProps } from './part'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

/** A1 — Figures of which the file does not say whether they are those of a quarter or of the year to date: asked once a table. */
export function CoversQuestions({ reading, level: Heading }: PartProps) {
  const tables = askedTables(reading)
  if (tables.length === 0) return null
  return (
    <div className={styles.part}>
      <Heading>What the figures cover</Heading>
      {tables.map(({ at, questions }) => (
        <div key={at} className={styles.fields}>
          <SelectField
            label={`The figures of Table ${at + 1} are`}
            hint={questions.join(' ')}
            choices={[{ value: '', label: 'Not said' }, ...coversChoices]}
            input={{
              value: reading.mapping.tables[at]?.covers ?? '',
              onChange: ({ currentTarget: { value } }) =>
                reading.changeTable(at, { covers: covers.find((one) => one === value) }),
            }}
          />
        </div>
      ))}
    </div>
  )
}

interface AskedTable {
  readonly at: number
  readonly questions: readonly string[]
}

/** Those that are asked about, and those that a person has answered: the answer stays in sight. */
function askedTables({ draft, matches, mapping }: Reading): readonly AskedTable[] {
  const fresh = draft.indicators.filter(({ key }) => !matches[key])
  return mapping.tables.flatMap((table, at): readonly AskedTable[] => {
    const own = fresh.filter(({ key }) => tableOf(key) === at)
    const questions = (['growing', 'yearTarget'] as const).flatMap((asks) => {
      const names = own.filter((one) => one.asks === asks).map(({ ref, title }) => ref ?? title)
      return names.length === 0 ? [] : [coversQuestion(asks, names)]
    })
    const isAnswered = table.covers !== undefined && own.length > 0
    return questions.length > 0 || isAnswered ? [{ at, questions }] : []
  })
}
