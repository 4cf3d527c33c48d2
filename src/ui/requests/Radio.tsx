import styles from './Requests.module.css'

interface RadioProps {
  readonly name: string
  readonly label: string
  readonly isOn: boolean
  readonly onChoose: () => void
}

export function Radio({ name, label, isOn, onChoose }: RadioProps) {
  return (
    <label className={styles.tick}>
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      {label}
    </label>
  )
}
