import { splitId } from '../ids'
import { definitionShown } from '../plan/place'
import type { PlanView } from '../plan/place'
import type { Id } from '../primitives'
import type { Kind } from '../records'
import type { OpenConflicts } from './openConflicts'

/** What is to be chosen in one section; `section` null: what belongs to none that is there. */
export interface SectionConflicts {
  readonly section: Id | null
  readonly records: readonly OpenConflicts[]
}

/** By section, in the order of the report; what belongs to none last. Inside a section in the order given. */
export function bySection(records: readonly OpenConflicts[], view: PlanView): readonly SectionConflicts[] {
  const groups = new Map<Id | null, OpenConflicts[]>()
  for (const record of records) {
    const section = view.structure.get('section', sectionOf(record.marks, view))?.id ?? null
    const group = groups.get(section)
    if (group) group.push(record)
    else groups.set(section, [record])
  }
  const order = view.structure.list('section').map(({ id }): Id | null => id)
  return [...order, null].flatMap((section) => {
    const found = groups.get(section)
    return found ? [{ section, records: found }] : []
  })
}

interface Place {
  readonly kind: Kind
  readonly id: string
}

/** The section that a record belongs to, as of its own quarter where it has one; null where it belongs to none. */
export function sectionOf({ kind, id }: Place, view: PlanView): Id | null {
  const { structure } = view
  const { owner, period } = splitId(id)
  switch (kind) {
    case 'section':
    case 'narrative':
    case 'submission':
      return owner
    case 'indicator':
    case 'definition':
    case 'measurement':
    case 'year':
      return (
        definitionShown({ structure, quarter: quarterOf(period) ?? view.quarter }, owner)?.section ?? null
      )
    case 'objective':
      return structure.get('objective', owner)?.values.placement?.section ?? null
    case 'activity':
    case 'progress':
      return sectionOfActivity(owner, view)
    default:
      return null
  }
}

function sectionOfActivity(activity: Id, { structure }: PlanView): Id | null {
  const objective = structure.get('activity', activity)?.values.placement?.objective
  return structure.get('objective', objective)?.values.placement?.section ?? null
}

/** Of a year, its last quarter; undefined where the id has no period. */
function quarterOf(period: string): string | undefined {
  if (period === '') return undefined
  return period.includes('-') ? period : `${period}-Q4`
}
