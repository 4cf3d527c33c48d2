import type { SourceRow } from '../source'
import { cellAt, plainWords } from './cellText'
import { headingUse, withoutPeriod } from './headingUse'
import type { ColumnHolds, ColumnUse, WhichQuarter } from './mapping'
import { financialYearIn } from './period'

/** What the figures of a row are, where one indicator lies over several rows: `Actual`, `Target`, `RAG`, `2023/24`. */
export interface RowSays {
  readonly holds: ColumnHolds
  /** `2023/24`: the year that its quarters are of. */
  readonly year: number | undefined
  readonly quarter: 'report' | 'previous' | 'lastYear'
}

/** Reads the label of such a row; undefined where it is none. */
export function rowSays(text: string): RowSays | undefined {
  const year = financialYearIn(text)
  const words = year === undefined ? plainWords(text) : withoutPeriod(plainWords(text))
  if (words === '') return year === undefined ? undefined : { holds: 'actual', year, quarter: 'report' }
  if (inQuarter.test(words)) return { holds: 'actual', year, quarter: 'report' }
  if (toDate.test(words)) return { holds: 'actualToDate', year, quarter: 'report' }
  const use = headingUse(words, anyMonth)
  if (!use || !labels.has(use.holds)) return undefined
  const { holds, quarter } = use
  if (quarter === 'previous' || quarter === 'lastYear') return { holds, year, quarter }
  return isLabel.test(words) ? { holds, year, quarter: 'report' } : undefined
}

/** Not what is said of a figure in its own row, such as `On target` and `Achieved`. */
const isLabel =
  /^(?:actuals?(?: (?:performance|value|figure|outturn|result))?|performance|results?|outturn|value|(?:(?!(?:on|off|at|to|below|above|near|under|over|within|beyond|met|missed|exceed\w*|achieved|no|not) )\w+ )?targets?|profile|standard|status|rag(?: (?:status|rating))?|rating|comments?|commentary|direction of travel|dot|trend|variance|difference|(?:\w+ ){1,2}average|benchmark|forecast)$/u

/** Beside a row of figures to date, and that row. */
const toDate = /^(?:(?:actual )?(?:cumulative|ytd|year to date)(?: actual| performance)?)$/u
const inQuarter = /^(?:in (?:the )?quarter|quarter(?:ly)?(?: (?:only|figure|total|performance))?)$/u

/** Whether words are a label does not hang on when the year begins. */
const anyMonth = 4

const labels: ReadonlySet<ColumnHolds> = new Set([
  'actual',
  'actualToDate',
  'target',
  'status',
  'comment',
  'correctiveAction',
  'floor',
  'aspire',
  'annualTarget',
  'notRead',
])

/** Where in a row its label stands, and what it says. */
export interface Labelled extends RowSays {
  readonly column: number
  readonly isInTitle: boolean
}

/** The label of a row: in a column of its own, or where other rows have their title. Undefined where there is none. */
export function labelOf(row: SourceRow, columns: readonly ColumnUse[]): Labelled | undefined {
  const own = columns.findIndex(({ holds }) => holds === 'rowSays')
  if (own >= 0) {
    const { text } = cellAt(row, own)
    return text === '' ? undefined : { ...(rowSays(text) ?? unknown), column: own, isInTitle: false }
  }
  const column = columns.findIndex(({ holds }) => holds === 'title' || holds === 'refAndTitle')
  const text = cellAt(row, column).text
  const says = inTitle.test(text.trim()) ? rowSays(text) : undefined
  return says && { ...says, column, isInTitle: true }
}

/** A label that nothing is known of: what its figures are cannot be said. */
const unknown: RowSays = { holds: 'notRead', year: undefined, quarter: 'report' }

/** What no indicator is called. */
const inTitle = new RegExp(
  [
    String.raw`^(?:actuals?|(?:quarterly )?targets?|rag(?: status| rating)?|status)(?: 20\d{2} ?[/–-] ?\d{2,4})?\s*:?$`,
    String.raw`^20\d{2} ?[/–-] ?\d{2,4}(?: (?:actuals?|targets?))?\s*:?$`,
    String.raw`^(?:(?:national|england|regional|family group) average|direction of travel|dot|trend|variance)\s*:?$`,
  ].join('|'),
  'iu',
)

/** What a figure of a labelled row is: `Target` makes the actual of Quarter 2 its target. Undefined where that cannot be said. */
export function usedAs({ holds, quarter }: ColumnUse, says: RowSays): ColumnUse | undefined {
  if (holds !== 'actual') return { holds, quarter }
  if (says.holds === 'notRead') return undefined
  const of = quarterOf(quarter, says)
  return of === undefined ? undefined : { holds: says.holds, quarter: of }
}

function quarterOf(column: WhichQuarter, { year, quarter }: RowSays): WhichQuarter | undefined {
  if (quarter !== 'report') return column === 'report' ? quarter : undefined
  if (year === undefined) return column
  if (typeof column === 'number') return `${year}-Q${column}`
  return typeof column === 'string' && column.startsWith(`${year}-`) ? column : undefined
}

/** Whether most of some texts are labels of rows, of more than one kind. */
export function areLabels(texts: readonly string[]): boolean {
  const says = texts.flatMap((text) => rowSays(text) ?? [])
  const kinds = new Set(says.map(({ holds, year }) => `${holds} ${year ?? ''}`))
  return kinds.size > 1 && says.length * 4 >= texts.length * 3
}
