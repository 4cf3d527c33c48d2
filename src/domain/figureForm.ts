import { shortName } from './shortName'
import type { FigureCells } from './cellPlan'
import type { Changes } from './change'
import {
  commentFields,
  correctiveActionFields,
  forecastFields,
  reportedStatusFields,
  trendFields,
} from './figureForm/account'
import { actualFields } from './figureForm/actual'
import { groupOf } from './figureForm/group'
import type { Group } from './figureForm/group'
import { accessFields, sourceFields } from './figureForm/handling'
import { targetFields } from './figureForm/target'
import type { Draft, DraftErrors } from './plan/draft'
import { ok } from './result'
import type { Result } from './result'

export type { Quotient } from './figureForm/actual'
export { actualStates, quotientIn } from './figureForm/actual'
export { accessLevels } from './figureForm/handling'
export { targetKinds } from './figureForm/target'

/** The groups of fields of one figure; each is one register and is saved as one change. */
export type FigureGroup =
  | 'actual'
  | 'target'
  | 'comment'
  | 'correctiveAction'
  | 'reportedStatus'
  | 'forecast'
  | 'trend'
  | 'source'
  | 'access'

/** What the fields of a group show; a field that is not named is empty. */
export const figureDraft = (group: FigureGroup, cells: FigureCells): Draft => groups[group].draft(cells)

/**
 * What saving a group comes to: one change with its label, without a write where nothing would change; or, by field,
 * why nothing of it can be stored. `cells` is the figure as the person saw it when they began to type.
 */
export function planFigureGroup(
  group: FigureGroup,
  draft: Draft,
  cells: FigureCells,
): Result<Changes, DraftErrors> {
  const writes = groups[group].plan(draft, cells)
  return writes.ok ? ok({ label: labelOf(group, cells), writes: writes.value }) : writes
}

/** "Actual of PI1172"; "Comment on PI1172". */
export const labelOf = (group: FigureGroup, { definition }: FigureCells): string =>
  `${labels[group]} ${shortName(definition)}`

const groups: Readonly<Record<FigureGroup, Group>> = {
  actual: groupOf('actual', actualFields),
  target: groupOf('target', targetFields),
  comment: groupOf('comment', commentFields),
  correctiveAction: groupOf('correctiveAction', correctiveActionFields),
  reportedStatus: groupOf('reportedStatus', reportedStatusFields),
  forecast: groupOf('forecast', forecastFields),
  trend: groupOf('trend', trendFields),
  source: groupOf('source', sourceFields),
  access: groupOf('access', accessFields),
}

const labels: Readonly<Record<FigureGroup, string>> = {
  actual: 'Actual of',
  target: 'Target of',
  comment: 'Comment on',
  correctiveAction: 'Corrective action for',
  reportedStatus: 'Reported status of',
  forecast: 'Forecast of',
  trend: 'Direction of travel of',
  source: 'Source of',
  access: 'Readers of',
}
