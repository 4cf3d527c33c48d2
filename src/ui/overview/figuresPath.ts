import type { QuarterId } from '#domain/primitives'
import { paths } from '../routes'

/** What All figures can be filtered by, in its address. */
type Filter = Partial<Readonly<Record<'band' | 'reason' | 'section' | 'priority', string>>>

/** `/2012-Q1/figures?band=below&priority=crime` */
export function figuresPath(quarter: QuarterId, filter: Filter): string {
  const query = new URLSearchParams(Object.entries(filter)).toString()
  return query === '' ? paths.figures(quarter) : `${paths.figures(quarter)}?${query}`
}
