import type { ReactNode } from 'react'
import { formatQuarter, shiftQuarter } from '#domain/quarter'
import { splitId } from '#domain/ids'
import { EmptyState } from '../kit/EmptyState'
import { Page } from '../kit/Page'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'

interface NotDefinedProps extends PageContext {
  readonly indicator: string
  readonly children?: ReactNode
}

/** Where there is no such indicator, or none yet in this quarter. */
export function NotDefined({ structure, quarter, indicator, children }: NotDefinedProps) {
  const href = useHref()
  const [first] = structure.definitionsOf(indicator)
  const title = first?.values.identity?.title ?? 'Indicator'
  const lag = structure.get('indicator', indicator)?.values.life?.lagQuarters ?? 0
  const from = first && shiftQuarter(splitId(first.id).period, lag)
  const isOpen = from !== undefined && structure.get('quarter', from)
  return (
    <Page title={title} address={`${quarter}/indicator/${indicator}`}>
      <EmptyState
        heading={
          from
            ? `It is first reported in ${formatQuarter(from, structure.firstMonth)}`
            : 'There is no such indicator'
        }
        actions={
          isOpen ? (
            <a href={href(paths.indicator(from, indicator))}>
              Go to {formatQuarter(from, structure.firstMonth)}
            </a>
          ) : (
            <a href={href(paths.figures(quarter))}>All figures</a>
          )
        }
      >
        <p>
          {from
            ? `In ${formatQuarter(quarter, structure.firstMonth)} nothing defines it.`
            : 'It may have been deleted, or the link may be of another council.'}
        </p>
      </EmptyState>
      {children}
    </Page>
  )
}
