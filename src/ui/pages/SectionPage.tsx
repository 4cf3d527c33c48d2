import type { Id } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import { useReport } from '#state/useReport'
import { ChecksOfSection } from '../checks/ChecksOfSection'
import { EnterForButton } from '../entering/EnterForButton'
import { FindOnPage } from '../find/FindOnPage'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import { packPaths } from '../pack/packPaths'
import { planPaths } from '../plan/planPaths'
import { paths } from '../routes'
import { periodWords } from '#domain/quarter'
import { SectionContents } from '../section/SectionContents'
import { useHref } from '../useHref'
import type { PageContext } from './PageContext'

type SectionPageProps = PageContext & { readonly section: Id }

/** What is drafted together, in the order of the report: narrative, scorecard, comments, objectives. */
export function SectionPage({ structure, quarter, section: id }: SectionPageProps) {
  const report = useReport(structure, quarter)
  const href = useHref()
  const living = structure.livingIn(quarter)
  const section = living.get('section', id)
  if (!section) return <NoSuchSection structure={structure} quarter={quarter} section={id} />
  const priority = living.get('priority', section.values.placement?.priority)
  const title = nameOf(section)
  const note = structure.get('quarter', quarter)?.values.note
  return (
    <Page
      title={title}
      address={paths.section(quarter, id)}
      actions={
        <>
          <EnterForButton view={{ structure, quarter }} likely={section.values.drafters ?? []} />

          <a href={href(packPaths.section(quarter, id))}>Draft to print</a>
          <FindOnPage />
        </>
      }
      standfirst={
        <>
          {priority && nameOf(priority) !== title && <p>Priority: {nameOf(priority)}</p>}
          <p>
            {formatQuarter(quarter, structure.firstMonth)}, {periodWords(quarter, structure.firstMonth)}
            {note ? ` · ${note}` : ''}
            <ChecksOfSection quarter={quarter} section={id} />
          </p>
        </>
      }
    >
      {report && <SectionContents report={report} section={section} />}
    </Page>
  )
}

/** A section that is not there in the quarter; the plan has it where it ended or has not begun. */
function NoSuchSection({ structure, quarter, section: id }: SectionPageProps) {
  const href = useHref()
  const section = structure.get('section', id)
  const path = section ? planPaths.record(quarter, 'section', id) : paths.plan(quarter)
  const when = formatQuarter(quarter, structure.firstMonth)
  return (
    <Page title={section ? nameOf(section) : 'Section not found'} address={paths.section(quarter, id)}>
      <EmptyState
        heading={section ? `This section is not part of ${when}.` : 'There is no such section.'}
        actions={<a href={href(path)}>Open the plan</a>}
      >
        <p>
          {section
            ? 'It ended before or begins later. The quarters it is part of keep it; the plan says which.'
            : 'It may have been removed. The sections are on the left; the plan adds new ones.'}
        </p>
      </EmptyState>
    </Page>
  )
}
