import { useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { formatDate } from '#domain/date'
import { composite } from '#domain/ids'
import { isOpen, questionsOfSection } from '#domain/questions'
import type { Question } from '#domain/questions'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { sectionTodo } from '#domain/sectionTodo'
import type { SectionTodo as Todo } from '#domain/sectionTodo'
import { rowKeys, signOffStanding } from '#domain/signOff'
import type { SignOffStanding } from '#domain/signOff'
import { postWords } from '#domain/activityRows'
import { useQuestions } from '#state/useQuestions'
import { useSectionFiles } from '#state/useSectionFiles'
import type { SectionFiles } from '#state/useSectionFiles'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { sectionStateWords } from '../words'
import styles from './Desk.module.css'
import { SectionTodo, TodoProgress } from './SectionTodo'
import { SignOff } from './SignOff'
import { SubmitSection } from './SubmitSection'

interface SectionDeskProps {
  readonly report: Report
  readonly section: OfKind<'section'>
}

/**
 * What is left to do in a section, its sign-off and its submission: three lines that open. Whoever was asked for the
 * section by a file finds the list open; to the clerk it stays out of the way.
 */
export function SectionDesk({ report, section }: SectionDeskProps) {
  const questions = useQuestions()
  const ofSection = useMemo(
    () => questionsOfSection({ ...report, section: section.id, questions: questions ?? [] }),
    [report, section.id, questions],
  )
  const keys = useMemo(() => returnKeys({ report, section }, ofSection), [report, section, ofSection])
  const files = useSectionFiles({ ...report, section: section.id, keys })
  if (!questions || !files) return null
  return <Desk report={report} section={section} questions={ofSection.filter(isOpen)} files={files} />
}

interface DeskProps extends SectionDeskProps {
  readonly questions: readonly Question[]
  readonly files: SectionFiles
}

function Desk({ report, section, questions, files }: DeskProps) {
  const { quarter } = report
  const href = useHref()
  const settled = useDeferredValue(report) // an edit is drawn first
  const asks = files.request?.asks ?? everything
  const part = files.rows
  const todo = useTodo({ report: settled, section, questions, asks, part })
  const standing = useMemo(() => signOffStanding(settled, section.id), [settled, section.id])
  const submission = report.figures.get('submission', composite(section.id, quarter))?.values
  return (
    <section className={styles.desk} aria-label="To do and sign-off" data-screen-only>
      <Line open={files.request !== undefined} name="To do" words={<TodoProgress todo={todo} />}>
        <Asked files={files} deadline={submission?.deadline} />
        <SectionTodo report={settled} todo={todo} />
      </Line>
      {part ? (
        <p className={styles.ofPost}>
          You were asked for your own rows of this section, not for all of it. They are submitted on the{' '}
          <a href={href(paths.overview(quarter))}>Overview</a>; what you write elsewhere is not in your file.
        </p>
      ) : (
        <>
          <Line name="Sign-off" words={standingWords(standing, report)}>
            <SignOff report={report} section={section} standing={standing} />
          </Line>
          <Line name="Submit" words={submitWords(files, submission?.state)}>
            <SubmitSection
              report={report}
              section={section}
              todo={todo}
              standing={standing}
              submitted={files.submitted}
            />
          </Line>
        </>
      )}
    </section>
  )
}

interface LineProps {
  readonly name: string
  readonly words: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

function Line({ name, words, open = false, children }: LineProps) {
  return (
    <details className={styles.line} open={open}>
      <summary>
        <span className={styles.lineName}>{name}</span> <span className={styles.lineWords}>{words}</span>
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}

/** What the request says besides. */
function Asked({
  files,
  deadline,
}: {
  readonly files: SectionFiles
  readonly deadline: string | null | undefined
}) {
  const { request } = files
  return (
    <>
      {request?.asks.what === 'comments' && (
        <p>This time only comments and corrective actions are asked for.</p>
      )}
      {request?.note && <p className={styles.requestNote}>{request.note}</p>}
      {deadline && <p>Due by {formatDate(deadline)}.</p>}
    </>
  )
}

const everything = { what: 'everything' } as const

function useTodo(
  asked: Omit<Parameters<typeof sectionTodo>[0], 'section'> & Pick<DeskProps, 'section'>,
): Todo {
  const { report, section, questions, asks, part } = asked
  return useMemo(
    () => sectionTodo({ report, section: section.id, questions, asks, part }),
    [report, section.id, questions, asks, part],
  )
}

/** Everything that the return of a section carries. */
const returnKeys = (
  { report, section }: SectionDeskProps,
  questions: readonly Question[],
): readonly string[] => [
  ...rowKeys(report, section.id),
  `submission/${composite(section.id, report.quarter)}`,
  ...questions.map(({ id }) => `question/${id}`),
]

function standingWords(standing: SignOffStanding, { structure }: Report): string {
  switch (standing.standing) {
    case 'none':
      return 'not signed off'
    case 'signed':
    case 'rowsNotSaid':
      return `signed off by ${postWords(structure, standing.by.post)}, ${formatDate(standing.by.on)}`
    case 'lapsed':
      return `changed since it was signed off on ${formatDate(standing.by.on)}`
  }
}

function submitWords(
  { submitted, request }: SectionFiles,
  state: keyof typeof sectionStateWords | null | undefined,
): string {
  if (!submitted) {
    const isIn = state === 'submitted' || state === 'accepted' || state === 'reopened'
    return isIn ? sectionStateWords[state].toLowerCase() : 'not submitted'
  }
  if (request && request.importedAt > submitted.file.at) return 'asked for again since you submitted'
  if ((submitted.changed?.length ?? 0) > 0) return 'changed since you submitted; submit again'
  return `submitted on ${formatDate(submitted.file.at.slice(0, 10))}`
}
