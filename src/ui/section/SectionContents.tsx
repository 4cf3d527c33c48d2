import { useMemo } from 'react'
import { composite } from '#domain/ids'
import type { OfKind } from '#domain/recordIndex'
import { nameOf } from '#domain/recordIndex'
import { rowsOfSection } from '#domain/scorecard'
import type { Report } from '#domain/scorecard'
import { EmptyState } from '../kit/EmptyState'
import { planPaths } from '../plan/planPaths'
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
    <NarrativeText of={of} part={part} structure={structure} invitation={invitations[part]} />
  )
  const add = (
    <a href={href(planPaths.add(quarter, 'indicator', section.id))} data-screen-only>
      Add an indicator
    </a>
  )
  return (
    <>
      {prose.map((part) => (
        <section key={part} className={styles.prose}>
          <h2>{narrativeParts[part]}</h2>
          {text(part)}
        </section>
      ))}
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
        {text('scorecardComments')}
        <Comments rows={rows} indicatorHref={context.indicatorHref} />
      </section>
      <Objectives report={report} section={section} save={context.save} />
    </>
  )
}
