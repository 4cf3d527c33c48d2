import { draftReport, guessMapping } from '#domain/readReport'
import type { DraftFigure, DraftIndicator, DraftReport } from '#domain/reading/draft'
import type { Mapping } from '#domain/reading/mapping'
import type { Source, SourceBlock, SourceCell, SourceFormat, SourceTable } from '#domain/source'

/** A cell as a test writes it: its text, or its text over so many columns and rows. */
export type Written = string | { readonly text: string; readonly columns?: number; readonly rows?: number }

/** A table with places such as `Housing, row 3, column 2`. */
export function table(name: string, rows: readonly (readonly Written[])[], place = name): SourceTable {
  return {
    is: 'table',
    name,
    place,
    rows: rows.map((row, y) => row.map((one, x) => cellOf(one, `${place}, row ${y + 1}, column ${x + 1}`))),
  }
}

function cellOf(one: Written, place: string): SourceCell {
  if (typeof one === 'string') return { text: one, place }
  const { text, columns = 1, rows = 1 } = one
  return { text, place, span: { columns, rows } }
}

/** A paragraph or, with a level, a heading. */
export const line = (text: string, heading = 0, place = `“${text.slice(0, 12)}”`): SourceBlock => ({
  is: 'text',
  text,
  place,
  heading,
})

export const source = (
  blocks: readonly SourceBlock[],
  format: SourceFormat = 'word',
  name = 'report',
): Source => ({
  name,
  format,
  blocks,
  problems: [],
})

/** A source read as it is guessed, with what a person corrected. */
export function read(of: Source, corrections: Partial<Mapping> = {}): DraftReport {
  return draftReport(of, { ...guessMapping(of, 4), ...corrections })
}

/** The indicator of a reference or title. */
export function found(draft: DraftReport, name: string): DraftIndicator {
  const one = draft.indicators.find(({ ref, title }) => ref === name || title === name)
  if (!one) throw new Error(`${name} was not read`)
  return one
}

/** `Q1: 12 / 10 green “comment”`, for each quarter that an indicator has a figure for. */
export const figuresOf = (one: DraftIndicator): readonly string[] =>
  one.figures.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)).map(figureWords)

function figureWords({ quarter, actual, target, status, comment, correctiveAction }: DraftFigure): string {
  const notes = [comment, correctiveAction].flatMap((note) => (note ? [`“${note.value}”`] : []))
  const band = status ? [status.value.band ?? `(${status.value.text})`] : []
  return [`${quarter}: ${actual?.text ?? ''} / ${target?.text ?? ''}`, ...band, ...notes].join(' ')
}
