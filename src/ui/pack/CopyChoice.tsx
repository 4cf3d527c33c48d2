import styles from './Packs.module.css'

interface CopyChoiceProps {
  readonly isPart2: boolean
  readonly onChoose: (isPart2: boolean) => void
}

/** Which of the two copies is shown and given out. */
export function CopyChoice({ isPart2, onChoose }: CopyChoiceProps) {
  return (
    <fieldset className={styles.copy}>
      <legend>Copy</legend>
      <label>
        <input type="radio" name="copy" checked={!isPart2} onChange={() => onChoose(false)} />
        Public copy
      </label>
      <label>
        <input type="radio" name="copy" checked={isPart2} onChange={() => onChoose(true)} />
        Part 2 copy, with exempt matter
      </label>
      <p className={styles.note}>
        Internal matter is in neither. Small numbers that are suppressed are shown as they are declared.
      </p>
    </fieldset>
  )
}
