import type { ChangeEvent } from 'react'
import type { GivenFile } from '#state/commands/importFile'
import styles from './FilePicker.module.css'

interface FilePickerProps {
  readonly label: string
  readonly onFiles: (files: readonly GivenFile[]) => void
}

/** A button that asks for one file. The native input is inside it, so that keyboard and labels work as ever. */
export function FilePicker({ label, onFiles }: FilePickerProps) {
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    currentTarget.focus()
    onFiles([...(currentTarget.files ?? [])])
    currentTarget.value = ''
  }
  return (
    <label className={styles.picker}>
      {label}
      <input type="file" accept=".json,application/json" className={styles.input} onChange={choose} />
    </label>
  )
}
