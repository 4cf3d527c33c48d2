import type { ScorecardRow } from './scorecard'

/**
 * How much room the figures of a table need. `figure`: more than six digits and point as held, or a unit that is written
 * out (12 days); `date`: 30 June 2012; `long`: more than ten digits and point, as a million million has.
 */
export type FigureWidth = 'number' | 'figure' | 'date' | 'long'

export function figureWidth(rows: readonly ScorecardRow[]): FigureWidth {
  const most = Math.max(0, ...rows.map(lengthOf))
  if (most > 10) return 'long'
  const kinds = new Set(rows.map(({ definition }) => definition.measure.unit.kind))
  if (kinds.has('date')) return 'date'
  return most > 6 || writtenOut.some((kind) => kinds.has(kind)) ? 'figure' : 'number'
}

const writtenOut = ['days', 'duration', 'points'] as const

/** Of the longer of actual and target as held; a date has a width of its own. */
function lengthOf({ definition, measurement }: ScorecardRow): number {
  if (definition.measure.unit.kind === 'date') return 0
  const { actual, target } = measurement?.values ?? {}
  const texts = [
    actual && 'value' in actual ? actual.value : '',
    target?.kind === 'point' ? target.value : '',
  ]
  return Math.max(...texts.map((text) => text.length))
}
