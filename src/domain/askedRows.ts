import { isGone } from './activityOutcome'
import { everyQuarter, figureFor } from './due'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { livingIndicators, sectionOfActivity } from './structure'
import type { Structure } from './structure'

/** A figure that is due or an activity that goes on: what a section is asked for in a quarter. */
export interface AskedRow {
  readonly section: Id
  readonly kind: 'measurement' | 'progress'
  /** The indicator or the activity. */
  readonly owner: Id
  /** The quarter that it is for (P3). */
  readonly quarter: QuarterId
  readonly ref: string | null
  readonly title: string
  /** Whose it is: figures and commentary of an indicator, the leads of an activity. May repeat a post. */
  readonly posts: readonly Id[]
  /** A figure is answered by a value or a declared state, an activity by a status. */
  readonly isAnswered: boolean
}

interface Asked {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
}

/** Of all sections, figures first. One that lags is asked for in the quarter whose report shows it (P3). */
export const askedRows = (asked: Asked): readonly AskedRow[] => [...dueFigures(asked), ...activities(asked)]

function dueFigures({ structure, figures, quarter }: Asked): readonly AskedRow[] {
  return livingIndicators(structure, quarter).flatMap(({ id, values: { life } }) => {
    const definition = structure.definition(id, quarter)
    const figureQuarter = figureFor(life ?? everyQuarter, quarter)
    if (!definition?.section || !figureQuarter) return []
    const { section, ref, title, owner } = definition
    const actual = figures.get('measurement', composite(id, figureQuarter))?.values.actual
    const posts = [owner.figures, owner.commentary].filter((post) => post !== null)
    const row = { section, kind: 'measurement', owner: id, quarter: figureQuarter } as const
    return [{ ...row, ref, title, posts, isAnswered: Boolean(actual) }]
  })
}

function activities({ structure, figures, quarter }: Asked): readonly AskedRow[] {
  const living = structure.livingIn(quarter).list('activity')
  return living.flatMap((activity) => {
    const section = sectionOfActivity(structure, activity, quarter)?.id
    if (!section || isGone(figures, activity.id, quarter)) return []
    const { ref = null, title = activity.id } = activity.values.identity ?? {}
    const status = figures.get('progress', composite(activity.id, quarter))?.values.status
    const row = { section, kind: 'progress', owner: activity.id, quarter } as const
    return [{ ...row, ref, title, posts: activity.values.leads ?? [], isAnswered: Boolean(status) }]
  })
}
