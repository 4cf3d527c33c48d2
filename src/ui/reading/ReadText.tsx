import type { ReadActual, ReadTarget } from '#domain/reading/draft'
import styles from './Reading.module.css'

interface ReadTextProps {
  /** Null: the table has nothing there. */
  readonly read: ReadActual | ReadTarget | null
  /** What is taken in of it, in words; undefined where nothing is. */
  readonly taken: string | undefined
}

/** A figure as it is taken, and the text it was read from where that is another; what was not read says so. */
export function ReadText({ read, taken }: ReadTextProps) {
  if (!read || read.text === '') return null
  if (taken === undefined)
    return (
      <span data-unread title={read.place}>
        {read.text}
        <small className={styles.place}>{read.reads === 'choice' ? 'left blank' : 'not read'}</small>
      </span>
    )
  return (
    <span title={read.place}>
      {taken}
      {!isSame(taken, read.text) && <small className={styles.place}>from “{read.text}”</small>}
    </span>
  )
}

/** Thousands set apart change nothing. */
const isSame = (taken: string, text: string): boolean => withoutCommas(taken) === withoutCommas(text)

const withoutCommas = (text: string): string => text.replace(/[,\s]/gu, '').toLowerCase()
