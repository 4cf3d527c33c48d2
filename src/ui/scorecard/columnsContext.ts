import type { FigureWidth } from '#domain/figureWidth'
import type { Id, QuarterId } from '#domain/primitives'
import type { RatedOn } from '#domain/ratedOn'
import type { RecentStore } from './RecentCell'
import type { Save } from './settle'

/** What the columns of a scorecard need besides its rows. */
export interface ColumnsContext {
  readonly quarter: QuarterId
  readonly firstMonth: number
  /** S9 — What the statuses rate: named at their headings, or at each of them where it differs. */
  readonly ratedOn: RatedOn
  /** How wide the columns of figures are: `number` holds 12,345.6, `date` 30 September 2025, `long` £1,296,000,000,000. */
  readonly figureWidth: FigureWidth
  readonly save: Save
  /** The last quarters of the rows, once they have been read. */
  readonly recent: RecentStore
  readonly indicatorHref: (indicator: Id) => string
}
