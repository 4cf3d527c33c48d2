import type { ScorecardRow } from '#domain/scorecard'
import { wordsLacking } from '#domain/sectionTodo/figures'
import { Prose } from '../text/Prose'
import { requiredWords } from '../words/sectionTodo'
import styles from './Scorecard.module.css'

/** The comment on a figure; C2 — and which words its status asks for that are not there yet. */
export function CommentCell({ row }: { readonly row: ScorecardRow }) {
  const text = row.measurement?.values.comment ?? ''
  const required = requiredWords(wordsLacking(row.asked, row))
  return (
    <>
      {text !== '' && <Prose text={text} size="compact" />}
      {required !== '' && (
        <small className={styles.required} data-screen-only>
          {required}
        </small>
      )}
    </>
  )
}
