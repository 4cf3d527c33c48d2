import type { Id, QuarterId } from '#domain/primitives'
import type { Kind } from '#domain/records'
import { isKind } from '#domain/records'
import { paths } from '../routes'

/** The four lists of the plan editor. */
export const planLists = ['report', 'staff', 'schemes', 'committees'] as const
export type PlanList = (typeof planLists)[number]

/** What the plan editor shows: a list alone, one record beside it, or a form for a new one under a parent. */
export type PlanAddress =
  | { readonly show: 'list'; readonly list: PlanList }
  | { readonly show: 'record'; readonly list: PlanList; readonly kind: PlannedKind; readonly id: Id }
  | { readonly show: 'new'; readonly list: PlanList; readonly kind: PlannedKind; readonly parent: Id }

/** The list of the editor that shows a kind. */
export const listOfKind = {
  plan: 'report',
  priority: 'report',
  section: 'report',
  objective: 'report',
  indicator: 'report',
  activity: 'report',
  directorate: 'staff',
  post: 'staff',
  scheme: 'schemes',
  committee: 'committees',
} as const satisfies { readonly [K in Kind]?: PlanList }

/** The kinds that a plan is made of. */
export type PlannedKind = keyof typeof listOfKind

export const isPlannedKind = (kind: string | undefined): kind is PlannedKind =>
  kind !== undefined && isKind(kind) && Object.hasOwn(listOfKind, kind)

/** `/2012-Q1/plan`, `…/plan/staff`, `…/plan/indicator/pi1128`, `…/plan/new/indicator/crime`. */
export const planPaths = {
  list: (quarter: QuarterId, list: PlanList) =>
    list === 'report' ? paths.plan(quarter) : `${paths.plan(quarter)}/${list}`,
  record: (quarter: QuarterId, kind: Kind, id: Id) => `${paths.plan(quarter)}/${kind}/${id}`,
  add: (quarter: QuarterId, kind: PlannedKind, parent: Id = '') =>
    `${paths.plan(quarter)}/new/${kind}${parent && `/${parent}`}`,
} as const

/** Anything that is no address of the plan editor shows the report's outline. */
export function readPlanPath(path: string): PlanAddress {
  const [first, second, third] = path.split('/').slice(3)
  if (first === 'new' && isPlannedKind(second))
    return { show: 'new', list: listOfKind[second], kind: second, parent: third ?? '' }
  if (isPlannedKind(first) && second)
    return { show: 'record', list: listOfKind[first], kind: first, id: second }
  return { show: 'list', list: planLists.find((list) => list === first) ?? 'report' }
}
