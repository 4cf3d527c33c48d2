import type { ScorecardRow } from '../scorecard'
import { wordsLacking } from '../sectionTodo/figures'
import type { Missing } from '../sectionTodo/duty'
import { aboutRow } from './aboutRow'
import type { Finding } from './finding'

export interface WordsFound {
  /** Never empty. */
  readonly missing: readonly Missing[]
}

export type WordsFinding = Finding<'C2', WordsFound>

/** C2 — A comment or a corrective action is missing where the band asks for one. */
export function wordsMissing(row: ScorecardRow): WordsFinding | undefined {
  const missing = wordsLacking(row.asked, row)
  if (missing.length === 0) return undefined
  return { check: 'C2', about: aboutRow(row), severity: 'warns', found: { missing } }
}
