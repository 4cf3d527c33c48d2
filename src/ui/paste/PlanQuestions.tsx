import type { Question } from '#domain/paste'
import { counted } from '../grid/selectedWords'
import { SelectField } from '../kit/fields'
import styles from './Plan.module.css'

interface PlanQuestionsProps {
  readonly questions: readonly Question[]
  /** For a question, which of its offers; without one its cells are left alone. */
  readonly choices: ReadonlyMap<string, number>
  readonly onChoose: (choices: ReadonlyMap<string, number>) => void
}

/** What only the person knows: one choice for all cells alike, none made for them. */
export function PlanQuestions({ questions, choices, onChoose }: PlanQuestionsProps) {
  if (questions.length === 0) return null
  const choose = ({ key }: Question, value: string) => {
    const next = new Map(choices)
    if (value === '') next.delete(key)
    else next.set(key, Number(value))
    onChoose(next)
  }
  return (
    <section>
      <h3>What do you mean?</h3>
      <div className={styles.questions}>
        {questions.map((question) => (
          <SelectField
            key={question.key}
            label={`“${question.text}” in ${whereOf(question)}`}
            hint={question.cells.length === 1 ? question.message : undefined}
            choices={[
              { value: '', label: leaveWords(question) },
              ...question.offers.map((label, index) => ({ value: String(index), label })),
            ]}
            input={{
              value: String(choices.get(question.key) ?? ''),
              onChange: ({ target }) => choose(question, target.value),
            }}
          />
        ))}
      </div>
    </section>
  )
}

const leaveWords = ({ cells }: Question): string =>
  cells.length === 1 ? 'Leave the cell as it is' : 'Leave these cells as they are'

/** `Actual of PI1128`; `3 cells of Actual`. */
function whereOf({ cells }: Question): string {
  const [first] = cells
  if (!first) return ''
  if (cells.length > 1) return `${counted(cells.length, 'cell')} of ${first.column.heading}`
  return first.cell?.name ?? `${first.column.heading} of ${first.row.name}`
}
