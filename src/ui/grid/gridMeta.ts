import type { ReactNode } from 'react'
import type { Json } from '#domain/canonical'
import type { CellPlan } from '#domain/cellPlan'
import type { EarlierText } from '#domain/earlierText'
import type { QuarterId } from '#domain/primitives'
import type { TypedPlace } from '#domain/typedPlace'

/** What a column says about its cells. */
export interface GridMeta<Row> {
  readonly width?: ColumnWidth
  /** Figures stand at the end, with tabular digits. */
  readonly align?: 'start' | 'end'
  /** Names the row; without any, the first column does. */
  readonly rowHeader?: boolean
  /** As it is copied, where it is neither edited nor plain text of its accessor. */
  readonly text?: (row: Row) => string
  /** In the column `ref`: all references that a pasted row may know this row by. */
  readonly knownBy?: (row: Row) => readonly string[]
  /** Null: this cell of this row cannot be edited. */
  readonly edit?: (row: Row) => CellEdit | null
  /** Said once the row has changed after an edit of this cell, for instance its new status. */
  readonly announce?: (row: Row) => string
  /** Kept on the cell as `data-status`, for styles and tests. */
  readonly status?: (row: Row) => string | undefined
}

/** In rem: how much a column needs; `title` and `text` share what is left over. `mark`: a symbol without its word. `arrows`: two. */
export const columnWidths = {
  tick: 2.5,
  arrows: 3.75,
  mark: 4,
  recent: 5,
  ref: 5,
  number: 4.75,
  figure: 6.5,
  heading: 8,
  status: 9,
  date: 9,
  long: 10.5,
  title: 9.75,
  text: 7.5,
} as const

export type ColumnWidth = keyof typeof columnWidths

/** How one cell is edited. */
export interface CellEdit {
  /** Its accessible name: "Actual of PI1128 Overall recorded crime". */
  readonly name: string
  /** As it is typed, not as it is shown; for a choice, the chosen value. */
  readonly text: string
  readonly input: CellInput
  /** Where it is stored, so that what is typed is kept as a draft; undefined: it is not. */
  readonly place?: TypedPlace
  /** Of a text: most words, and what it said the quarter before. */
  readonly limit?: number | undefined
  readonly earlier?: EarlierText | undefined
  /** What is good to know while it is typed, beside the cell; told of each text. */
  readonly help?: (typed: string) => ReactNode
  /** What a text would come to here; writes nothing. `startedFrom`: the quarter whose text the person started from. */
  readonly plan: (text: string, startedFrom?: QuarterId) => CellPlan
  /** What stands in a register that the plan writes, in words. */
  readonly show: (register: string, now: Json | undefined) => string
  /** Writes what was typed, or says why not; never throws for what people type. */
  readonly commit: (text: string, startedFrom?: QuarterId) => Promise<CellOutcome>
}

/** One line; text of several lines; or a choice. */
export type CellInput =
  'line' | 'text' | { readonly options: readonly { readonly value: string; readonly label: string }[] }

/** A choice can be emptied only where it has an empty one. */
export const canBeEmptied = ({ input }: CellEdit): boolean =>
  typeof input === 'string' || input.options.some(({ value }) => value === '')

export type CellOutcome = { readonly done: true } | CellRefusal

/** Nothing was stored. `offers`: what may have been meant instead ("Use: not due this quarter"). */
export interface CellRefusal {
  readonly done: false
  readonly message: string
  readonly offers?: readonly CellOffer[]
}

export interface CellOffer {
  readonly label: string
  readonly commit: () => Promise<CellOutcome>
}
