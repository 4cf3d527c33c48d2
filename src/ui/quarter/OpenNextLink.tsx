import { formatQuarter } from '#domain/quarter'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { quarterToOpen } from './quarterToOpen'

/** Leads to opening the next quarter; nothing while an earlier one than the newest is looked at. */
export function OpenNextLink({ structure, quarter }: PageContext) {
  const href = useHref()
  const next = quarterToOpen(structure, quarter)
  if (structure.get('quarter', quarter) !== structure.list('quarter').at(-1)) return null
  return <a href={href(paths.openQuarter(quarter, next))}>Open {formatQuarter(next, structure.firstMonth)}</a>
}
