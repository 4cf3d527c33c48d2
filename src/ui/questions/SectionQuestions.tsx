import { useState } from 'react'
import { everyQuarter, reportedIn } from '#domain/due'
import type { PlanView } from '#domain/plan/place'
import {
  fullNameOfSubject,
  isOpen,
  questionsOfSection,
  subjectOf,
  subjectsOfSection,
} from '#domain/questions'
import type { Question, Subject } from '#domain/questions'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { useQuestions } from '#state/useQuestions'
import { useHref } from '../useHref'
import { AskQuestion } from './AskQuestion'
import { QuestionItem } from './QuestionItem'
import styles from './Questions.module.css'
import { questionsPath } from './questionsPath'

interface SectionQuestionsProps {
  readonly report: Report
  readonly section: OfKind<'section'>
}

/**
 * What waits for an answer in a section, each with a way to its figure and the form for the answer; nothing where nothing
 * waits. What is answered here stays until the page is left, so that nothing goes away under the person's hands.
 */
export function SectionQuestions({ report, section }: SectionQuestionsProps) {
  const all = useQuestions() ?? []
  const { structure, quarter } = report
  const ofSection = questionsOfSection({ structure, quarter, section: section.id, questions: all })
  const shown = useOnceOpen(ofSection)
  if (shown.length === 0) return null
  return (
    <section aria-label="Questions" data-screen-only>
      <h2>Questions</h2>
      <ul className={styles.list}>
        {shown.map((question) => (
          <SectionQuestion key={question.id} view={report} question={question} />
        ))}
      </ul>
    </section>
  )
}

/** The form to ask about anything in a section: its text, a figure or an activity. */
export function AskInSection({ report, section }: SectionQuestionsProps) {
  const { structure, quarter } = report
  const [first, ...others] = subjectsOfSection({ structure, quarter, section: section.id })
  return first && <AskQuestion view={report} subjects={[first, ...others]} />
}

/** Those that are open, or were since the page was opened. */
function useOnceOpen(questions: readonly Question[]): readonly Question[] {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const added = questions.filter((question) => isOpen(question) && !open.has(question.id))
  if (added.length > 0) setOpen(new Set([...open, ...added.map(({ id }) => id)]))
  return questions.filter((question) => isOpen(question) || open.has(question.id))
}

interface SectionQuestionProps {
  readonly view: PlanView
  readonly question: Question
}

function SectionQuestion({ view, question }: SectionQuestionProps) {
  const href = useHref()
  const subject = subjectOf(question)
  if (!subject) return null
  const path = pathTo(subject, view)
  const name =
    subject.kind === 'narrative' ? 'The text of the section' : fullNameOfSubject(subject, view.structure)
  return (
    <QuestionItem
      view={view}
      question={question}
      about={{ name, href: path === undefined ? undefined : href(path) }}
    />
  )
}

/** P3 — The report that shows the figure, where its quarter is here; texts and activities stand on this page. */
function pathTo(
  { kind, owner, quarter }: Subject,
  { structure, quarter: here }: PlanView,
): string | undefined {
  if (kind !== 'measurement') return undefined
  const life = structure.get('indicator', owner)?.values.life ?? everyQuarter
  const report = reportedIn(life, quarter)
  return questionsPath(structure.get('quarter', report) ? report : here, owner)
}
