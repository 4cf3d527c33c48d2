import type { FigureGroup } from '#domain/figureForm'
import type { Target } from '#domain/records/measurement'

export const targetKindWords = {
  point: 'one value',
  range: 'a range',
  floor: 'one value with a floor',
  two: 'acceptable, and to aspire to',
  toBeSet: 'to be set',
  awaiting: 'awaiting',
} satisfies Record<Target['kind'], string>

/** The groups of fields of a figure, as headings. */
export const figureGroupWords = {
  actual: 'Actual',
  target: 'Target',
  comment: 'Comment',
  correctiveAction: 'Corrective action',
  reportedStatus: 'Reported status',
  forecast: 'Forecast for the year',
  trend: 'Direction of travel',
  source: 'Source',
  access: 'Who may read it',
} satisfies Record<FigureGroup, string>
