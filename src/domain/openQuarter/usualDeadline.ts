import { dateOfDay, dayNumber } from '../date'
import type { Figures } from '../figures'
import { composite } from '../ids'
import type { DateText, QuarterId } from '../primitives'
import { quarterPeriod } from '../quarter'
import { sectionsInOrder } from '../scorecard'
import type { Structure } from '../structure'

interface Asked {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
  readonly from: QuarterId
}

/** As many days after the end of the quarter as the latest deadline of the quarter before was after its own. */
export function usualDeadline({ structure, figures, quarter, from }: Asked): DateText | undefined {
  const latest = sectionsInOrder(structure, from)
    .flatMap((section) => figures.get('submission', composite(section, from))?.values.deadline ?? [])
    .toSorted()
    .at(-1)
  if (latest === undefined) return undefined
  const lastDay = (of: QuarterId): number => dayNumber(quarterPeriod(of, structure.firstMonth).last)
  return dateOfDay(lastDay(quarter) + dayNumber(latest) - lastDay(from))
}
