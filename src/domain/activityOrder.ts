import type { ActivityRow } from './activityRows'
import { missingReasons } from './missing'
import { sortBy } from './rowOrder'
import type { Sortable } from './rowOrder'
import { activityBands } from './scheme'
import type { ActivityScheme } from './scheme'

export const activitySortKeys = ['ref', 'title', 'status', 'progress', 'leads'] as const
export type ActivitySortKey = (typeof activitySortKeys)[number]

/** Without a key the order of the report stays. */
export interface ActivityOrder {
  readonly key: ActivitySortKey | undefined
  readonly descending: boolean
}

/** Statuses best first, then those without one; the rest by letters, numbers in them as numbers. */
export function sortActivities(
  rows: readonly ActivityRow[],
  scheme: ActivityScheme,
  { key, descending }: ActivityOrder,
): readonly ActivityRow[] {
  return key ? sortBy(rows, (row) => valueOf(row, key, scheme), descending) : rows
}

function valueOf(row: ActivityRow, key: ActivitySortKey, scheme: ActivityScheme): Sortable {
  switch (key) {
    case 'ref':
      return row.ref === '' ? undefined : row.ref
    case 'title':
      return row.title
    case 'status':
      return statusPlace(row, scheme)
    case 'progress':
      return row.progress?.values.text ?? undefined
    case 'leads':
      return row.leads[0]
  }
}

function statusPlace({ outcome }: ActivityRow, scheme: ActivityScheme): number {
  if (outcome.has === 'none') return 1000 + missingReasons.indexOf(outcome.reason)
  return activityBands(scheme).findIndex(({ id }) => id === outcome.band.id)
}
