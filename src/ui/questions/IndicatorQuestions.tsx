import { useEffect, useRef } from 'react'
import type { PlanView } from '#domain/plan/place'
import type { Id, QuarterId } from '#domain/primitives'
import { questionsAbout } from '#domain/questions'
import { useQuestions } from '#state/useQuestions'
import { useHashQuery } from '../hashAddress'
import styles from '../indicator/Indicator.module.css'
import { AskQuestion } from './AskQuestion'
import { QuestionList } from './QuestionList'
import { isQuestionsPart } from './questionsPath'

interface IndicatorQuestionsProps {
  readonly view: PlanView
  readonly indicator: Id
  /** The quarter whose figure is asked about; undefined where there is none to ask about. */
  readonly figure: QuarterId | undefined
}

/** The questions on the figures of an indicator, the newest first, and the form to ask one. */
export function IndicatorQuestions({ view, indicator, figure }: IndicatorQuestionsProps) {
  const all = useQuestions()
  const heading = useRef<HTMLHeadingElement>(null)
  const [query] = useHashQuery()
  useFocusWhenAsked(heading, all !== undefined && isQuestionsPart(query))
  if (!all) return null
  const questions = questionsAbout(all, { kind: 'measurement', owner: indicator })
  if (!figure && questions.length === 0) return null
  const isGone = !view.structure.get('indicator', indicator)
  return (
    <section aria-label="Questions" className={styles.part}>
      <h2 ref={heading} tabIndex={-1}>
        Questions
      </h2>
      {isGone && (
        <p>
          What these questions ask about has been deleted. They are kept: answer them, or withdraw your own.
        </p>
      )}
      <QuestionList view={view} questions={questions} onWithdrawn={() => heading.current?.focus()} />
      {figure && (
        <AskQuestion
          key={figure}
          view={view}
          subjects={[{ kind: 'measurement', owner: indicator, quarter: figure }]}
        />
      )}
    </section>
  )
}

/** After the heading of the page has had the focus, where the address asks for this part. */
function useFocusWhenAsked(heading: { readonly current: HTMLElement | null }, isAsked: boolean): void {
  useEffect(() => {
    if (!isAsked) return undefined
    const frame = requestAnimationFrame(() => heading.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [heading, isAsked])
}
