import { activityOutcome } from '../activityOutcome'
import type { AskedRow } from '../askedRows'
import { composite } from '../ids'
import type { DateText } from '../primitives'
import { quarterPeriod } from '../quarter'
import type { OfKind } from '../recordIndex'
import { activitySchemeInForce } from '../ruleInForce'
import { completedBandId } from '../scheme'
import type { Report } from '../scorecard'
import { activityDuty } from '../sectionTodo/activities'
import { isBlank } from '../sectionTodo/duty'
import type { Missing } from '../sectionTodo/duty'
import type { Finding } from './finding'

export interface ActivityFound {
  readonly missing: readonly Missing[]
  /** The date it was due by, over at the end of the quarter; undefined where it is complete or not yet due. */
  readonly overdue: DateText | undefined
  /** Its date was moved and nobody said why. */
  readonly moved: { readonly from: DateText; readonly to: DateText } | undefined
}

export type ActivityFinding = Finding<'C13', ActivityFound>

/** C13 — An activity without status or text, behind without reason or next step, or past or moved due date. */
export function activityLacks(report: Report, row: AskedRow): ActivityFinding | undefined {
  const { missing } = activityDuty(report, row).item
  const activity = report.structure.get('activity', row.owner)
  const isOpen = statusOf(report, row) !== completedBandId
  const overdue = activity && isOpen ? overdueIn(report, activity) : undefined
  const moved = activity && isOpen ? movedWithoutReason(activity) : undefined
  if (missing.length === 0 && !overdue && !moved) return undefined
  const about = { kind: 'progress', id: composite(row.owner, row.quarter), quarter: row.quarter } as const
  return { check: 'C13', about, severity: 'warns', found: { missing, overdue, moved } }
}

function statusOf({ structure, figures }: Report, { owner, quarter }: AskedRow): string | undefined {
  const status = figures.get('progress', composite(owner, quarter))?.values.status
  const outcome = activityOutcome(activitySchemeInForce(structure), status)
  return outcome.has === 'band' ? outcome.band.id : undefined
}

function overdueIn({ structure, quarter }: Report, { values }: OfKind<'activity'>): DateText | undefined {
  const due = values.due?.revised ?? values.due?.original
  return due && due <= quarterPeriod(quarter, structure.firstMonth).last ? due : undefined
}

function movedWithoutReason({ values: { due } }: OfKind<'activity'>): ActivityFound['moved'] {
  if (!due?.original || !due.revised || due.revised <= due.original || !isBlank(due.reason)) return undefined
  return { from: due.original, to: due.revised }
}
