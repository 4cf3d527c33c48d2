/** The sheets of a request's workbook that are filled in. */
export type SheetKey = 'guide' | 'figures' | 'activities' | 'texts' | 'questions'

/** One sheet: its rows are known again by their id and its columns by their key, wherever they have been moved to. */
export interface EntrySheet {
  readonly key: SheetKey
  readonly name: string
  readonly columns: readonly EntryColumn[]
  readonly rows: readonly EntryRow[]
}

export interface EntryColumn {
  readonly key: string
  readonly heading: string
  /** In characters. */
  readonly width: number
  /** Whether it is to be filled in; all others are locked. */
  readonly isEntry: boolean
  /** What can be chosen in it. */
  readonly choices?: readonly string[]
}

/** A row as it was written; what it does not name is empty. */
export interface EntryRow {
  readonly id: string
  readonly cells: Readonly<Record<string, string>>
  /** A line of the guide that says something and asks nothing. */
  readonly line?: 'title' | 'heading' | 'text'
}

/** The most characters that a cell of a workbook holds. */
export const mostInCell = 32_767

export const columnOf = (
  key: string,
  heading: string,
  width: number,
): Pick<EntryColumn, 'key' | 'heading' | 'width' | 'isEntry'> => ({ key, heading, width, isEntry: false })

/** A column to be filled in. */
export const entryOf = (
  key: string,
  heading: string,
  width: number,
): Pick<EntryColumn, 'key' | 'heading' | 'width' | 'isEntry'> => ({ key, heading, width, isEntry: true })
