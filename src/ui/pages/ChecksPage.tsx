import { formatQuarter } from '#domain/quarter'
import { useReport } from '#state/useReport'
import { FoundChecks } from '../checks/FoundChecks'
import { useChecksFound } from '../checks/checksFound'
import { ChecksRunner } from '../checks/ChecksRunner'
import { Page } from '../kit/Page'
import { paths } from '../routes'
import type { PageContext } from './PageContext'

/** C1–C21 — Everything suspicious in a quarter's report: jump to it, put it right, or dismiss it with a reason. */
export function ChecksPage({ structure, quarter }: PageContext) {
  const report = useReport(structure, quarter)
  const items = useChecksFound(quarter)
  return (
    <Page
      title="Checks"
      address={paths.checks(quarter)}
      standfirst={`${formatQuarter(quarter, structure.firstMonth)}: what may be wrong before the papers go out. Each is a suspicion, and may be right as it is.`}
    >
      {report && <ChecksRunner report={report} />}
      {report && items ? <FoundChecks report={report} items={items} /> : <p role="status">Checking…</p>}
    </Page>
  )
}
