import { formatDate } from '#domain/date'
import type { Frozen } from '#domain/records/version'
import styles from './Packs.module.css'

interface EditionChoiceProps {
  /** Those of the quarter, newest first. */
  readonly versions: readonly Frozen[]
  readonly draftWords: string
  /** Label of the chosen one; '' for the figures as they stand. */
  readonly chosen: string
  readonly onChoose: (label: string) => void
}

/** What is given out: the figures as they stand, or a finalised version of the quarter. */
export function EditionChoice({ versions, draftWords, chosen, onChoose }: EditionChoiceProps) {
  const choices = [
    { label: '', words: `${draftWords}: the figures as they stand` },
    ...versions.map(({ label, asAt }) => ({
      label,
      words: `Version ${label}, figures as at ${formatDate(asAt)}`,
    })),
  ]
  return (
    <fieldset className={styles.copy}>
      <legend>Cut from</legend>
      {choices.map(({ label, words }) => (
        <label key={label}>
          <input type="radio" name="edition" checked={label === chosen} onChange={() => onChoose(label)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
