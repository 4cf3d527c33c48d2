import type { Json } from '../canonical'
import { readDate } from '../figure/readDate'
import { tidy } from '../figure/tidy'
import type { DateText } from '../primitives'
import type { Kind, RegisterName, RegisterValue } from '../records'
import type { Problem } from '../result'
import { sameValue } from '../sameValue'
import type { AnsweredCell, AnsweredRow } from './answers'

/** What a filled-in workbook says of one register, as it was sent or otherwise. */
export interface RegisterRead {
  readonly kind: Kind
  readonly id: string
  readonly register: string
  /** null: empty. */
  readonly value: Json
  readonly isChanged: boolean
}

/** What was read of a row, and what of it was not. */
export interface RowRead {
  readonly reads: readonly RegisterRead[]
  readonly problems: readonly Problem[]
}

/** A typed read; `before`: what the request has there. */
export function readOf<K extends Kind, R extends RegisterName<K>>(
  at: { readonly kind: K; readonly id: string; readonly register: R },
  value: RegisterValue<K, R> | null,
  before: RegisterValue<K, R> | null | undefined,
): RegisterRead {
  const [now, was] = [asJson(value), asJson(before ?? null)]
  return { ...at, value: now, isChanged: !sameValue(now, was) }
}

/** Register values are JSON by their schemas. */
function asJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- every register schema describes JSON
  return value as Json
}

export const cellProblem = ({ place }: AnsweredCell, message: string): Problem => ({
  code: 'cell-not-read',
  path: place,
  message,
})

/** A date in a cell: as it was where nothing changed there or where it cannot be read, which is listed. */
export function dateIn(
  cell: AnsweredCell,
  before: DateText | null | undefined,
): { readonly date: DateText | null; readonly problems: readonly Problem[] } {
  if (!cell.isChanged) return { date: before ?? null, problems: [] }
  if (cell.text === '') return { date: null, problems: [] }
  const read = readDate(tidy(cell.text), { kind: 'date', name: '' })
  if (read.ok) return { date: read.value, problems: [] }
  return { date: before ?? null, problems: [cellProblem(cell, read.error.message)] }
}

/** The text of a cell: as it was sent, to the letter, where nothing changed there. */
export const textIn = (cell: AnsweredCell, before: string | null | undefined): string =>
  cell.isChanged ? cell.text : (before ?? '')

/** A text that is a register by itself; emptied where its cell is. */
export const textOf = (cell: AnsweredCell, before: string | null | undefined): string | null =>
  cell.isChanged ? cell.text || null : (before ?? null)

/** Locked cells that were changed all the same. */
export function lockedProblems(
  row: AnsweredRow,
  keys: readonly (readonly [string, string])[],
): readonly Problem[] {
  return keys.flatMap(([key, what]) => {
    const cell = row.cell(key)
    const message = `The ${what} was changed to “${cell.text}”. It is changed in the plan, so this was not read.`
    return cell.isChanged ? [cellProblem(cell, message)] : []
  })
}
