export { lowerFirst, movementWords, reconciliationWords, stayedWords } from '#domain/summary/words'
export type { Noun } from '#domain/summary/words'

/** How many sections are still out, of all: `1 of 2 sections has not been submitted.` */
export function submittedWords(out: number, all: number): string {
  if (out === 0) return 'Every section has been submitted.'
  if (all === 1) return 'The section has not been submitted.'
  return `${out} of ${all} sections ${out === 1 ? 'has' : 'have'} not been submitted.`
}
