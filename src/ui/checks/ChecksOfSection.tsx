import type { Id, QuarterId } from '#domain/primitives'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { thingsWords } from '../words/checkCount'
import { openItems, useChecksFound } from './checksFound'

/** `· 3 things to check`, as the way to them, once they have been looked for; nothing where there are none. */
export function ChecksOfSection({ quarter, section }: { readonly quarter: QuarterId; readonly section: Id }) {
  const href = useHref()
  const items = openItems(useChecksFound(quarter) ?? []).filter((item) => item.section === section)
  if (items.length === 0) return null
  return (
    <span data-screen-only>
      {' '}
      · <a href={href(`${paths.checks(quarter)}?section=${section}`)}>{thingsWords(items.length)}</a>
    </span>
  )
}
