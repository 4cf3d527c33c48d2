import { tidy } from '../figure/tidy'
import type { QuarterId, QuarterNumber } from '../primitives'
import { quarterId, readQuarter } from '../quarter'
import type { Source, SourceTable } from '../source'
import type { ColumnUse } from './mapping'
import { hasActuals } from './pairs'
import { labelOf } from './rowSays'
import { financialYearIn, periodIn, shortYearIn } from './period'

type Period = NonNullable<ReturnType<typeof periodIn>>

/** A table with what its columns were taken for. */
export interface SurveyedTable {
  readonly table: SourceTable
  readonly captions: readonly string[]
  readonly headRows: number
  readonly columns: readonly ColumnUse[]
}

/**
 * The quarter that a file is about: as its title names it, else its sheets or captions, its name, the latest of its columns or
 * rows that has figures, else any other line. Number and year may stand apart; null where either is missing.
 */
export function quarterNamed(
  { name, blocks }: Pick<Source, 'name' | 'blocks'>,
  tables: readonly SurveyedTable[],
  firstMonth: number,
): QuarterId | null {
  const firstTable = blocks.findIndex((block) => block.is === 'table')
  const lines = blocks.map((block) => (block.is === 'text' && block.text.length <= 200 ? block.text : ''))
  const before = firstTable < 0 ? lines : lines.slice(0, firstTable)
  const periodsOf = (texts: readonly string[]) => texts.flatMap((text) => periodIn(text, firstMonth) ?? [])
  const captions = tables.flatMap(({ table, captions: own }) => [table.name, ...own])
  const fileName = name.replaceAll('_', ' ')
  const clues: readonly Clue[] = [
    { periods: periodsOf(before), texts: before },
    { periods: latest(periodsOf(captions)), texts: captions },
    { periods: periodsOf([fileName]), texts: [fileName] },
    {
      periods: latest(tables.flatMap((one) => periodsWithFigures(one, firstMonth))),
      texts: tables.flatMap(({ table, headRows }) =>
        table.rows.slice(0, headRows).flatMap((row) => row.map(({ text }) => text)),
      ),
    },
    { periods: periodsOf(lines.slice(before.length)), texts: lines },
  ]
  return settled(clues, firstMonth)
}

interface Clue {
  readonly periods: readonly Period[]
  readonly texts: readonly string[]
}

/** The first clue that names a whole quarter; a number and a year that stand apart go together. */
function settled(clues: readonly Clue[], firstMonth: number): QuarterId | null {
  let number: QuarterNumber | undefined
  let year: number | undefined
  for (const { periods, texts } of clues) {
    const whole = periods.find((one) => typeof one === 'string')
    if (whole !== undefined && (number === undefined || readQuarter(whole).number === number)) return whole
    number ??= periods.find((one) => typeof one === 'number')
    year ??= firstOf(texts, financialYearIn) ?? firstOf(texts, shortYearBeside(firstMonth))
    if (whole !== undefined) year ??= readQuarter(whole).year
    if (number !== undefined && year !== undefined) return quarterId(year, number)
  }
  return null
}

/** `2014` is a financial year where that begins in January; `14/15` one in a title. */
const shortYearBeside = (firstMonth: number) => (text: string) =>
  firstMonth === 1
    ? Number(/\b20\d{2}\b/u.exec(text)?.[0] ?? Number.NaN) || undefined
    : /\p{Letter}{3}/u.test(text)
      ? shortYearIn(text)
      : undefined

function firstOf(texts: readonly string[], read: (text: string) => number | undefined): number | undefined {
  for (const text of texts) {
    const found = read(tidy(text))
    if (found !== undefined) return found
  }
  return undefined
}

/** Named quarters before numbers, the latest first. */
function latest(periods: readonly Period[]): readonly Period[] {
  const whole = periods
    .filter((one) => typeof one === 'string')
    .toSorted()
    .toReversed()
  const numbers = periods.filter((one) => typeof one === 'number').toSorted((a, b) => b - a)
  return [...whole.slice(0, 1), ...numbers.slice(0, 1)]
}

function periodsWithFigures(
  { table, headRows, columns }: SurveyedTable,
  firstMonth: number,
): readonly Period[] {
  const rows = table.rows
    .slice(headRows)
    .filter((row) => (labelOf(row, columns)?.holds ?? 'actual') === 'actual')
  const actuals = columns.flatMap(({ holds }, column) => (hasActuals(holds) ? [column] : []))
  const ofRows = columns.findIndex(({ holds }) => holds === 'quarter')
  const has = (column: number) => rows.some((row) => /\d/u.test(row[column]?.text ?? ''))
  const headed = actuals.flatMap((column): readonly Period[] => {
    const quarter = columns[column]?.quarter
    return quarter !== undefined && isPeriod(quarter) && has(column) ? [quarter] : []
  })
  const listed = rows.flatMap((row) =>
    actuals.some((column) => row[column]?.text) ? (periodIn(row[ofRows]?.text ?? '', firstMonth) ?? []) : [],
  )
  return [...headed, ...listed]
}

const isPeriod = (quarter: ColumnUse['quarter']): quarter is Period =>
  quarter !== 'report' && quarter !== 'previous' && quarter !== 'lastYear'
