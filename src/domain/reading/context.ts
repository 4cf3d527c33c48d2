import { tidy } from '../figure/tidy'
import type { QuarterId } from '../primitives'
import { quarterId } from '../quarter'
import type { Source, SourceBlock, SourceTable } from '../source'
import { objectiveIn } from './activityRows'
import { isKeyed } from './commentLines'
import { legendEntry } from './legendLines'
import { financialYearIn, periodIn } from './period'

export const tablesOf = ({ blocks }: Source): readonly SourceTable[] =>
  blocks.filter((block) => block.is === 'table')

/**
 * For each table, what it stands under: the last heading before it that names a priority or section, a short line right
 * above it, or the name of its sheet; empty where there is none.
 */
export function headingsOver({ blocks }: Source): readonly string[] {
  let last = ''
  return blocks.flatMap((block, at) => {
    if (block.is === 'text') {
      if (isHeading(block, blocks[at + 1])) last = tidy(block.text)
      return []
    }
    return [last || (isNamed(block.name) ? block.name : '')]
  })
}

/** Whether a line heads what follows it and is not a part of it. */
export function isHeading(block: SourceBlock, next: SourceBlock | undefined): boolean {
  if (block.is !== 'text') return false
  const text = tidy(block.text)
  if (generic.test(text) || objectiveIn(text) || isKeyed(text) || legendEntry(text)) return false
  if (block.heading > 0) return true
  return next?.is === 'table' && text.length <= 120 && !/[.:;,]$/u.test(text) && /\p{Letter}{3}/u.test(text)
}

/** Headings of parts that every section has. */
const generic =
  /^(?:comments?|commentary|scorecards?|(?:key )?(?:performance )?(?:indicators?|measures?)|(?:key )?(?:activities|actions)|contents|appendix\b.*|introduction|summary|key|legend|notes?|table \d+|quarter \d|q\d)\b[\s:.]*$/iu

const isNamed = (sheet: string): boolean =>
  sheet !== '' && !/^(?:sheet|table|blad|feuil)\s?\d*$/iu.test(sheet)

/** The quarter a file names first: as it stands, or its number and the financial year put together; null where it names none. */
export function quarterNamed({ name, blocks }: Source, firstMonth: number): QuarterId | null {
  const texts = [...blocks.flatMap(textsOf), name]
  let number: 1 | 2 | 3 | 4 | undefined
  let year: number | undefined
  for (const text of texts) {
    const period = periodIn(text, firstMonth)
    if (typeof period === 'string') return period
    if (typeof period === 'number') number ??= period
    year ??= financialYearIn(text)
    if (number !== undefined && year !== undefined) return quarterId(year, number)
  }
  return null
}

/** Long texts name other quarters as well; a title does not. */
function textsOf(block: SourceBlock): readonly string[] {
  if (block.is === 'text') return block.text.length <= 200 ? [block.text] : []
  return [block.name, ...block.rows.slice(0, 5).flatMap((row) => row.map(({ text }) => text))].filter(
    (text) => text.length <= 80,
  )
}

/** The council's name where the file says it: `Dudley Metropolitan Borough Council`, `Dudley MBC`. */
export function councilNamed({ blocks }: Source): { readonly value: string; readonly place: string } | null {
  for (const block of blocks) {
    if (block.is !== 'text') continue
    const [value] =
      /\b(?:[A-Z][\p{L}'-]+ (?:(?:and|upon|of|on) )?){1,5}(?:Council|MBC|BC|DC|CC)\b/u.exec(
        tidy(block.text),
      ) ?? []
    if (value !== undefined)
      return { value: value.replace(/^(?:The|This|At|In|For) /u, ''), place: block.place }
  }
  return null
}
