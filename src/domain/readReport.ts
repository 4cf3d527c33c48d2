import type { Source } from './source'
import { tablesOf, headingsOver, quarterNamed } from './reading/context'
import type { Mapping, TableMapping } from './reading/mapping'
import { surveyTable } from './reading/survey'

export { draftReport } from './reading/draftReport'
export type { DraftReport } from './reading/draft'

/** What a file seems to hold, before a person has corrected anything. Asked once; `draftReport` reads by it. */
export function guessMapping(source: Source, firstMonth: number): Mapping {
  const headings = headingsOver(source)
  const tables = tablesOf(source).map((table, at): TableMapping => {
    const { holds, headRows, columns } = surveyTable(table, firstMonth)
    return { holds, headRows, columns, heading: headings[at] ?? '' }
  })
  return { tables, quarter: quarterNamed(source, firstMonth), firstMonth, joins: {}, edits: {} }
}
