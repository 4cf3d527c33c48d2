import { heldActual } from '../accumulation'
import type { Exact } from '../exact'
import { composite } from '../ids'
import type { YearId } from '../primitives'
import { sameQuarterLastYear, yearOf } from '../quarter'
import type { Measure } from '../records/definition'
import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import type { Finding } from './finding'

/** `outturn`: of the year before, which should be final by now. */
export type ProvisionalFound =
  | { readonly what: 'figure'; readonly value: Exact; readonly measure: Measure }
  | { readonly what: 'outturn'; readonly value: Exact; readonly measure: Measure; readonly year: YearId }

export type ProvisionalFinding = Finding<'C16', ProvisionalFound>

/** C16 — A provisional figure, and an outturn that is still provisional in the year after. */
export function provisional(row: ScorecardRow): readonly ProvisionalFinding[] {
  const { actual, definition, quarter } = row.result
  const { measure } = definition
  const figure: readonly ProvisionalFinding[] =
    actual.has === 'value' && actual.provisional
      ? [finding({ what: 'figure', value: actual.value, measure }, { ...aboutRow(row), register: 'actual' })]
      : []
  const year = yearOf(sameQuarterLastYear(quarter))
  const id = composite(row.id, year)
  const outturn = heldActual(row.asked.figures.get('year', id)?.values.outturn, measure.unit)
  if (outturn.has === 'none' || !outturn.provisional) return figure
  const about = { kind: 'year', id, quarter: row.report, register: 'outturn' } as const
  return [...figure, finding({ what: 'outturn', value: outturn.value, measure, year }, about)]
}

const finding = (found: ProvisionalFound, about: ProvisionalFinding['about']): ProvisionalFinding => ({
  check: 'C16',
  about,
  severity: 'warns',
  found,
})
