import { tidy } from '../figure/tidy'
import type { SourceCell, SourceRow } from '../source'
import { filledCells, plainWords } from './cellText'
import { headings } from './headings'
import type { ColumnHolds } from './mapping'
import { splitRef } from './refAndTitle'
import { isForInformation } from './statusWords'

/** What a row under the headings of a table is. */
export type RowKind = 'blank' | 'data' | 'group' | 'comment' | 'totals' | 'stray'

/** A text that stands in a row of its own beneath another row, without the word that it is headed by. */
export interface RowText {
  readonly holds: 'comment' | 'correctiveAction'
  readonly cells: readonly SourceCell[]
}

/**
 * Tells the rows of a table apart. A text alone in a row is a comment on the row above it where it is headed as one, reads as
 * one (a sentence, `awaiting data`), or where such texts alternate with the rows; else it heads the rows below it, if there
 * are any. A row of labels such as `Total` adds others up.
 */
export function kindsOf(rows: readonly SourceRow[], { width, nameColumns }: RowShape): readonly RowKind[] {
  const filled = rows.map(filledCells)
  const first = filled.map((cells, at) => firstLook(cells, { row: rows[at] ?? [], width, nameColumns }))
  const alternates = isAlternating(first, filled)
  return first.map((kind, at) => {
    if (kind !== 'alone') return kind
    const [cell] = filled[at] ?? []
    const isUnderRow = ['data', 'comment'].includes(kindBefore(first, at)) && cell !== undefined
    if (isUnderRow && (alternates ? isUnderData(first, at) : reads(cell.text))) return 'comment'
    if (cell && reads(cell.text)) return 'stray'
    return hasDataBelow(first, at) ? 'group' : 'stray'
  })
}

export interface RowShape {
  readonly width: number
  /** Columns that hold the reference and the title. */
  readonly nameColumns: readonly number[]
}

type FirstLook = Exclude<RowKind, 'group' | 'stray'> | 'alone'

function firstLook(
  cells: readonly SourceCell[],
  { row, width, nameColumns }: RowShape & { readonly row: SourceRow },
): FirstLook {
  const [first] = cells
  if (!first) return 'blank'
  if (isTotals(first.text)) return 'totals'
  if (textUnder(cells)) return 'comment'
  if (cells.length > 1 || width <= 2 || !/\p{Letter}{3}/u.test(first.text)) return 'data'
  const isNamed = nameColumns.some((column) => row[column] === first) && splitRef(first.text).ref !== null
  return isNamed && (first.span?.columns ?? 1) === 1 ? 'data' : 'alone'
}

/** `Comments: …`, or the label in one cell and the text in the next. */
export function textUnder(cells: readonly SourceCell[]): RowText | undefined {
  const [first, ...rest] = cells
  if (!first || rest.length > 2) return undefined
  if (rest.length === 0) {
    const [, label = '', text = ''] = /^([\p{Letter}' /]{4,40}?)\s*[:–—]\s*(\S.*)$/su.exec(first.text) ?? []
    const holds = labelHolds(label)
    return holds && { holds, cells: [{ ...first, text }] }
  }
  const holds = labelHolds(first.text.replace(/\s*[:–—-]\s*$/u, ''))
  return holds && rest.every(({ text }) => /\p{Letter}{2}/u.test(text)) ? { holds, cells: rest } : undefined
}

function labelHolds(label: string): RowText['holds'] | undefined {
  const words = plainWords(label)
  const named = (holds: ColumnHolds) =>
    headings.some(([one, names]) => one === holds && names.includes(words))
  if (words === '') return undefined
  if (named('correctiveAction')) return 'correctiveAction'
  return named('comment') || named('progress') ? 'comment' : undefined
}

/** A sentence or a longer text, or words for a figure that is missing: no heading. */
const reads = (text: string): boolean =>
  (/[.!?]["”’)]?$/u.test(text) && text.split(/\s+/u).length > 3) ||
  /[.!?;] \p{Lu}/u.test(text) ||
  text.length > 120 ||
  text.split(/\s+/u).length > 14 ||
  isForInformation(text) ||
  /^(?:awaiting|no data|data (?:not|un)|not (?:yet )?(?:due|available|reported)|tbc|n\/a)\b/iu.test(
    tidy(text),
  )

function kindBefore(kinds: readonly FirstLook[], at: number): FirstLook {
  let before = at - 1
  while (kinds[before] === 'blank' || kinds[before] === 'alone') before -= 1
  return kinds[before] ?? 'blank'
}

const isUnderData = (kinds: readonly FirstLook[], at: number): boolean => {
  let before = at - 1
  while (kinds[before] === 'blank') before -= 1
  return kinds[before] === 'data'
}

/** Whether any row of data comes before the next text that stands alone under another. */
function hasDataBelow(kinds: readonly FirstLook[], at: number): boolean {
  return kinds.slice(at + 1).some((kind) => kind === 'data')
}

/** A text of its own under at least half of the rows, none of them before the first row, and some read as comments. */
function isAlternating(kinds: readonly FirstLook[], filled: readonly (readonly SourceCell[])[]): boolean {
  const rows = kinds.filter((kind) => kind === 'data').length
  const alone = kinds.flatMap((kind, at) => (kind === 'alone' ? [at] : []))
  const under = alone.filter((at) => isUnderData(kinds, at))
  const sentences = under.filter((at) => reads(filled[at]?.[0]?.text ?? ''))
  const isFirstAlone = kinds.find((kind) => kind !== 'blank') === 'alone'
  return !isFirstAlone && under.length > 1 && under.length * 2 >= rows && sentences.length * 2 >= under.length
}

/** Exactly such a label: `Total crime` and `Average days to re-let` are indicators. */
const isTotals = (text: string): boolean =>
  /^(?:(?:sub|grand|overall)[ -]?totals?|totals?|overall|averages?|sum)(?:\s*[:=-]?\s*|\s+(?:for|of|all|indicators?|measures?|pis|kpis)\b.{0,60})$/iu.test(
    tidy(text),
  ) && !/^total of\b.*\b(?:number|people|cases)\b/iu.test(text)
