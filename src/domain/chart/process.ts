import type { QuarterId } from '../primitives'
import { processBehaviour } from '../processBehaviour'
import type { ProcessBehaviour } from '../processBehaviour'
import type { Measure } from '../records/definition'
import type { PlacedPoint } from './panels'
import { hasOwnQuarters } from './view'

/**
 * T3 — The process behaviour of the quarters from one definition break to the next. `unfit`: twelve months that overlap
 * move too little from quarter to quarter to have limits, a yes or no has none, and values to date are never taken.
 */
export interface ProcessRun {
  readonly from: QuarterId
  readonly to: QuarterId
  readonly behaviour: ProcessBehaviour | { readonly has: 'unfit'; readonly why: Unfit }
}

export type Unfit = 'notApart' | 'rolling' | 'yesNo'

/** Nothing is computed across a break. */
export function processesIn(points: readonly PlacedPoint[]): readonly ProcessRun[] {
  const runs: PlacedPoint[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    if (run && point.broke.length === 0) run.push(point)
    else runs.push([point])
  }
  return runs.flatMap((run) => runOf(run) ?? [])
}

function runOf(points: readonly PlacedPoint[]): ProcessRun | undefined {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return undefined
  const { measure } = last.definition
  const quarters = points.map(({ quarter, value }) => ({
    quarter,
    value: value.has === 'value' ? value.value : undefined,
  }))
  const why = unfitness(measure)
  const behaviour = why ? ({ has: 'unfit', why } as const) : processBehaviour(quarters, measure.polarity)
  return { from: first.quarter, to: last.quarter, behaviour }
}

function unfitness(measure: Measure): Unfit | undefined {
  if (!hasOwnQuarters(measure)) return 'notApart'
  if (measure.accumulation === 'rolling') return 'rolling'
  return measure.unit.kind === 'yesNo' ? 'yesNo' : undefined
}
