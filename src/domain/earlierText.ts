import { composite } from './ids'
import type { IndicatorResult } from './indicatorResult'
import type { Id, QuarterId } from './primitives'
import { formatQuarter, previousQuarter } from './quarter'
import type { Values } from './records'
import type { Report } from './scorecard'

/** What a text said in the quarter before: of a figure the previous due one (P3). */
export interface EarlierText {
  readonly quarter: QuarterId
  /** `Quarter 4 2011/12` */
  readonly name: string
  readonly text: string
}

/** C17 — What the comment on a figure, or a part of its corrective action, said the last time it was due. */
export function earlierOfFigure(
  { previous }: Pick<IndicatorResult, 'previous'>,
  textOf: (values: Values<'measurement'>) => string | null | undefined,
  firstMonth: number,
): EarlierText | undefined {
  const values = previous?.measurement?.values
  return previous && values && said(previous.quarter, textOf(values), firstMonth)
}

/** What a part of the narrative of a section said in the quarter before. */
export function earlierNarrative(
  report: Report,
  section: Id,
  part: 'summary' | 'achievements' | 'challenges' | 'scorecardComments',
): EarlierText | undefined {
  const quarter = previousQuarter(report.quarter)
  const narrative = report.figures.get('narrative', composite(section, quarter))
  return said(quarter, narrative?.values[part], report.structure.firstMonth)
}

/** What the progress of an activity, or a part of its next step, said in the quarter before. */
export function earlierProgress(
  report: Report,
  activity: Id,
  textOf: (values: Values<'progress'>) => string | null | undefined,
): EarlierText | undefined {
  const quarter = previousQuarter(report.quarter)
  const values = report.figures.get('progress', composite(activity, quarter))?.values
  return values && said(quarter, textOf(values), report.structure.firstMonth)
}

function said(
  quarter: QuarterId,
  text: string | null | undefined,
  firstMonth: number,
): EarlierText | undefined {
  if (!text || text.trim() === '') return undefined
  return { quarter, name: formatQuarter(quarter, firstMonth), text }
}
