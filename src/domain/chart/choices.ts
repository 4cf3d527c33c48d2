import { chartOf } from '../chart'
import type { Chart, ChartOf } from '../chart'
import { fewestPoints } from '../processBehaviour'
import { basisOf, chartViews, hasOwnQuarters, restartsEachYear } from './view'
import type { Unfit } from './process'
import type { ChartView } from './view'

/** Why a view makes no sense. `tooFew`: so many points of the eight that limits need. */
export type WhyNot =
  | { readonly why: 'sameAsQuarter' | Unfit }
  | { readonly why: 'tooFew'; readonly count: number; readonly needed: number }

export interface ViewChoice {
  readonly view: ChartView
  readonly whyNot: WhyNot | undefined
}

/** `first`: what is shown until somebody chooses: the figures that are rated. */
export interface Choices {
  readonly views: readonly ViewChoice[]
  readonly first: ChartView
}

/** The views of an indicator's chart; forecasts only where they are what is rated. */
export function chartChoices(of: ChartOf): Choices {
  const isForecast = of.history.some(({ definition }) => definition.basis === 'forecast')
  const views = chartViews
    .filter((view) => view !== 'forecast' || isForecast)
    .map((view) => ({ view, whyNot: whyNot(view, of) }))
  const possible = views.filter((one) => !one.whyNot)
  const basis = of.history[0]?.definition.basis
  const rated = possible.find(({ view }) => basisOf[view] === basis)
  return { views, first: (rated ?? possible[0])?.view ?? 'quarter' }
}

function whyNot(view: ChartView, of: ChartOf): WhyNot | undefined {
  const measures = of.history.map(({ definition }) => definition.measure)
  switch (view) {
    case 'toDate':
      return measures.some(restartsEachYear) ? undefined : { why: 'sameAsQuarter' }
    case 'quarter':
      return measures.some(hasOwnQuarters) ? undefined : { why: 'notApart' }
    case 'forecast':
      return undefined
    case 'process':
      return noProcess(chartOf(of, 'process'))
  }
}

/** The reason of the newest stretch, where no stretch has limits. */
function noProcess(chart: Chart | undefined): WhyNot | undefined {
  const runs = chart?.panels.flatMap(({ processes }) => processes) ?? []
  if (runs.some(({ behaviour }) => behaviour.has === 'limits')) return undefined
  const newest = runs.at(-1)?.behaviour
  if (newest?.has === 'unfit') return { why: newest.why }
  return { why: 'tooFew', count: newest?.has === 'tooFew' ? newest.count : 0, needed: fewestPoints }
}
