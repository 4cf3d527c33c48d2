import { useMemo, useState } from 'react'
import { planOpening } from '#domain/openQuarter'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter, isQuarterId, quarterPeriod } from '#domain/quarter'
import { formatDate } from '#domain/date'
import { reportPeriods } from '#domain/reportPeriods'
import { useFigures } from '#state/useRecords'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import { OpeningForm } from '../quarter/OpeningForm'
import { paths } from '../routes'
import { useHref } from '../useHref'
import type { PageContext } from './PageContext'

interface OpenQuarterPageProps extends PageContext {
  /** As it stands in the address: the quarter to be opened. */
  readonly next: string
}

/** Opens a quarter after those that are there: what is carried forward, what is to be set, and by when. */
export function OpenQuarterPage({ structure, quarter, next }: OpenQuarterPageProps) {
  const href = useHref()
  const from = structure.list('quarter').findLast(({ id }) => id < next)?.id
  /** As it was when the page came: what is opened here leads on by itself once nothing typed is left. */
  const [opened] = useState(() => structure.get('quarter', next))
  if (!isQuarterId(next) || from === undefined || opened)
    return (
      <Page title="Open a quarter" address={paths.openQuarter(quarter, next)}>
        <EmptyState heading={opened ? 'This quarter is open already.' : 'This quarter cannot be opened.'}>
          <p>
            <a href={href(paths.overview(opened?.id ?? quarter))}>
              Go to {formatQuarter(opened?.id ?? quarter, structure.firstMonth)}
            </a>
          </p>
        </EmptyState>
      </Page>
    )
  const { first, last } = quarterPeriod(next, structure.firstMonth)
  return (
    <Page
      title={`Open ${formatQuarter(next, structure.firstMonth)}`}
      address={paths.openQuarter(quarter, next)}
      standfirst={`${formatDate(first)} to ${formatDate(last)}`}
    >
      <p>
        Sections, indicators and activities go on as they are. Targets that stay the same are carried forward
        from {formatQuarter(from, structure.firstMonth)}. Undo takes all of it back in one step.
      </p>
      <Opening structure={structure} quarter={next} from={from} />
    </Page>
  )
}

function Opening({ structure, quarter, from }: PageContext & { readonly from: QuarterId }) {
  const periods = useMemo(() => [...reportPeriods(structure, quarter), from], [structure, quarter, from])
  const figures = useFigures(periods)
  const plan = useMemo(
    () => figures && planOpening({ structure, figures, quarter, from }),
    [structure, figures, quarter, from],
  )
  return plan && <OpeningForm plan={plan} />
}
