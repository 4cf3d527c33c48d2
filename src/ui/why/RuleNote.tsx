import type { FigureIn } from '#domain/figureIn'
import { ruleStanding } from '#domain/ruleStanding'
import type { Structure } from '#domain/structure'
import { ruleStandingSentences } from '../words/ruleStanding'
import styles from './Why.module.css'

interface RuleNoteProps {
  readonly structure: Structure
  readonly figure: FigureIn
}

/** S14 — Of which definition the tolerance is, and what a later one says that does not count here. */
export function RuleNote({ structure, figure }: RuleNoteProps) {
  if (figure.status.has === 'none') return null
  const { measure } = figure.definition
  const sentences = ruleStandingSentences(ruleStanding(structure, figure), measure, structure.firstMonth)
  return sentences.map((sentence) => (
    <p key={sentence} className={styles.note}>
      {sentence}
    </p>
  ))
}
