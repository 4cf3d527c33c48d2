import { guessMapping } from '#domain/readReport'
import { tablesOf } from '#domain/reading/context'
import { plainWords } from '#domain/reading/cellText'
import { withoutPeriod } from '#domain/reading/headingUse'
import { columnHolds, covers } from '#domain/reading/mapping'
import { keepText, readJson, readText } from '#storage/localText'
import type {
  ColumnHolds,
  Covers,
  Mapping,
  TableHolds,
  TableMapping,
  WhichQuarter,
} from '#domain/reading/mapping'
import { surveyTable } from '#domain/reading/survey'
import type { Source, SourceTable } from '#domain/source'

/** Of this browser: how tables of a shape were corrected the last time. It travels in no file. */
const key = 'quarterdeck-read-shapes'

/** Most shapes kept; the oldest go first. */
const most = 100

/** What a person said otherwise than it was guessed; absent and null: as guessed. */
interface Corrected {
  readonly holds?: TableHolds
  /** How many rows of headings more than were found. */
  readonly headRows?: number
  readonly covers?: Covers
  readonly columns: readonly CorrectedColumn[]
}

interface CorrectedColumn {
  readonly holds: ColumnHolds | null
  readonly quarter: WhichQuarter | null
}

export interface Recalled {
  readonly mapping: Mapping
  /** How many tables are read as a person said for tables of the same headings. */
  readonly tables: number
}

/** The mapping with what a person corrected in tables of the same headings before. */
export function recallMapping(source: Source, guessed: Mapping): Recalled {
  const known = readKnown()
  let recalled = 0
  const tables = tablesOf(source).flatMap((table, at) => {
    const own = guessed.tables[at]
    const before = known.get(shapeOf(table, guessed.firstMonth))
    if (!own || before?.columns.length !== own.columns.length) return own ?? []
    recalled += 1
    return [corrected(own, before)]
  })
  return { mapping: recalled > 0 ? { ...guessed, tables } : guessed, tables: recalled }
}

/** Keeps what was corrected in each table, for the next file of that shape; what was not is guessed again. */
export function rememberMapping(source: Source, mapping: Mapping): void {
  const guessed = guessMapping(source, mapping.firstMonth)
  const known = readKnown()
  const seen = new Set<string>()
  for (const [at, table] of tablesOf(source).entries()) {
    const [first, last] = [guessed.tables[at], mapping.tables[at]]
    const shape = shapeOf(table, mapping.firstMonth)
    if (!first || !last || shape === '' || seen.has(shape)) continue
    const said = correctionsOf(first, last)
    known.delete(shape)
    if (!said) continue
    known.set(shape, said)
    seen.add(shape)
  }
  keepText(key, JSON.stringify([...known].slice(-most))) // a browser that keeps nothing guesses again the next time
}

/** The form of a table by which a later file is known again: its headings, whatever quarter they name. */
function shapeOf(table: SourceTable, firstMonth: number): string {
  const headings = surveyTable(table, firstMonth).headings.map((text) => withoutPeriod(plainWords(text)))
  return headings.every((text) => text === '') ? '' : headings.join('|')
}

function corrected(
  own: TableMapping,
  { holds, headRows = 0, covers: said, columns }: Corrected,
): TableMapping {
  return {
    ...own,
    ...(holds && { holds }),
    ...(said && { covers: said }),
    headRows: Math.max(0, own.headRows + headRows),
    columns: own.columns.map((use, at) => ({
      holds: columns[at]?.holds ?? use.holds,
      quarter: columns[at]?.quarter ?? use.quarter,
    })),
  }
}

function correctionsOf(first: TableMapping, last: TableMapping): Corrected | undefined {
  const columns = last.columns.map(({ holds, quarter }, at) => ({
    holds: holds === first.columns[at]?.holds ? null : holds,
    quarter: quarter === first.columns[at]?.quarter ? null : quarter,
  }))
  const headRows = last.headRows - first.headRows
  const isAsGuessed =
    first.holds === last.holds &&
    headRows === 0 &&
    last.covers === undefined &&
    columns.every(({ holds, quarter }) => holds === null && quarter === null)
  if (isAsGuessed) return undefined
  return {
    ...(first.holds !== last.holds && { holds: last.holds }),
    ...(last.covers && { covers: last.covers }),
    headRows,
    columns,
  }
}

function readKnown(): Map<string, Corrected> {
  const kept = readJson(readText(key))
  return new Map(Array.isArray(kept) ? kept.filter(isKnown) : [])
}

const isKnown = (one: unknown): one is readonly [string, Corrected] =>
  Array.isArray(one) && typeof one[0] === 'string' && isCorrected(one[1])

function isCorrected(one: unknown): one is Corrected {
  if (typeof one !== 'object' || one === null) return false
  const {
    holds,
    headRows,
    covers: said,
    columns,
  }: Partial<Record<'holds' | 'headRows' | 'covers' | 'columns', unknown>> = one
  return (
    (said === undefined || covers.some((known) => known === said)) &&
    (holds === undefined || ['indicators', 'activities', 'nothing'].some((known) => known === holds)) &&
    (headRows === undefined || Number.isInteger(headRows)) &&
    Array.isArray(columns) &&
    columns.every(isColumn)
  )
}

function isColumn(one: unknown): one is CorrectedColumn {
  if (typeof one !== 'object' || one === null) return false
  const { holds, quarter }: Partial<Record<'holds' | 'quarter', unknown>> = one
  return (
    (holds === null || columnHolds.some((known) => known === holds)) &&
    (quarter === null || isWhichQuarter(quarter))
  )
}

const isWhichQuarter = (one: unknown): boolean =>
  ['report', 'previous', 'lastYear', 1, 2, 3, 4].some((known) => known === one) ||
  (typeof one === 'string' && /^\d{4}-Q[1-4]$/u.test(one))
