import { formatQuarter } from '#domain/quarter'
import type { Report } from '#domain/scorecard'
import { useFiguresReport } from '#state/useReport'
import { FiguresTable } from '../figures/FiguresTable'
import { FindOnPage } from '../find/FindOnPage'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import { paths } from '../routes'
import { periodWords } from '#domain/quarter'
import { useColumnsContext, useRowsOfReport, useStandingRows } from '../scorecard/useScorecard'
import { useHref } from '../useHref'
import type { PageContext } from './PageContext'

/** Every figure of the quarter across sections. */
export function FiguresPage({ structure, quarter }: PageContext) {
  const report = useFiguresReport(structure, quarter)
  const { firstMonth } = structure
  return (
    <Page
      title="All figures"
      address={paths.figures(quarter)}
      standfirst={`${formatQuarter(quarter, firstMonth)}, ${periodWords(quarter, firstMonth)}`}
      actions={<FindOnPage />}
    >
      {report && <Figures report={report} />}
    </Page>
  )
}

function Figures({ report }: { report: Report }) {
  const { quarter } = report
  const href = useHref()
  const rows = useRowsOfReport(report)
  const standing = useStandingRows(report, rows)
  const context = useColumnsContext(report, rows)
  if (rows.length > 0) return <FiguresTable rows={rows} standing={standing} context={context} />
  return (
    <EmptyState heading="There are no indicators in this quarter.">
      <p>
        They are defined in the <a href={href(paths.plan(quarter))}>plan</a>.
      </p>
    </EmptyState>
  )
}
