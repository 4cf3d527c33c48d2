import { lazy, Suspense } from 'react'
import { formatQuarter } from '#domain/quarter'
import { useReport } from '#state/useReport'
import { OverviewContents } from '../overview/OverviewContents'
import { Page } from '../kit/Page'
import { OpenNextLink } from '../quarter/OpenNextLink'
import { paths } from '../routes'
import type { PageContext } from './PageContext'

/** Of officers alone, so it comes after the page. */
const MyParts = lazy(async () => ({ default: (await import('../requests/MyParts')).MyParts }))

/** The quarter at a glance: counts that add up, what changed, what is missing, who has not submitted. */
export function Overview({ structure, quarter }: PageContext) {
  const report = useReport(structure, quarter)
  const note = structure.get('quarter', quarter)?.values.note
  return (
    <Page
      title={formatQuarter(quarter, structure.firstMonth)}
      address={paths.overview(quarter)}
      standfirst={
        <>
          <p>{structure.organisation.identity?.name}</p>
          {note && <p>{note}</p>}
        </>
      }
      actions={<OpenNextLink structure={structure} quarter={quarter} />}
    >
      <Suspense>{report && <MyParts report={report} />}</Suspense>
      {report && <OverviewContents report={report} />}
    </Page>
  )
}
