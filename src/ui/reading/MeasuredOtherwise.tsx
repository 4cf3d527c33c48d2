import { clashWords } from '../words/clashes'
import type { Reading } from './useReading'
import styles from './Reading.module.css'

interface MeasuredOtherwiseProps {
  readonly rowKey: string
  readonly name: string
  readonly reading: Reading
}

/** How the file measures a known indicator otherwise than the report; its figures wait until it is said that they fit. */
export function MeasuredOtherwise({ rowKey, name, reading }: MeasuredOtherwiseProps) {
  const { clashes, agreed, agree } = reading
  const own = clashes[rowKey] ?? []
  if (own.length === 0) return null
  return (
    <>
      {own.map((clash) => (
        <p key={clash.of} className={styles.warning}>
          {clashWords(clash)}
        </p>
      ))}
      {own.some(({ blocks }) => blocks) && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={agreed.has(rowKey)}
            onChange={({ currentTarget }) => agree(rowKey, currentTarget.checked)}
          />{' '}
          Take the figures of {name} all the same, as your report defines them.
        </label>
      )}
    </>
  )
}
