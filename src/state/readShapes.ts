import type { Mapping, TableMapping } from '#domain/reading/mapping'
import { columnHolds } from '#domain/reading/mapping'
import { tablesOf } from '#domain/reading/context'
import { shapeOf, surveyTable } from '#domain/reading/survey'
import type { Source } from '#domain/source'

/** Of this browser: how tables of a shape were read the last time. It travels in no file. */
const key = 'quarterdeck-read-shapes'

/** Most shapes kept; the oldest go first. */
const most = 100

type Remembered = Pick<TableMapping, 'holds' | 'columns' | 'headRows'>

/** The mapping with what a person settled for tables of the same headings before. */
export function recallMapping(source: Source, guessed: Mapping): Mapping {
  const known = readKnown()
  if (known.size === 0) return guessed
  const tables = tablesOf(source).flatMap((table, at) => {
    const own = guessed.tables[at]
    const before = known.get(shapeOf(surveyTable(table, guessed.firstMonth)))
    return own ? [before && before.columns.length === own.columns.length ? { ...own, ...before } : own] : []
  })
  return { ...guessed, tables }
}

/** Keeps how each table was read, for the next file of that shape. */
export function rememberMapping(source: Source, mapping: Mapping): void {
  const known = readKnown()
  for (const [at, table] of tablesOf(source).entries()) {
    const own = mapping.tables[at]
    const survey = surveyTable(table, mapping.firstMonth)
    if (!own || survey.headings.length === 0) continue
    known.delete(shapeOf(survey))
    known.set(shapeOf(survey), { holds: own.holds, columns: own.columns, headRows: own.headRows })
  }
  try {
    localStorage.setItem(key, JSON.stringify([...known].slice(-most)))
  } catch {
    // A browser that keeps nothing guesses again the next time.
  }
}

function readKnown(): Map<string, Remembered> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return new Map(Array.isArray(kept) ? kept.filter(isKnown) : [])
  } catch {
    return new Map()
  }
}

function isKnown(one: unknown): one is readonly [string, Remembered] {
  return Array.isArray(one) && typeof one[0] === 'string' && isRemembered(one[1])
}

function isRemembered(mapping: unknown): mapping is Remembered {
  if (typeof mapping !== 'object' || mapping === null) return false
  const holds =
    'holds' in mapping && ['indicators', 'activities', 'nothing'].some((one) => one === mapping.holds)
  const rows = 'headRows' in mapping && typeof mapping.headRows === 'number'
  return (
    holds && rows && 'columns' in mapping && Array.isArray(mapping.columns) && mapping.columns.every(isUse)
  )
}

const isUse = (use: unknown): boolean =>
  typeof use === 'object' &&
  use !== null &&
  'holds' in use &&
  columnHolds.some((one) => one === use.holds) &&
  'quarter' in use
