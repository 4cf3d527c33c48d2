import type { PlanView } from '#domain/plan/place'
import type { Question } from '#domain/questions'
import { QuestionItem } from './QuestionItem'
import styles from './Questions.module.css'

interface QuestionListProps {
  readonly view: PlanView
  /** In the order in which they are shown. */
  readonly questions: readonly Question[]
  /** One of them was withdrawn from under the focus. */
  readonly onWithdrawn: () => void
}

/** Questions on one thing, each with its answer or the form for it. */
export function QuestionList({ view, questions, onWithdrawn }: QuestionListProps) {
  if (questions.length === 0) return <p>Nothing has been asked yet.</p>
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <QuestionItem key={question.id} view={view} question={question} onWithdrawn={onWithdrawn} />
      ))}
    </ul>
  )
}
