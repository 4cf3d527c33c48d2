import type { DecisionRow } from './rows'

/** The verdict on a whole file. */
export const decision = (file: string, verdict: DecisionRow['verdict'], at: string): DecisionRow => ({
  file,
  record: null,
  register: null,
  verdict,
  reason: '',
  at,
})

/** Files whose last verdict as a whole is accepted. Decisions in the order in which they were made. */
export function acceptedIn(decisions: readonly DecisionRow[]): ReadonlySet<string> {
  const verdicts = new Map<string, DecisionRow['verdict']>()
  for (const { file, record, verdict } of decisions) if (record === null) verdicts.set(file, verdict)
  return new Set([...verdicts].flatMap(([file, verdict]) => (verdict === 'accepted' ? [file] : [])))
}
