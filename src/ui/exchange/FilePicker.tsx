import type { ChangeEvent } from 'react'
import type { GivenFile } from '#state/commands/importFile'
import styles from './FilePicker.module.css'

interface FilePickerProps {
  readonly label: string
  /** One file, any number of them, or everything in a folder. */
  readonly what?: 'file' | 'files' | 'folder'
  readonly onFiles: (files: readonly GivenFile[]) => void
}

/** A button that asks for files. The native input is inside it, so that keyboard and labels work as ever. */
export function FilePicker({ label, what = 'file', onFiles }: FilePickerProps) {
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    currentTarget.focus()
    onFiles([...(currentTarget.files ?? [])])
    currentTarget.value = ''
  }
  return (
    <label className={styles.picker}>
      {label}
      <input
        type="file"
        ref={what === 'folder' ? askForFolder : undefined}
        multiple={what === 'files'}
        accept={what === 'folder' ? undefined : '.json,application/json'}
        className={styles.input}
        onChange={choose}
      />
    </label>
  )
}

/** Whether this browser can hand over a whole folder. */
export const canChooseFolder = (): boolean => 'webkitdirectory' in HTMLInputElement.prototype

/** React has no attribute for it. */
function askForFolder(input: HTMLInputElement | null): void {
  if (input) input.webkitdirectory = true
}
