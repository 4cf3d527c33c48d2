import type { QuarterId } from './primitives'
import type { Source, SourceTable } from './source'
import { withContinued } from './reading/continued'
import { headingsOver, tablesOf } from './reading/context'
import { headingUse, quarterly } from './reading/headingUse'
import type { ColumnUse, Mapping, TableMapping } from './reading/mapping'
import { periodIn } from './reading/period'
import { quarterNamed } from './reading/quarterNamed'
import { captionsAbove } from './reading/rawRows'
import { surveyTable } from './reading/survey'
import type { Survey } from './reading/survey'
import { resolveQuarter } from './reading/whichQuarter'

export { draftReport } from './reading/draftReport'
export type { DraftReport } from './reading/draft'

/** What a file seems to hold, before a person has corrected anything. Asked once; `draftReport` reads by it. */
export function guessMapping(source: Source, firstMonth: number): Mapping {
  const all = tablesOf(source)
  const surveys = withContinued(
    source,
    all.map((table) => surveyTable(table, firstMonth)),
  )
  const tables = all.flatMap((table, at) => {
    const survey = surveys[at]
    return survey ? [titled(table, survey, firstMonth)] : []
  })
  const headings = headingsOver(source, tables)
  const quarter = quarterNamed(
    source,
    tables
      .filter(({ survey }) => survey.holds !== 'nothing')
      .map(({ table, captions, survey }) => ({ table, captions, ...survey })),
    firstMonth,
  )
  return {
    tables: tables.map(({ table, captions, survey }, at): TableMapping => {
      const { holds, headRows, columns } = survey
      const own = ownPeriod([table.name, ...captions], firstMonth)
      return { holds, headRows, columns: ofPeriod(columns, own, quarter), heading: headings[at] ?? '' }
    }),
    quarter,
    firstMonth,
    joins: {},
    edits: {},
  }
}

interface Titled {
  readonly table: SourceTable
  readonly survey: Survey
  readonly captions: readonly string[]
  readonly corner: string
}

function titled(table: SourceTable, survey: Survey, firstMonth: number): Titled {
  const captions = captionsAbove(table.rows.slice(0, survey.headRows)).map(({ value }) => value)
  const at = survey.columns.findIndex(({ holds }) => holds === 'title' || holds === 'refAndTitle')
  const corner = survey.headings[at] ?? ''
  return { table, survey, captions, corner: headingUse(corner, firstMonth) ? '' : corner }
}

type Period = ReturnType<typeof periodIn>

function ownPeriod(titles: readonly string[], firstMonth: number): Period {
  for (const title of titles) {
    const period = title.length <= 120 ? periodIn(title, firstMonth) : undefined
    if (period !== undefined) return period
  }
  return undefined
}

/** A table for another quarter than the report's, such as the sheet of an earlier one, says so once for all its columns. */
function ofPeriod(
  columns: readonly ColumnUse[],
  own: Period,
  report: QuarterId | null,
): readonly ColumnUse[] {
  if (own === undefined || report === null || resolveQuarter(own, report) === report) return columns
  return columns.map((use) =>
    use.quarter === 'report' && quarterly.has(use.holds) ? { ...use, quarter: own } : use,
  )
}
