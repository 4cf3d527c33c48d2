import type { Finding } from '#domain/reading/draft'
import { findingWords } from '../words/reading'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

/** What looks wrong in the file; split rows can be joined. */
export function FindingList({ reading: { draft, mapping, join } }: { readonly reading: Reading }) {
  const joined = Object.entries(mapping.joins)
  if (draft.findings.length + joined.length === 0) return null
  return (
    <div>
      <h4>What looks wrong in it</h4>
      <ul className={styles.findings}>
        {joined.map(([key, into]) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked onChange={() => join(key, into, false)} /> Two rows of one
              indicator are read as one.
            </label>
          </li>
        ))}
        {draft.findings.map((finding) => (
          <li key={findingWords(finding)}>
            {findingWords(finding)}
            <Join finding={finding} onJoin={join} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Join({ finding, onJoin }: { readonly finding: Finding; readonly onJoin: Reading['join'] }) {
  if (finding.finds !== 'splitRow') return null
  return (
    <label className={styles.join}>
      <input type="checkbox" checked={false} onChange={() => onJoin(finding.key, finding.into, true)} /> Read
      them as one
    </label>
  )
}
