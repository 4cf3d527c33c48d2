import { activitiesSheet } from './activitiesSheet'
import { figuresSheet } from './figuresSheet'
import { guideSheet } from './guideSheet'
import type { RequestAsked } from './requestAsked'
import type { EntrySheet } from './sheets'
import { questionsSheet, textsSheet } from './textsSheet'

/**
 * A request as a workbook: how to fill it in, then a sheet for each sort of row that it asks for. The same request gives the
 * same sheets, so that what was changed in a filled-in one is found by making them again.
 */
export function askedWorkbook(asked: RequestAsked): readonly EntrySheet[] {
  const all = [figuresSheet(asked), activitiesSheet(asked), textsSheet(asked), questionsSheet(asked)]
  const filled = all.filter(({ rows }) => rows.length > 0)
  return [guideSheet(asked, filled), ...filled]
}
