import { figureFindings } from '#domain/check/figureFindings'
import type { Asked } from '#domain/remember'
import { findingSentence } from '../words/check'
import styles from './Indicator.module.css'

/** C9, C18 — What is suspicious about the figure beside those before it; nothing nearly always. */
export function FindingNotes({ asked }: { readonly asked: Asked }) {
  const { structure, indicator, quarter } = asked
  const measure = structure.definition(indicator, quarter)?.measure
  const findings = measure ? figureFindings(asked) : []
  if (!measure || findings.length === 0) return null
  return (
    <ul className={styles.findings} aria-label="To be looked at">
      {findings.map((finding) => (
        <li key={finding.check}>{findingSentence(finding, { measure, firstMonth: structure.firstMonth })}</li>
      ))}
    </ul>
  )
}
