import { isDue } from './due'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { activitiesIn, indicatorsIn } from './structure'
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

/** A figure is answered by a value or a declared state, an activity by a status. */
export function progressOfSection({ structure, figures, quarter }: Asked, section: Id): SectionProgress {
  const due = indicatorsIn(structure, section, quarter).filter(
    ({ values }) => !values.life || isDue(values.life, quarter),
  )
  const activities = structure
    .list('objective')
    .filter((objective) => objective.values.placement?.section === section)
    .flatMap((objective) => activitiesIn(structure, objective.id, quarter))
  const answered =
    due.filter(({ id }) => figures.get('measurement', composite(id, quarter))?.values.actual).length +
    activities.filter(({ id }) => figures.get('progress', composite(id, quarter))?.values.status).length
  return { answered, all: due.length + activities.length }
}
