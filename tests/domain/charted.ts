import { chartOf } from '#domain/chart'
import type { Chart, ChartOf, Panel } from '#domain/chart'
import type { PlacedPoint } from '#domain/chart/panels'
import type { ChartView } from '#domain/chart/view'
import { quarterHistory } from '#domain/quarterHistory'
import type { Values } from '#domain/records'
import type { Measure } from '#domain/records/definition'
import { council, recorded } from './council'
import type { Story } from './council'

export const countOf: Measure = {
  unit: { kind: 'number', name: '' },
  decimals: 0,
  polarity: 'lower',
  accumulation: 'quarter',
  aggregation: 'sum',
}

export const measuredAs = (over: Partial<Measure>): Values<'definition'> => ({
  measure: { ...countOf, ...over },
})

/** What the chart of a story is made from. */
export function chartedOf(story: Story): ChartOf {
  const { structure, indicator } = council(story)
  const records = recorded(story)
  return { structure, indicator, records, history: quarterHistory({ structure, indicator, records }) }
}

export function chartIn(view: ChartView, story: Story): Chart {
  const chart = chartOf(chartedOf(story), view)
  if (!chart) throw new Error('no quarter on record')
  return chart
}

/** The newest panel. */
export function panelIn(view: ChartView, story: Story): Panel {
  const panel = chartIn(view, story).panels.at(-1)
  if (!panel) throw new Error('no panel')
  return panel
}

/** `12`, `12p` provisional, `awaiting`, `hidden`, `ahead`. */
export function shortValue({ value }: PlacedPoint): string {
  switch (value.has) {
    case 'value':
      return value.value.toString() + (value.provisional ? 'p' : '')
    case 'none':
      return value.reason
    case 'hidden':
    case 'ahead':
      return value.has
  }
}
