import { formatQuarter } from '#domain/quarter'
import { useReport } from '#state/useReport'
import { OverviewContents } from '../overview/OverviewContents'
import { Page } from '../kit/Page'
import { MyParts } from '../requests/MyParts'
import { OpenNextLink } from '../quarter/OpenNextLink'
import { paths } from '../routes'
import type { PageContext } from './PageContext'

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
      {report && <MyParts report={report} />}
      {report && <OverviewContents report={report} />}
    </Page>
  )
}
