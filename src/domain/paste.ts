import type { Changes } from './change'
import { planCell } from './paste/planCell'
import type { Outcome, PlannedCell } from './paste/planCell'
import type { Layout } from './paste/layout'
import { matchRows } from './paste/matchRows'
import type { Landing, Unmatched } from './paste/matchRows'
import { isBlank, refColumn, titleColumn } from './paste/sheet'
import type { Matrix, Sheet, SheetRow } from './paste/sheet'

export { layoutWithHeadings, positionLayout, readLayout } from './paste/layout'
export type { Layout, MatchBy } from './paste/layout'
export type { Landing, Unmatched } from './paste/matchRows'
export type { Outcome, PlannedCell } from './paste/planCell'
export { columnLetters, isBlank, sourcePlace } from './paste/sheet'
export type { Corner, Matrix, Sheet, SheetCell, SheetColumn, SheetRow } from './paste/sheet'

/** All that a paste would do. Nothing is written by itself. */
export interface PastePlan {
  readonly cells: readonly PlannedCell[]
  readonly counts: Readonly<Record<Outcome['is'], number>>
  /** Rows of the source that hold something and go nowhere. */
  readonly lost: readonly LostRow[]
  /** Columns of the source that hold something and go nowhere. */
  readonly unused: readonly number[]
  /** What only the person knows, one for all cells alike. */
  readonly questions: readonly Question[]
}

export interface LostRow {
  /** Its index in the source. */
  readonly row: number
  readonly why: Unmatched
  readonly key: string
}

export interface Question {
  readonly key: string
  readonly text: string
  readonly message: string
  /** What may be meant, in words. */
  readonly offers: readonly string[]
  readonly cells: readonly PlannedCell[]
}

/** N2 — Plans every cell of what was pasted by the rules of its own column. */
export function planPaste(source: Matrix, layout: Layout, landing: Landing): PastePlan {
  const { sheet } = landing
  const columns = layout.columns.map((id) =>
    isKey(id) ? undefined : sheet.columns.find((one) => one.id === id),
  )
  const matches = matchRows(source, layout, landing)
  const cells = matches.flatMap((match, index): readonly PlannedCell[] => {
    const row = index + layout.headingRows
    if (!match.found) return []
    return columns.flatMap((column, at) =>
      column
        ? planned({ sheet, match, column, text: source[row]?.[at] ?? '', source: { row, column: at } })
        : [],
    )
  })
  const lost = matches.flatMap((match, index): readonly LostRow[] => {
    const row = index + layout.headingRows
    return match.found || source[row]?.every(isBlank) ? [] : [{ row, why: match.why, key: match.key }]
  })
  return { ...counted(cells), lost, unused: unusedColumns(source, layout) }
}

/** Where texts of the table itself are to go: `text` gives that of a column. */
export interface Filling {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly text: (column: string) => string
}

/** The same text in every row; an empty one clears. */
export function planFill({ rows, columns, text }: Filling, sheet: Sheet): PastePlan {
  const inRows = new Set(rows)
  const inColumns = sheet.columns.filter(({ id }) => columns.includes(id))
  const cells = sheet.rows.flatMap((row, at): readonly PlannedCell[] =>
    inRows.has(row.id)
      ? inColumns.map((column, index) => {
          const cell = sheet.cell(row.id, column.id)
          const filled = text(column.id)
          const outcome = planCell(cell, filled, 'clear')
          return { source: { row: at, column: index }, row, column, cell, text: filled, outcome }
        })
      : [],
  )
  return { ...counted(cells), lost: [], unused: [] }
}

/** Nothing to choose, nothing to mend: it can be done at once. */
export const isPlain = ({ counts, lost, unused }: PastePlan): boolean =>
  counts.ask === 0 && counts.bad === 0 && lost.length === 0 && unused.length === 0

/** One step for all that can be written. `choices`: for a question, which of its offers; none leaves its cells alone. */
export function changesOf(plan: PastePlan, choices: ReadonlyMap<string, number>, label: string): Changes {
  const writes = plan.cells.flatMap(({ text, column, outcome }) => {
    if (outcome.is === 'write') return outcome.changes.writes
    if (outcome.is !== 'ask') return []
    const choice = choices.get(questionKey(column.id, text, outcome))
    return choice === undefined ? [] : (outcome.offers[choice]?.changes.writes ?? [])
  })
  return { label, writes }
}

/** The cells that would be written with these choices. */
export const writtenCells = (plan: PastePlan, choices: ReadonlyMap<string, number>): readonly PlannedCell[] =>
  plan.cells.filter(
    ({ text, column, outcome }) =>
      outcome.is === 'write' || (outcome.is === 'ask' && choices.has(questionKey(column.id, text, outcome))),
  )

/** A source that goes into a selection several times over, as in a spreadsheet: where it fits without a rest. */
export function tiled(source: Matrix, { rows, columns }: { rows: number; columns: number }): Matrix {
  const [high, wide] = [source.length, source[0]?.length ?? 0]
  if (high === 0 || wide === 0 || rows % high > 0 || columns % wide > 0) return source
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => source[row % high]?.[column % wide] ?? ''),
  )
}

interface Bound {
  readonly sheet: Sheet
  readonly match: { readonly row: SheetRow }
  readonly column: PlannedCell['column']
  readonly text: string
  readonly source: PlannedCell['source']
}

function planned({ sheet, match: { row }, column, text, source }: Bound): PlannedCell {
  const cell = sheet.cell(row.id, column.id)
  return { source, row, column, cell, text, outcome: planCell(cell, text, 'keep') }
}

function counted(cells: readonly PlannedCell[]): Pick<PastePlan, 'cells' | 'counts' | 'questions'> {
  const counts = { write: 0, same: 0, blank: 0, fixed: 0, ask: 0, bad: 0 }
  for (const { outcome } of cells) counts[outcome.is]++
  return { cells, counts, questions: questionsOf(cells) }
}

function questionsOf(cells: readonly PlannedCell[]): readonly Question[] {
  const questions = new Map<string, Question & { readonly cells: PlannedCell[] }>()
  for (const cell of cells) {
    const { text, column, outcome } = cell
    if (outcome.is !== 'ask') continue
    const key = questionKey(column.id, text, outcome)
    const known = questions.get(key)
    const { message, offers } = outcome
    if (known) known.cells.push(cell)
    else
      questions.set(key, {
        key,
        text: text.trim(),
        message,
        offers: offers.map(({ label }) => label),
        cells: [cell],
      })
  }
  return [...questions.values()]
}

/** Alike: the same text in the same column, where the same may be meant. */
export const questionKey = (
  column: string,
  text: string,
  { offers }: Extract<Outcome, { is: 'ask' }>,
): string => [column, text.trim().toLowerCase(), ...offers.map(({ label }) => label)].join('\n')

const isKey = (column: string): boolean => column === refColumn || column === titleColumn

function unusedColumns(source: Matrix, { columns, headingRows }: Layout): readonly number[] {
  const data = source.slice(headingRows)
  return columns.flatMap((id, at) => (id === '' && data.some((row) => !isBlank(row[at] ?? '')) ? [at] : []))
}
