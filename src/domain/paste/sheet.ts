import type { Json } from '../canonical'
import type { CellPlan } from '../cellPlan'

/** Texts by row and column, as a clipboard holds them; every row is as long as the first. */
export type Matrix = readonly (readonly string[])[]

/** A table that can be pasted into: its rows and columns in the order of the screen. */
export interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  /** Null: this cell cannot be edited. */
  readonly cell: (row: string, column: string) => SheetCell | null
}

export interface SheetRow {
  readonly id: string
  /** How messages name it: "PI1128", or its title. */
  readonly name: string
  /** Its reference and those it had before. */
  readonly refs: readonly string[]
  readonly title: string
}

export interface SheetColumn {
  readonly id: string
  readonly heading: string
}

export interface SheetCell {
  readonly name: string
  /** As it is typed. */
  readonly text: string
  readonly plan: (text: string) => CellPlan
  /** What stands in a register of it, in words. */
  readonly show: (register: string, now: Json | undefined) => string
}

/** The cell where a paste begins. */
export interface Corner {
  readonly row: string
  readonly column: string
}

/** The columns that name a row. They are never pasted into. */
export const refColumn = 'ref'
export const titleColumn = 'title'

/** Where a text stood in what was pasted, as a spreadsheet counts: row 3, column B. */
export const sourcePlace = (row: number, column: number): string =>
  `row ${row + 1}, column ${columnLetters(column)}`

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

export const isBlank = (text: string): boolean => text.trim() === ''

/** What a spreadsheet shows where a formula fails: it names no column, and is no text that anybody wrote. */
export const isSheetError = (text: string): boolean =>
  /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!)$/u.test(text.trim())
