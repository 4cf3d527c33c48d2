import { composite } from '../ids'
import type { Id } from '../primitives'
import type { Report, ScorecardRow } from '../scorecard'
import { checkedTexts, isPublic } from './checkedTexts'
import type { CheckedText, Written } from './checkedTexts'
import { frontTexts } from './frontTexts'
import { namesOfReport } from './namesOfReport'
import type { FindNames } from './namesOfReport'

/** A report with its rows, for what is told across them. */
export interface ReportParts extends Report {
  readonly rows: readonly ScorecardRow[]
  readonly rowOf: ReadonlyMap<Id, ScorecardRow>
  readonly sections: readonly Id[]
  readonly activities: readonly Id[]
  readonly find: FindNames
}

export function partsOfReport(
  report: Report,
  { rows, sections, activities }: Pick<ReportParts, 'rows' | 'sections' | 'activities'>,
): ReportParts {
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  const find = namesOfReport(report.structure, report.quarter)
  return { ...report, rows, rowOf, sections, activities, find }
}

/** A text of the report. */
export interface PlacedText {
  readonly text: CheckedText
  /** The indicator that a comment is on, which its sentences need not name. */
  readonly own: Id | undefined
  readonly isPublic: boolean
}

/** Every text of the report: comments, progress, narratives, and the committees' own. */
export function textsOfReport({
  rows,
  sections,
  activities,
  structure,
  figures,
  quarter,
}: ReportParts): readonly PlacedText[] {
  const texts: PlacedText[] = []
  const add = (record: Written | undefined, own?: Id): void => {
    if (!record) return
    const open = isPublic(record)
    for (const text of checkedTexts(record)) texts.push({ text, own, isPublic: open })
  }
  for (const row of rows) add(row.measurement, row.id)
  for (const activity of activities) add(figures.get('progress', composite(activity, quarter)))
  for (const section of sections) add(figures.get('narrative', composite(section, quarter)))
  for (const text of frontTexts(structure, quarter)) texts.push({ text, own: undefined, isPublic: true })
  return texts
}
