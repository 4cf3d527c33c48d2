import { composite } from '../ids'
import type { ScorecardRow } from '../scorecard'
import type { About } from './finding'

/** What a finding about the figure of a row is about. */
export const aboutRow = ({ id, result: { quarter, suppressed } }: ScorecardRow): About => ({
  kind: 'measurement',
  id: composite(id, quarter),
  quarter,
  ...(suppressed.includes(quarter) ? { isUnseen: true } : {}),
})
