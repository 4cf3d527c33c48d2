import { isGone } from './activityOutcome'
import { everyQuarter, figureFor } from './due'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { livingIndicators, sectionOfActivity } from './structure'
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
  return livingIndicators(structure, quarter).flatMap(({ id, values: { life } }) => {
    const section = structure.definition(id, quarter)?.section
    const figureQuarter = figureFor(life ?? everyQuarter, quarter)
    if (!section || !figureQuarter) return []
    const actual = figures.get('measurement', composite(id, figureQuarter))?.values.actual
    return [{ section, isAnswered: Boolean(actual) }]
  })
}

function activities({ structure, figures, quarter }: Asked): readonly Row[] {
  const living = structure.livingIn(quarter).list('activity')
  return living.flatMap((activity) => {
    const section = sectionOfActivity(structure, activity, quarter)?.id
    if (!section || isGone(figures, activity.id, quarter)) return []
    const status = figures.get('progress', composite(activity.id, quarter))?.values.status
    return [{ section, isAnswered: Boolean(status) }]
  })
}
