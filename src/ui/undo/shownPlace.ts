import { splitId } from '#domain/ids'
import { sectionOf } from '#domain/merge/conflictSections'
import type { PlanView } from '#domain/plan/place'
import { shiftQuarter } from '#domain/quarter'
import type { Kind } from '#domain/records'
import { conflictPath } from '../exchange/conflictPath'
import type { JumpPlace } from '../kit/jump'
import { paths } from '../routes'

/** The page that shows a register, and where on it; `at` undefined where the page alone must do. */
export interface ShownPlace {
  readonly path: string
  readonly at: JumpPlace | undefined
}

/** Where a register is seen, as near as there is a way to it; undefined where no page shows it. */
export function shownPlace(
  { kind, id, register }: { readonly kind: Kind; readonly id: string; readonly register: string },
  view: PlanView,
): ShownPlace | undefined {
  const at = placeIn(kind, id, register)
  const path = (at && sectionPath(kind, id, view)) ?? conflictPath({ kind, id }, view)
  return path === undefined ? undefined : { path, at }
}

/** The columns of the grids and the texts of a section. */
function placeIn(kind: Kind, id: string, register: string): JumpPlace | undefined {
  const column = columns[kind]?.[register]
  return column === undefined ? undefined : { row: splitId(id).owner, column }
}

const columns: { readonly [K in Kind]?: Readonly<Record<string, string>> } = {
  measurement: { actual: 'actual', target: 'target', comment: 'comment' },
  progress: { status: 'status', text: 'progress' },
  narrative: {
    summary: 'summary',
    achievements: 'achievements',
    challenges: 'challenges',
    scorecardComments: 'scorecardComments',
  },
}

/** The section in the quarter in which its figures are reported (P3); undefined where it belongs to none. */
function sectionPath(kind: Kind, id: string, view: PlanView): string | undefined {
  const { structure } = view
  const { owner, period } = splitId(id)
  const section = structure.get('section', sectionOf({ kind, id }, view))
  const lag = (kind === 'measurement' && structure.get('indicator', owner)?.values.life?.lagQuarters) || 0
  const quarter = structure.get('quarter', shiftQuarter(period, lag))
  return section && quarter && paths.section(quarter.id, section.id)
}
