import styles from './Trust.module.css'

/** Long passphrases are typed right more often where they are seen. */
export function ShowTyped({
  isShown,
  onShow,
}: {
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
}) {
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ currentTarget }) => onShow(currentTarget.checked)}
      />
      Show what I type
    </label>
  )
}
