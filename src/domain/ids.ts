import type { Kind } from './records'
import type { Id, QuarterId, YearId } from './primitives'

/** `k3x9@2012-Q1`: the id of what belongs to a record in a quarter or a year. */
export const composite = (owner: Id, period: QuarterId | YearId): string => `${owner}@${period}`

/** `k3x9@2012-Q1` → `{owner: 'k3x9', period: '2012-Q1'}`; a plain id has an empty period. */
export function splitId(id: string): { readonly owner: Id; readonly period: string } {
  const at = id.indexOf('@')
  return at < 0 ? { owner: id, period: '' } : { owner: id.slice(0, at), period: id.slice(at + 1) }
}

const plainId = /^[a-z0-9-]{1,64}$/
const quarterId = /^\d{4}-Q[1-4]$/
const yearId = /^\d{4}$/

/** How the id of a kind is made. */
const idForm: { readonly [K in Kind]: 'plain' | 'atQuarter' | 'atYear' | 'quarter' | 'organisation' } = {
  organisation: 'organisation',
  directorate: 'plain',
  post: 'plain',
  plan: 'plain',
  priority: 'plain',
  section: 'plain',
  objective: 'plain',
  scheme: 'plain',
  indicator: 'plain',
  definition: 'atQuarter',
  year: 'atYear',
  measurement: 'atQuarter',
  activity: 'plain',
  progress: 'atQuarter',
  narrative: 'atQuarter',
  submission: 'atQuarter',
  quarter: 'quarter',
  question: 'plain',
  dismissal: 'plain',
  committee: 'plain',
  version: 'plain',
}

/** Whether an id has the form of its kind (records.md, "Ids"). */
export function isIdOf(kind: Kind, id: string): boolean {
  const { owner, period } = splitId(id)
  switch (idForm[kind]) {
    case 'plain':
      return plainId.test(id)
    case 'organisation':
      return id === 'organisation'
    case 'quarter':
      return quarterId.test(id)
    case 'atQuarter':
      return plainId.test(owner) && quarterId.test(period)
    case 'atYear':
      return plainId.test(owner) && yearId.test(period)
  }
}

/**
 * The shelf a record is read with: everything of a quarter, a year, or the standing structure; questions,
 * dismissals and versions grow for ever and lie apart. A screen reads whole shelves and never a whole growing table.
 */
export function shelfOf(kind: Kind, id: string): string {
  switch (kind) {
    case 'quarter':
      return 'structure'
    case 'definition':
      return 'structure'
    case 'question':
    case 'dismissal':
    case 'version':
      return kind
    default:
      return splitId(id).period || 'structure'
  }
}
