import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import { paths } from '../routes'
import { periodWords } from '../scorecard/scorecardColumns'
import { useReport } from '../scorecard/useScorecard'
import { SectionContents } from '../section/SectionContents'
import { useHref } from '../useHref'
import type { PageContext } from './PageContext'

/** What is drafted together, in the order of the report: narrative, scorecard, comments, objectives. */
export function SectionPage({ structure, quarter, section: id }: PageContext & { readonly section: Id }) {
  const href = useHref()
  const report = useReport(structure, quarter)
  const section = structure.get('section', id)
  if (!section) return <NoSuchSection quarter={quarter} planHref={href(paths.plan(quarter))} />
  const priority = structure.get('priority', section.values.placement?.priority)
  const title = nameOf(section)
  const note = structure.get('quarter', quarter)?.values.note
  return (
    <Page
      title={title}
      address={paths.section(quarter, id)}
      standfirst={
        <>
          {priority && nameOf(priority) !== title && <p>Priority: {nameOf(priority)}</p>}
          <p>
            {formatQuarter(quarter, structure.firstMonth)}, {periodWords(quarter, structure.firstMonth)}
            {note ? ` · ${note}` : ''}
          </p>
        </>
      }
    >
      {report && <SectionContents report={report} section={section} />}
    </Page>
  )
}

function NoSuchSection({ quarter, planHref }: { quarter: string; planHref: string }) {
  return (
    <Page title="Section not found" address={quarter}>
      <EmptyState
        heading="There is no such section."
        actions={<Button onClick={() => location.assign(planHref)}>Open the plan</Button>}
      >
        <p>It may have been removed. The sections are on the left; the plan adds new ones.</p>
      </EmptyState>
    </Page>
  )
}
