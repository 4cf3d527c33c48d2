import { targetValues } from '../targetValues'
import type { Exact } from '../exact'
import type { Ahead } from './ahead'
import type { PlacedPoint } from './panels'
import type { ProcessRun } from './process'
import type { ChartView } from './view'

export interface Drawing {
  readonly view: ChartView
  readonly points: readonly PlacedPoint[]
  readonly processes: readonly ProcessRun[]
  readonly ahead: Ahead | undefined
}

/** Every value that a panel draws, so that its axis has room for it. Targets belong to none of the process behaviour. */
export function valuesIn({ view, points, processes, ahead }: Drawing): readonly Exact[] {
  const limits = processes.flatMap(({ behaviour }) =>
    behaviour.has === 'limits' ? [behaviour.limits.lower, behaviour.limits.upper] : [],
  )
  return [
    ...points.flatMap((point) => (view === 'process' ? valueOf(point) : allOf(point))),
    ...limits,
    ...(ahead ? aheadValues(ahead) : []),
  ]
}

const valueOf = ({ value }: PlacedPoint): readonly Exact[] => (value.has === 'value' ? [value.value] : [])

const allOf = (point: PlacedPoint): readonly Exact[] => [
  ...valueOf(point),
  ...(point.target.has === 'target' ? targetValues(point.target.target) : []),
  ...(point.area ? [point.area.lo, point.area.hi] : []),
  ...(point.lastYear ? [point.lastYear.value] : []),
]

const aheadValues = ({ forecasts, annualTarget }: Ahead): readonly Exact[] => [
  ...forecasts.map(({ value }) => value),
  ...(annualTarget.has === 'target' ? targetValues(annualTarget.target) : []),
]
