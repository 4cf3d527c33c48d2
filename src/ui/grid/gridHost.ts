import type { CopiedTable } from '#domain/clipboardTable'
import type { Sheet } from '#domain/paste'
import type { ReadableStore } from '../kit/store'
import type { CellEdit, CellRefusal } from './gridMeta'
import type { GridSelection } from './gridSelection'
import type { KeysAhead } from './keysAhead'
import type { Place, Step } from './moves'
import type { Opened } from './openedWith'

/** The one cell that is being edited, and what it opens with. */
export interface Editing extends Opened {
  readonly place: Place
  readonly edit: CellEdit
  readonly refusal: CellRefusal | null
  /** Another one for every entry, also where a cell is edited again at once. */
  readonly turn: number
}

/** The part of the rows that is in the page. `keepActive` brings the row with the focus into it at once. */
export interface Viewport {
  readonly pageRows: number
  readonly keepActive: () => void
  /** Scrolls to any row. */
  readonly show: (row: string) => void
}

/** What rows and editors need of their grid, whatever its rows are. */
export interface GridHost {
  readonly editing: ReadableStore<Editing | null>
  neighbour(place: Place, step: Step): Place
  /** What is pressed while an entry is being stored. */
  readonly ahead: KeysAhead
  /** Ends editing; what was pressed ahead follows. */
  close(target: Place | null): void
  watch(place: Place): void
  unwatch(): void
  rowMounted(id: string): void
  rowShown(id: string, original: unknown): void
  /** Whether an entry may go into more cells than its own. */
  hasSelected(): boolean
  /** Puts a text into all that is selected. */
  fill(text: string): void
}

/** What working on many cells at once needs of its grid, whatever its rows are. */
export interface RangeGrid {
  readonly selection: GridSelection
  readonly editing: ReadableStore<Editing | null>
  editOf(place: Place): CellEdit | null
  begin(place: Place, seed: string | null): boolean
  /** What is to be done with a text for all that is selected. */
  fillsWith(onFill: (text: string) => void): void
  /** What is selected, as a table; undefined where nothing is. */
  copied(): CopiedTable | undefined
  /** Null before the first rendering. */
  sheet(): Sheet | null
}
