import { heldActual } from './accumulation'
import type { Definition } from './definition'
import { everyQuarter, previousDue } from './due'
import type { Life } from './due'
import type { Exact, ExactTarget } from './exact'
import { figureIn } from './figureIn'
import type { FigureIn } from './figureIn'
import { gainBetween, isBestPossible, isByDistance } from './gain'
import { composite } from './ids'
import { changedParts } from './measureChange'
import type { MeasurePart } from './measureChange'
import type { MissingReason } from './missing'
import type { Id, QuarterId } from './primitives'
import { sameQuarterLastYear } from './quarter'
import type { Asked } from './remember'

/** T1, T2 — `atBest`: unchanged, and no better value is possible. */
export type Course = 'better' | 'worse' | 'same' | 'atBest'

/** T2 — The first that applies. `against`: the quarter that the figure would be held against. */
export type NoDirection =
  /** Cumulative figures only grow within a year: no short arrow. */
  | { readonly reason: 'cumulative' }
  /** This quarter has no figure. */
  | { readonly reason: 'missing'; readonly why: MissingReason }
  /** It was not measured yet, and stands in the place of others. */
  | { readonly reason: 'replaces'; readonly indicators: readonly Id[] }
  /** It was not measured yet. */
  | { readonly reason: 'new' }
  | { readonly reason: 'earlierMissing'; readonly why: MissingReason; readonly against: QuarterId }
  | {
      readonly reason: 'definitionChanged'
      readonly changed: readonly MeasurePart[]
      readonly against: QuarterId
    }
  /** Plan and range compare distances, and one quarter has no target to be distant from. */
  | { readonly reason: 'targetMissing'; readonly quarter: QuarterId; readonly against: QuarterId }
  /** The officer suppressed it. */
  | { readonly reason: 'suppressed'; readonly why: string }

/**
 * T1 — Which way a figure has gone. `value`: what the number itself did, whichever way is better. The records hold no
 * dead band, so that *same* is equal as held.
 */
export type Direction =
  | {
      readonly has: 'arrow'
      readonly course: Course
      readonly value: 'up' | 'down' | 'level'
      readonly against: QuarterId
    }
  | ({ readonly has: 'none' } & NoDirection)

/** T1 — `short`: against the previous due quarter, of an annual indicator last year's. `long`: the same quarter last year. */
export interface Directions {
  readonly short: Direction
  readonly long: Direction
}

/** `quarter` is the one that the figure is *for*. Undefined before the indicator's first definition. */
export function directionsIn(asked: Asked): Directions | undefined {
  const figure = figureIn(asked)
  return figure && directionsOf(figure, asked)
}

/** The same of a figure that is known already. */
export function directionsOf(figure: FigureIn, asked: Asked): Directions {
  const previous = previousDue(figure.life, figure.quarter)
  const lastYear = sameQuarterLastYear(figure.quarter)
  const long = directionAgainst(lastYear, figure, asked)
  if (previous === lastYear) return { short: long, long }
  const isCumulative = figure.definition.measure.accumulation === 'cumulative'
  return {
    short: isCumulative ? noArrow({ reason: 'cumulative' }) : directionAgainst(previous, figure, asked),
    long,
  }
}

/** T1 — The figure of a quarter against that of an earlier one, both as reported for their quarters. */
function directionAgainst(against: QuarterId | undefined, now: FigureIn, asked: Asked): Direction {
  if (now.actual.has === 'none') return noArrow({ reason: 'missing', why: missingWhy(now) })
  const definition = against && definitionIn(against, asked)
  if (against === undefined || !definition) return notYetMeasured(asked)
  const earlier = heldIn(against, definition, asked)
  if (earlier.has === 'none') return noArrow({ reason: 'earlierMissing', why: earlier.reason, against })
  const changed = changedParts(definition.measure, now.definition.measure).filter(isOfOneQuarter)
  if (changed.length > 0) return noArrow({ reason: 'definitionChanged', changed, against })
  const suppressed = now.measurement?.values.trend
  if (suppressed?.suppressed) return noArrow({ reason: 'suppressed', why: suppressed.reason })
  return arrow({ now: now.actual.value, before: earlier.value, figure: now, against }, asked)
}

/** How quarters make a year to date is nothing to the figure of one quarter. */
const isOfOneQuarter = (part: MeasurePart): boolean => part !== 'aggregation'

const noArrow = (why: NoDirection): Direction => ({ has: 'none', ...why })

function missingWhy({ actual, isDue }: FigureIn): MissingReason {
  if (!isDue) return 'notDue'
  return actual.has === 'none' ? actual.reason : 'notReported'
}

/** Undefined before the indicator was measured. */
function definitionIn(quarter: QuarterId, { structure, indicator }: Asked): Definition | undefined {
  const from = lifeOf({ structure, indicator }).from
  return from !== null && quarter < from ? undefined : structure.definition(indicator, quarter)
}

const lifeOf = ({ structure, indicator }: Pick<Asked, 'structure' | 'indicator'>): Life =>
  structure.get('indicator', indicator)?.values.life ?? everyQuarter

function notYetMeasured({ structure, indicator }: Asked): Direction {
  const indicators = structure.get('indicator', indicator)?.values.replaces?.indicators ?? []
  return noArrow(indicators.length > 0 ? { reason: 'replaces', indicators } : { reason: 'new' })
}

function heldIn(quarter: QuarterId, { measure }: Definition, { figures, indicator }: Asked) {
  const measurement = figures.get('measurement', composite(indicator, quarter))
  return heldActual(measurement?.values.actual, measure.unit)
}

interface Pair {
  readonly now: Exact
  readonly before: Exact
  readonly figure: FigureIn
  readonly against: QuarterId
}

function arrow(pair: Pair, asked: Asked): Direction {
  const { figure, against } = pair
  const { measure } = figure.definition
  const now = { value: pair.now, target: targetOf(figure) }
  const isHeldAgainst = isByDistance(measure.polarity, now.target)
  const earlier = isHeldAgainst ? figureIn({ ...asked, quarter: against }) : undefined
  const before = { value: pair.before, target: earlier && targetOf(earlier) }
  const gain = gainBetween(now, before, measure.polarity)
  if (gain === undefined)
    return noArrow({ reason: 'targetMissing', quarter: now.target ? against : figure.quarter, against })
  const rise = pair.now.compare(pair.before)
  return {
    has: 'arrow',
    course: gain > 0 ? 'better' : gain < 0 ? 'worse' : isBestPossible(now, measure) ? 'atBest' : 'same',
    value: rise > 0 ? 'up' : rise < 0 ? 'down' : 'level',
    against,
  }
}

const targetOf = ({ target }: FigureIn): ExactTarget | undefined =>
  target.held.has === 'target' ? target.held.target : undefined
