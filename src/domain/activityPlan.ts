import type { ActivityRow } from './activityRows'
import type { CellPlan } from './cellPlan'
import { write } from './change'
import { composite } from './ids'
import type { Band } from './records/scheme'

/** The cells of one activity in one quarter, with what they show now. */
export type ActivityCells = Pick<ActivityRow, 'id' | 'quarter' | 'ref' | 'title' | 'progress'>

/** The reference of an activity, or its title where it has none: how labels and messages name it. */
export const nameOfActivity = ({ ref, title }: Pick<ActivityRow, 'ref' | 'title'>): string =>
  ref === '' ? title : ref

/**
 * S16 — A chosen status, by the id of its band, or written as its label or its short word. Empty text takes it away.
 * What names no band of the scheme may be any of them.
 */
export function planStatus(text: string, row: ActivityCells, bands: readonly Band[]): CellPlan {
  const words = text.trim().toLowerCase()
  const changesTo = (status: string | null) => ({
    label: `Status of ${nameOfActivity(row)}`,
    writes: [write({ ...placeOf(row), register: 'status' }, status, row.progress?.values.status)],
  })
  if (words === '' || words === notReported) return { plan: 'write', changes: changesTo(null) }
  const band = bands.find(({ id, label, short }) =>
    [id, label.toLowerCase(), short.toLowerCase()].includes(words),
  )
  if (band) return { plan: 'write', changes: changesTo(band.id) }
  const offers = bands.map(({ id, label }) => ({ label, changes: changesTo(id) }))
  return {
    plan: 'refuse',
    message: `“${text.trim()}” is no status of these activities. What do you mean?`,
    offers,
  }
}

/** The progress of an activity in words, as typed. */
export function planProgressText(text: string, row: ActivityCells): CellPlan {
  const value = text.trim() === '' ? null : text
  const writes = [write({ ...placeOf(row), register: 'text' }, value, row.progress?.values.text)]
  return { plan: 'write', changes: { label: `Progress of ${nameOfActivity(row)}`, writes } }
}

/** How a status that nobody has chosen is called. */
const notReported = 'not reported'

const placeOf = ({ id, quarter }: ActivityCells) =>
  ({ kind: 'progress', id: composite(id, quarter) }) as const
