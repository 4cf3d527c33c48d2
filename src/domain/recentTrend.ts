import { everyQuarter, previousDue, quarterReported } from './due'
import type { Life } from './due'
import type { Exact, ExactTarget } from './exact'
import { quarterFigure } from './figureIn'
import type { QuarterFigure } from './figureIn'
import { changedParts } from './measureChange'
import type { QuarterId, YearId } from './primitives'
import { yearOf } from './quarter'
import type { Measure } from './records/definition'
import type { Asked } from './remember'
import { livingIndicators } from './structure'
import type { Structure } from './structure'

/**
 * T1 — The last due quarters of an indicator, oldest first, each by the definition of its time: the figures as reported
 * for their quarters, which the direction of travel compares.
 */
export interface RecentTrend {
  /** In the last of them. */
  readonly measure: Measure
  readonly points: readonly RecentPoint[]
}

export interface RecentPoint {
  readonly quarter: QuarterId
  /** As it was measured then. */
  readonly measure: Measure
  /** Undefined also where it is a small number that is not to be seen. */
  readonly value: Exact | undefined
  /** What is shown instead of that number. */
  readonly hidden: string | undefined
  /** What is aimed at: both limits of a range, none where there is no target. */
  readonly aims: readonly Exact[]
  /** Nothing is to be drawn from the point before to this one: another thing is measured, or a new year begins to add up. */
  readonly startsAnew: boolean
}

/** How many due quarters are looked back on, with the one asked about. */
export const recentLength = 8

/** Up to the quarter that a figure is *for*; undefined before the indicator's first definition. */
export function recentTrend(asked: Asked): RecentTrend | undefined {
  const { structure, indicator, quarter } = asked
  const life = structure.get('indicator', indicator)?.values.life ?? everyQuarter
  const figures = recentQuarters(life, quarter).flatMap(
    (one) => quarterFigure({ ...asked, quarter: one }) ?? [],
  )
  const last = figures.at(-1)
  return (
    last && {
      measure: last.definition.measure,
      points: figures.map((one, at) => pointOf(one, figures[at - 1])),
    }
  )
}

/** What the recent quarters of every indicator of a report are read from. In order, years last. */
export function recentPeriods(structure: Structure, quarter: QuarterId): readonly (QuarterId | YearId)[] {
  const lives = new Map<string, Life>()
  for (const { values } of livingIndicators(structure, quarter))
    lives.set(JSON.stringify(values.life ?? null), values.life ?? everyQuarter)
  const quarters = [...lives.values()].flatMap((life) => recentQuarters(life, quarterReported(life, quarter)))
  return [...[...new Set(quarters)].toSorted(), ...new Set(quarters.map(yearOf))]
}

/** Oldest first; the quarter asked about is among them, due or not. */
function recentQuarters(life: Life, quarter: QuarterId): readonly QuarterId[] {
  const quarters = [quarter]
  while (quarters.length < recentLength) {
    const before = previousDue(life, quarters[0] ?? quarter)
    if (before === undefined) break
    quarters.unshift(before)
  }
  return quarters
}

function pointOf(figure: QuarterFigure, before: QuarterFigure | undefined): RecentPoint {
  const { quarter, actual, target, hidden, definition } = figure
  return {
    quarter,
    measure: definition.measure,
    value: actual.has === 'value' && hidden === undefined ? actual.value : undefined,
    hidden,
    aims: target.has === 'target' ? aimsOf(target.target) : [],
    startsAnew: before !== undefined && isParted(before, figure),
  }
}

function isParted(before: QuarterFigure, { quarter, definition: { measure } }: QuarterFigure): boolean {
  if (changedParts(before.definition.measure, measure).some((part) => part !== 'aggregation')) return true
  return measure.accumulation === 'cumulative' && yearOf(before.quarter) !== yearOf(quarter)
}

function aimsOf(target: ExactTarget): readonly Exact[] {
  switch (target.kind) {
    case 'point':
    case 'floor':
      return [target.value]
    case 'two':
      return [target.acceptable]
    case 'range':
      return [target.lo, target.hi]
  }
}
