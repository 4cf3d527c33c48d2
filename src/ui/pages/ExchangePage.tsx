import { formatQuarter } from '#domain/quarter'
import { useReport } from '#state/useReport'
import { ConflictInbox } from '../exchange/ConflictInbox'
import { ExportChoices } from '../exchange/ExportChoices'
import { FileTables } from '../exchange/FileTables'
import { OpenFiles } from '../exchange/OpenFiles'
import { OpenProposals } from '../exchange/OpenProposals'
import { Page } from '../kit/Page'
import { OpenNextLink } from '../quarter/OpenNextLink'
import { RequestDesk } from '../requests/RequestDesk'
import { ReturnsBoard } from '../requests/ReturnsBoard'
import { paths } from '../routes'
import type { PageContext } from './PageContext'

/**
 * Files in and out, in the order of the work: opened and taken in, what is to be chosen, who has handed in, requests,
 * single files, and all files so far.
 */
export function ExchangePage({ structure, quarter }: PageContext) {
  const report = useReport(structure, quarter)
  return (
    <Page
      title="Exchange"
      address={paths.exchange(quarter)}
      standfirst={formatQuarter(quarter, structure.firstMonth)}
      actions={<OpenNextLink structure={structure} quarter={quarter} />}
    >
      <h2>Open files</h2>
      <OpenFiles />
      <ConflictInbox structure={structure} quarter={quarter} />
      <OpenProposals structure={structure} />
      {report && <ReturnsBoard report={report} />}
      {report && <RequestDesk report={report} />}
      <h2>Save a file</h2>
      <ExportChoices structure={structure} quarter={quarter} />
      <h2>Files so far</h2>
      <FileTables structure={structure} />
    </Page>
  )
}
