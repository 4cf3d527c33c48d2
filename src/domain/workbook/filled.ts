/** A workbook of a request as it came back: its cells, wherever they stand by now. */
export interface FilledWorkbook {
  /** The text of the request that lies in it. */
  readonly request: string
  /** When its program last saved it, as that says; undefined where it does not. For display only. */
  readonly savedAt: string | undefined
  readonly sheets: readonly FilledSheet[]
}

export interface FilledSheet {
  readonly name: string
  /** Those with anything in them, row by row. */
  readonly cells: readonly FilledCell[]
}

/** Row and column from 0. A formula that failed has its error for a text: `#REF!`. */
export interface FilledCell {
  readonly row: number
  readonly column: number
  readonly text: string
}
