import { isGone } from './activityOutcome'
import { isDue } from './due'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { shiftQuarter } from './quarter'
import { isAlive } from './structure'
import type { Structure } from './structure'

/** How much of a section has been answered in a quarter: figures that are due and activities, of all there are. */
export interface SectionProgress {
  readonly answered: number
  readonly all: number
}

interface Asked {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
}

/**
 * The progress of every section, in one pass. A figure is answered by a value or a declared state, an activity by a
 * status. One that lags counts in the quarter whose report shows it (P3).
 */
export function progressOfSections(asked: Asked): ReadonlyMap<Id, SectionProgress> {
  const progress = new Map<Id, SectionProgress>()
  for (const { section, isAnswered } of [...dueFigures(asked), ...activities(asked)]) {
    const { answered, all } = progress.get(section) ?? { answered: 0, all: 0 }
    progress.set(section, { answered: answered + (isAnswered ? 1 : 0), all: all + 1 })
  }
  return progress
}

interface Row {
  readonly section: Id
  readonly isAnswered: boolean
}

function dueFigures({ structure, figures, quarter }: Asked): readonly Row[] {
  return structure.living(quarter).flatMap(({ id, values: { life } }) => {
    const section = structure.definition(id, quarter)?.section
    const figureQuarter = shiftQuarter(quarter, -(life?.lagQuarters ?? 0))
    if (!section || (life && !isDue(life, figureQuarter))) return []
    const actual = figures.get('measurement', composite(id, figureQuarter))?.values.actual
    return [{ section, isAnswered: Boolean(actual) }]
  })
}

function activities({ structure, figures, quarter }: Asked): readonly Row[] {
  return structure.list('activity').flatMap(({ id, values }) => {
    const section = structure.get('objective', values.placement?.objective)?.values.placement?.section
    if (!section || !isAlive(values.life, quarter) || isGone(figures, id, quarter)) return []
    return [{ section, isAnswered: Boolean(figures.get('progress', composite(id, quarter))?.values.status) }]
  })
}
