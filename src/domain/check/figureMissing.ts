import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import type { Finding } from './finding'

export type NoFigureFinding = Finding<'C3', null>

/** C3 — A figure that is due is missing, and nobody has said why. */
export function figureMissing(row: ScorecardRow): NoFigureFinding | undefined {
  const { actual, isDue } = row.result
  if (!isDue || actual.has === 'value' || actual.reason !== 'notReported') return undefined
  return { check: 'C3', about: { ...aboutRow(row), register: 'actual' }, severity: 'blocks', found: null }
}
