import { useMemo } from 'react'
import { committeeRows } from '#domain/pack/committeeRows'
import { contentWords } from '#domain/pack/contentWords'
import { committeesIn, everything } from '#domain/pack/receives'
import { formatDate } from '#domain/date'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import type { OfKind } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { sectionsInOrder } from '#domain/scorecard'
import { useReport } from '#state/useReport'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import { ScrollRegion } from '../overview/ScrollRegion'
import type { PageContext } from '../pages/PageContext'
import { planPaths } from '../plan/planPaths'
import { useHref } from '../useHref'
import styles from './Packs.module.css'
import { packPaths } from './packPaths'

/** Every committee with what it receives and its drafts; below, the sections' own drafts. */
export function PackList({ structure, quarter }: PageContext) {
  const report = useReport(structure, quarter)
  const href = useHref()
  const committees = committeesIn(structure, quarter)
  const add = <a href={href(planPaths.add(quarter, 'committee'))}>Add a committee</a>
  return (
    <Page
      title="Packs"
      address={packPaths.list(quarter)}
      standfirst={`The report of ${formatQuarter(quarter, structure.firstMonth)}, for each of its readers`}
    >
      <h2>Committees</h2>
      {committees.length === 0 ? (
        <EmptyState heading="There are no committees yet." actions={add}>
          <p>
            A committee is whoever a pack is for: the cabinet, a scrutiny committee, a management team. One
            that chooses no rows receives the full report.
          </p>
        </EmptyState>
      ) : (
        <>
          {report && <CommitteeTable report={report} committees={committees} />}
          <p>{add}</p>
        </>
      )}
      <h2>A section’s own draft</h2>
      <p>
        For the manager who is to see a section before it is handed in; it holds nothing of other sections.
      </p>
      <SectionDrafts structure={structure} quarter={quarter} />
    </Page>
  )
}

interface CommitteeTableProps {
  readonly report: Report
  readonly committees: readonly OfKind<'committee'>[]
}

function CommitteeTable({ report, committees }: CommitteeTableProps) {
  const caption = 'Committees and what they receive'
  return (
    <ScrollRegion label={caption}>
      <table className={styles.committees}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Committee</th>
            <th scope="col">Receives</th>
            <th scope="col">Last draft</th>
          </tr>
        </thead>
        <tbody>
          {committees.map((committee) => (
            <CommitteeRow key={committee.id} report={report} committee={committee} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function CommitteeRow({
  report,
  committee,
}: {
  readonly report: Report
  readonly committee: OfKind<'committee'>
}) {
  const href = useHref()
  const content = committee.values.content ?? everything
  const { remit, activities } = useMemo(() => committeeRows(report, content), [report, content])
  const last = committee.values.drafts?.findLast(({ quarter }) => quarter === report.quarter)
  const { kind = '' } = committee.values.identity ?? {}
  return (
    <tr>
      <th scope="row">
        <a href={href(packPaths.committee(report.quarter, committee.id))}>{nameOf(committee)}</a>
        {kind !== '' && <small className={styles.aside}>{kind}</small>}
      </th>
      <td>
        {remit}
        <small className={styles.aside}>
          {`${activities.length} key ${activities.length === 1 ? 'activity' : 'activities'}`}
        </small>
        <small className={styles.aside}>{contentWords(content)}</small>
      </td>
      <td>{last ? `Draft ${last.number}, ${formatDate(last.on)}` : 'None yet'}</td>
    </tr>
  )
}

function SectionDrafts({ structure, quarter }: PageContext) {
  const href = useHref()
  return (
    <ul>
      {sectionsInOrder(structure, quarter).map((id) => {
        const section = structure.get('section', id)
        return (
          section && (
            <li key={id}>
              <a href={href(packPaths.section(quarter, id))}>{nameOf(section)}</a>
            </li>
          )
        )
      })}
    </ul>
  )
}
