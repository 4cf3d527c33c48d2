import { useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { composite } from '#domain/ids'
import { subjectName } from '#domain/questionForm'
import type { OfKind } from '#domain/recordIndex'
import { nameOf } from '#domain/recordIndex'
import { rowsOfSection } from '#domain/scorecard'
import type { Report } from '#domain/scorecard'
import { useQuestions } from '#state/useQuestions'
import { FoundText } from '../find/FoundText'
import { RecordHistory } from '../history/RecordHistory'
import { EmptyState } from '../kit/EmptyState'
import { useJumpTarget } from '../kit/jump'
import { planPaths } from '../plan/planPaths'
import { SectionQuestions } from '../questions/SectionQuestions'
import { paths } from '../routes'
import { Scorecard } from '../scorecard/Scorecard'
import { useColumnsContext, useRowOf } from '../scorecard/useScorecard'
import { useHref } from '../useHref'
import { Comments } from './Comments'
import { NarrativeText } from './NarrativeText'
import type { NarrativePart } from './narrativeParts'
import { narrativeParts } from './narrativeParts'
import { Objectives } from './Objectives'
import styles from './Section.module.css'
import { SectionDesk } from './SectionDesk'
import { SectionTrends } from './SectionTrends'

interface SectionContentsProps {
  readonly report: Report
  readonly section: OfKind<'section'>
}

const prose: readonly NarrativePart[] = ['summary', 'achievements', 'challenges']

const invitations: Readonly<Record<NarrativePart, string>> = {
  summary: 'What a reader should know first about this quarter.',
  achievements: 'What went well, and why.',
  challenges: 'What did not go as planned, and what is being done about it.',
  scorecardComments: 'What the figures need to be read rightly.',
}

export function SectionContents({ report, section }: SectionContentsProps) {
  const { structure, figures, quarter } = report
  const href = useHref()
  const rowOf = useRowOf()
  const rows = useMemo(() => rowsOfSection(report, section.id, rowOf), [report, section.id, rowOf])
  const context = useColumnsContext(report, rows)
  const title = nameOf(section)
  const narrative = figures.get('narrative', composite(section.id, quarter))
  const of = { section: { id: section.id, title }, quarter, narrative }
  const text = (part: NarrativePart) => (
    <FoundText
      row={section.id}
      id={composite(section.id, quarter)}
      register={part}
      name={narrativeParts[part]}
      text={narrative?.values[part] ?? ''}
    >
      <NarrativeText of={of} part={part} report={report} invitation={invitations[part]} />
    </FoundText>
  )
  const add = (
    <a href={href(planPaths.add(quarter, 'indicator', section.id))} data-screen-only>
      Add an indicator
    </a>
  )
  return (
    <>
      <SectionDesk key={quarter} report={report} section={section} />
      <Questions report={report} section={section} />
      {prose.map((part) => (
        <Prose key={part} part={part} section={section}>
          {text(part)}
        </Prose>
      ))}
      <RecordHistory
        structure={structure}
        of="these texts"
        places={[{ kind: 'narrative', id: composite(section.id, quarter) }]}
      />
      <section>
        <h2>Scorecard</h2>
        {rows.length > 0 ? (
          <>
            <Scorecard rows={rows} context={context} label={`Scorecard of ${title}`} />
            <p className={styles.add} data-screen-only>
              {add}
            </p>
          </>
        ) : (
          <EmptyState heading="This section has no indicators in this quarter." actions={add}>
            <p>
              Indicators are defined in the <a href={href(paths.plan(quarter))}>plan</a>, each with its unit,
              owner and target.
            </p>
          </EmptyState>
        )}
        <h3>Comments</h3>
        <div data-place={`${section.id} scorecardComments`}>{text('scorecardComments')}</div>
        <Comments rows={rows} firstMonth={structure.firstMonth} indicatorHref={context.indicatorHref} />
        <SectionTrends report={report} rows={rows} indicatorHref={context.indicatorHref} />
      </section>
      <Objectives report={report} section={section} save={context.save} />
    </>
  )
}

interface ProseProps {
  readonly part: NarrativePart
  readonly section: OfKind<'section'>
  readonly children: ReactNode
}

function Prose({ part, section, children }: ProseProps) {
  const here = useRef<HTMLElement>(null)
  useJumpTarget(({ row, column }) => row === section.id && column === part && openEditor(here.current))
  return (
    <section ref={here} className={styles.prose} data-place={`${section.id} ${part}`}>
      <h2>{narrativeParts[part]}</h2>
      {children}
    </section>
  )
}

/** The editor of a text, or the button that opens it. */
function openEditor(here: HTMLElement | null): boolean {
  const editor = here?.querySelector('textarea')
  if (editor) editor.focus()
  else here?.querySelector('button')?.click()
  return here !== null
}

/** The questions that wait for an answer, each of them a place to jump to. */
function Questions({ report, section }: SectionContentsProps) {
  const here = useRef<HTMLDivElement>(null)
  const questions = useQuestions()
  useJumpTarget(({ row, column }) => {
    const question = column === 'answer' && questions?.find(({ id }) => id === row)
    if (!question) return false
    const name = `Answer on ${subjectName(question, report.structure)}`
    const forms = [...(here.current?.querySelectorAll('form') ?? [])]
    forms
      .find((form) => form.getAttribute('aria-label') === name)
      ?.querySelector('textarea')
      ?.focus()
    return true
  })
  return (
    <div ref={here}>
      <SectionQuestions report={report} section={section} />
    </div>
  )
}
