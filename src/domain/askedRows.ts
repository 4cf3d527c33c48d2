import { isGone } from './activityOutcome'
import { everyQuarter, figureFor } from './due'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import type { OfKind } from './recordIndex'
import type { Asked } from './remember'
import { livingIndicators, sectionOfActivity } from './structure'

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

/** A quarter of a council. */
export type AskedFor = Omit<Asked, 'indicator'>

/** Of all sections, figures first. One that lags is asked for in the quarter whose report shows it (P3). */
export const askedRows = (asked: AskedFor): readonly AskedRow[] => [
  ...livingIndicators(asked.structure, asked.quarter).flatMap(
    ({ id }) => askedFigure({ ...asked, indicator: id }) ?? [],
  ),
  ...askedActivities(asked),
]

/** Undefined where no figure of the indicator is asked for in the quarter. */
export function askedFigure({ structure, figures, indicator, quarter }: Asked): AskedRow | undefined {
  const definition = structure.definition(indicator, quarter)
  const life = structure.get('indicator', indicator)?.values.life
  const figureQuarter = figureFor(life ?? everyQuarter, quarter)
  if (!definition?.section || !figureQuarter) return undefined
  const { section, ref, title, owner } = definition
  const actual = figures.get('measurement', composite(indicator, figureQuarter))?.values.actual
  const posts = [owner.figures, owner.commentary].filter((post) => post !== null)
  const row = { section, kind: 'measurement', owner: indicator, quarter: figureQuarter } as const
  return { ...row, ref, title, posts, isAnswered: Boolean(actual) }
}

export function askedActivities(asked: AskedFor): readonly AskedRow[] {
  const living = asked.structure.livingIn(asked.quarter).list('activity')
  return living.flatMap((activity) => askedActivity(asked, activity) ?? [])
}

/** S16 — Undefined where it stands nowhere or was completed in an earlier quarter. */
export function askedActivity(
  { structure, figures, quarter }: AskedFor,
  activity: OfKind<'activity'>,
): AskedRow | undefined {
  const section = sectionOfActivity(structure, activity, quarter)?.id
  if (!section || isGone(figures, activity.id, quarter)) return undefined
  const { ref = null, title = activity.id } = activity.values.identity ?? {}
  const status = figures.get('progress', composite(activity.id, quarter))?.values.status
  const row = { section, kind: 'progress', owner: activity.id, quarter } as const
  return { ...row, ref, title, posts: activity.values.leads ?? [], isAnswered: Boolean(status) }
}
