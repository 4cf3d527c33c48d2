import type { Exact } from '#domain/exact'
import { formatFigure } from '#domain/formatFigure'
import { formatQuarter } from '#domain/quarter'
import type { RecentPoint, RecentTrend } from '#domain/recentTrend'

/** `From 2,100 in Quarter 2 2010/11 to 1,850 in Quarter 1 2012/13, between 1,800 and 2,100; 1 of 8 quarters without a figure`. */
export function recentWords({ points, measure }: RecentTrend, firstMonth: number): string {
  const known = points.filter(hasValue)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return ''
  const show = (value: Exact) => formatFigure(value, measure)
  const at = ({ value, quarter }: Known) => `${show(value)} in ${formatQuarter(quarter, firstMonth)}`
  const values = known.map(({ value }) => value)
  const least = values.reduce((low, value) => (value.lt(low) ? value : low))
  const most = values.reduce((high, value) => (value.gt(high) ? value : high))
  const gaps = points.length - known.length
  const missing = gaps === 0 ? '' : `; ${gaps} of ${points.length} quarters without a figure`
  return `From ${at(first)} to ${at(last)}, between ${show(least)} and ${show(most)}${missing}`
}

type Known = RecentPoint & { readonly value: Exact }

const hasValue = (point: RecentPoint): point is Known => point.value !== undefined
