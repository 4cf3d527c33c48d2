import type { Problem } from './result'

/**
 * A foreign file as a reader gives it: what stands in it, in its order, each with the place where it stands in words
 * ("sheet Housing, D14", "line 12", "table 2, row 3, column 4"). Nothing of it has been understood yet.
 */
export interface Source {
  /** Of the file, or `Pasted text`. */
  readonly name: string
  readonly format: SourceFormat
  readonly blocks: readonly SourceBlock[]
  /** What could not be read and what was left out, each with its place: a hidden sheet, a formula that failed. */
  readonly problems: readonly Problem[]
}

export type SourceFormat = 'csv' | 'excel' | 'word' | 'html' | 'text'

export type SourceBlock = SourceText | SourceTable

/** A paragraph, list item or heading. */
export interface SourceText {
  readonly is: 'text'
  readonly text: string
  readonly place: string
  /** 1–6 where the file says that it is a heading; 0 where it says nothing. */
  readonly heading: number
}

export interface SourceTable {
  readonly is: 'table'
  /** Of the sheet, or the caption; may be empty. */
  readonly name: string
  readonly place: string
  /** Rows may differ in length. What a merged cell holds stands in its first cell only. */
  readonly rows: readonly SourceRow[]
}

export type SourceRow = readonly SourceCell[]

/** `text` as it is shown there, trimmed; empty where there is nothing. */
export interface SourceCell {
  readonly text: string
  readonly place: string
  /** How many columns and rows a merged cell spans; absent: one. */
  readonly span?: { readonly columns: number; readonly rows: number }
}
