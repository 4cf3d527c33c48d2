import type { Chart, Panel } from '#domain/chart'
import type { Scales } from './scales'

/** What the marks of a panel are drawn from. */
export interface PanelProps {
  readonly chart: Chart
  readonly panel: Panel
  readonly scales: Scales
}
