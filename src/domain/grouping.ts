import { statusPlace } from './figureFilter'
import type { MissingReason } from './missing'
import type { Id } from './primitives'
import type { Band } from './records/scheme'
import type { Heading, ScorecardRow } from './scorecard'
import { tally } from './summary/tally'
import type { Tally } from './summary/tally'

/** What rows can be grouped by; `post` owns the figures. */
export const groupKeys = ['section', 'priority', 'post', 'band'] as const
export type GroupKey = (typeof groupKeys)[number]

/** What the rows of a group have in common; `nothing`: there is no such record on them. */
export type GroupedBy =
  | ({ readonly is: 'record' } & Heading)
  | { readonly is: 'band'; readonly band: Band }
  | { readonly is: 'reason'; readonly reason: MissingReason }
  | { readonly is: 'nothing' }

export interface FigureGroup {
  /** One of a kind among the groups of a table. */
  readonly id: Id
  readonly by: GroupedBy
  /** In the order given. */
  readonly rows: readonly ScorecardRow[]
  readonly tally: Tally
}

/**
 * The rows by what they have in common. Sections and priorities stand in the order of the report, posts by name, bands
 * best first and the reasons for none after them (S8); what has nothing comes last. `report`: every row in the order of
 * the report, which sorting does not change.
 */
export function groupRows(
  rows: readonly ScorecardRow[],
  key: GroupKey,
  report: readonly ScorecardRow[],
): readonly FigureGroup[] {
  const groups = new Map(
    inOrder(report, key).map((by) => [groupId(by), { by, own: new Array<ScorecardRow>() }]),
  )
  for (const row of rows) groups.get(groupId(groupedBy(row, key)))?.own.push(row)
  return [...groups].flatMap(([id, { by, own }]) =>
    own.length > 0 ? [{ id, by, rows: own, tally: tallyOf(own) }] : [],
  )
}

function groupedBy(row: ScorecardRow, key: GroupKey): GroupedBy {
  if (key !== 'band') {
    const heading = row[key]
    return heading ? { is: 'record', ...heading } : { is: 'nothing' }
  }
  const { status } = row.result
  return status.has === 'band' ? { is: 'band', band: status.band } : { is: 'reason', reason: status.reason }
}

/** Every group that the report has, once. */
function inOrder(report: readonly ScorecardRow[], key: GroupKey): readonly GroupedBy[] {
  const rows = key === 'band' ? report.toSorted(byStatus) : report
  const all = new Map(rows.map((row) => groupedBy(row, key)).map((by) => [groupId(by), by]))
  const groups = [...all.values()]
  const named = groups.filter(({ is }) => is !== 'nothing')
  const ordered =
    key === 'post' ? named.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en-GB')) : named
  return [...ordered, ...groups.filter(({ is }) => is === 'nothing')]
}

const byStatus = (a: ScorecardRow, b: ScorecardRow): number =>
  statusPlace(a.result.status) - statusPlace(b.result.status)

function groupId(by: GroupedBy): string {
  switch (by.is) {
    case 'record':
      return `record ${by.id}`
    case 'band':
      return `band ${by.band.id}`
    case 'reason':
      return `reason ${by.reason}`
    case 'nothing':
      return 'nothing'
  }
}

const nameOf = (by: GroupedBy): string => (by.is === 'record' ? by.title : '')

const tallyOf = (rows: readonly ScorecardRow[]): Tally =>
  tally(
    rows.map(({ result }) => result.status),
    [],
  )
