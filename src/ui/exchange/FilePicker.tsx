import type { ChangeEvent } from 'react'
import type { GivenFile } from '#state/commands/importFile'
import styles from './FilePicker.module.css'

interface FilePickerProps {
  readonly label: string
  /** One file, any number of them, or everything in a folder. */
  readonly what?: 'file' | 'files' | 'folder'
  /** Which files are offered: our own, those of other programs that hold tables, or both; pictures. A folder offers all. */
  readonly from?: keyof typeof accepted
  readonly onFiles: (files: readonly GivenFile[]) => void
}

/** A button that asks for files. The native input is inside it, so that keyboard and labels work as ever. */
export function FilePicker({ label, what = 'file', from = 'own', onFiles }: FilePickerProps) {
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
        accept={what === 'folder' ? undefined : accepted[from]}
        className={styles.input}
        onChange={choose}
      />
    </label>
  )
}

const own = '.json,application/json'
const tables = '.xlsx,.docx,.csv,.tsv,.txt,.html,.htm,.mht,.mhtml'

/** By ending: what a browser makes of a file's type differs from computer to computer. */
const accepted = { own, tables, any: `${own},${tables}`, pictures: '.png,.jpg,.jpeg' } as const

/** Whether this browser can hand over a whole folder. */
export const canChooseFolder = (): boolean => 'webkitdirectory' in HTMLInputElement.prototype

/** React has no attribute for it. */
function askForFolder(input: HTMLInputElement | null): void {
  if (input) input.webkitdirectory = true
}
