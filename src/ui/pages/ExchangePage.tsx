import { formatQuarter } from '#domain/quarter'
import { ConflictInbox } from '../exchange/ConflictInbox'
import { ExportChoices } from '../exchange/ExportChoices'
import { FileTables } from '../exchange/FileTables'
import { OpenFiles } from '../exchange/OpenFiles'
import { OpenProposals } from '../exchange/OpenProposals'
import { Page } from '../kit/Page'
import { paths } from '../routes'
import type { PageContext } from './PageContext'

/** Files in and out: any number opened, seen and taken in; a section, the quarter or everything saved. */
export function ExchangePage({ structure, quarter }: PageContext) {
  return (
    <Page
      title="Exchange"
      address={paths.exchange(quarter)}
      standfirst={formatQuarter(quarter, structure.firstMonth)}
    >
      <h2>Open files</h2>
      <OpenFiles />
      <ConflictInbox structure={structure} quarter={quarter} />
      <OpenProposals structure={structure} />
      <h2>Save a file</h2>
      <ExportChoices structure={structure} quarter={quarter} />
      <h2>Files so far</h2>
      <FileTables structure={structure} />
    </Page>
  )
}
