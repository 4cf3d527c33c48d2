import styles from './Figures.module.css'

interface ChooseProps {
  readonly label: string
  /** The choice of none. */
  readonly all?: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly title: string }[]
  readonly onChoose: (id: string) => void
}

/** A choice that the address keeps; what it names and nobody knows any more stays chosen. */
export function Choose({ label, all = 'All', value, options, onChoose }: ChooseProps) {
  const isKnown = value === '' || options.some(({ id }) => id === value)
  return (
    <label className={styles.field}>
      {label}
      <select
        value={value}
        onChange={({ target }) => onChoose(target.value)}
        data-chosen={value !== '' || undefined}
      >
        <option value="">{all}</option>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {!isKnown && <option value={value}>{value}</option>}
      </select>
    </label>
  )
}
