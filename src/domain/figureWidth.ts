import type { ScorecardRow } from './scorecard'

/**
 * Whether some figure of a table needs more room than a plain number: more than six digits and point as held, or
 * a unit that is written out (12 days, 30 June 2012).
 */
export const hasLongFigures = (rows: readonly ScorecardRow[]): boolean => rows.some(isLong)

const writtenOut: readonly string[] = ['days', 'date', 'duration', 'points']

function isLong({ definition, measurement }: ScorecardRow): boolean {
  const { actual, target } = measurement?.values ?? {}
  if (writtenOut.includes(definition.measure.unit.kind)) return true
  const texts = [
    actual && 'value' in actual ? actual.value : '',
    target?.kind === 'point' ? target.value : '',
  ]
  return texts.some((text) => text.length > 6)
}
