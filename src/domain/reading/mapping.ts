import type { QuarterId, QuarterNumber } from '../primitives'
import type { Polarity, Unit } from '../records/definition'
import type { Band } from '../records/scheme'

/** What a column of a foreign table holds. `notRead`: it is left out, and listed as left out. */
export const columnHolds = [
  'notRead',
  'ref',
  'title',
  'refAndTitle',
  'actual',
  'actualToDate',
  'target',
  'actualAndTarget',
  'targetAndActual',
  'status',
  'comment',
  'correctiveAction',
  'unit',
  'polarity',
  'accumulation',
  'tolerance',
  'annualTarget',
  'annualLevel',
  'outturn',
  'floor',
  'aspire',
  'priority',
  'section',
  'objective',
  'owner',
  'quarter',
  'rowSays',
  'progress',
  'nextStep',
  'lead',
  'due',
] as const
export type ColumnHolds = (typeof columnHolds)[number]

/** Which quarter a column is about: that of the report, one before it, one of the report's year, or a named one. */
export type WhichQuarter = 'report' | 'previous' | 'lastYear' | QuarterNumber | NamedQuarter

/** The id of a quarter, told apart from the words by its form. */
export type NamedQuarter = `${number}-Q${QuarterNumber}`

export interface ColumnUse {
  readonly holds: ColumnHolds
  /** Of an annual target and an outturn: the last quarter of its year, where its heading names one. */
  readonly quarter: WhichQuarter
}

export type TableHolds = 'indicators' | 'activities' | 'nothing'

/**
 * What the figures of an indicator cover and how they become one over the year: those of quarters that add up or of which
 * the latest counts, the year to date, the last day, the last twelve months.
 */
export const covers = ['addsUp', 'latest', 'cumulative', 'snapshot', 'rolling'] as const
export type Covers = (typeof covers)[number]

/** What one table was taken for; a person may correct all of it. */
export interface TableMapping {
  readonly holds: TableHolds
  /** Rows above the first row of data: period, headings. What stands before them is a caption. */
  readonly headRows: number
  /** One for each column of the widest row. */
  readonly columns: readonly ColumnUse[]
  /** The priority or section its rows belong to; empty where none was found. */
  readonly heading: string
  /** What a person said of all figures in it; it holds where a row says nothing itself. */
  readonly covers?: Covers | undefined
}

/** What a person corrected of an indicator: its unit, which way is better and what its figures cover. */
export interface RowEdit {
  readonly covers?: Covers | undefined
  readonly unit?: Unit['kind'] | undefined
  readonly polarity?: Polarity | undefined
}

/** By row key. */
export type RowEdits = Readonly<Record<string, RowEdit>>

/** How a file is read: what was found, with the corrections of a person. Tables by their index among the tables. */
export interface Mapping {
  readonly tables: readonly TableMapping[]
  /** The quarter of the report; null where the file does not say and nobody has yet. */
  readonly quarter: QuarterId | null
  readonly firstMonth: number
  /** Corrections of single rows, by row key. */
  readonly edits: RowEdits
  /** Row keys of split rows that are joined into the row named. */
  readonly joins: Readonly<Record<string, string>>
  /** The council's own bands, where it has any yet; else those of the file's key are taken. */
  readonly bands?: { readonly indicators: readonly Band[]; readonly activities: readonly Band[] }
}
