import type { ChangedFigure } from './changedFigure'
import { differenceOf, sameTargets } from './compareQuarters/figures'
import type { ActualDifference } from './compareQuarters/figures'
import { redefinedIn } from './compareQuarters/redefined'
import type { Redefined } from './compareQuarters/redefined'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { rowsOfReport, scorecardRow } from './scorecard'
import type { Heading, RowOf, ScorecardRow } from './scorecard'
import type { Structure } from './structure'
import { movement, setChanges } from './summary'
import type { Movement } from './summary'

export type { ActualDifference } from './compareQuarters/figures'
export type { Redefined } from './compareQuarters/redefined'

export interface QuartersAsked {
  readonly structure: Structure
  /** What both quarters are read from. */
  readonly figures: Figures
  /** The earlier one. */
  readonly before: QuarterId
  readonly after: QuarterId
  /** What was corrected since it was entered, of either quarter; empty while it is not known. */
  readonly changed: readonly ChangedFigure[]
  /** Makes rows; remembered ones where the screen has them. */
  readonly rowOf?: RowOf
}

/** What about a row can differ between two quarters, in the order in which it is offered. */
export const differenceKinds = ['status', 'actual', 'target', 'definition', 'changed', 'set'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** Whether an indicator is in both reports; `replaced` names its successor, `replaces` what it took the place of. */
export type Presence =
  | { readonly is: 'both' | 'new' | 'ended' }
  | { readonly is: 'replaced'; readonly by: Id }
  | { readonly is: 'replaces'; readonly indicators: readonly Id[] }

/** One indicator in two quarters. */
export interface ComparedRow {
  readonly id: Id
  readonly ref: string
  readonly title: string
  readonly section: Heading | undefined
  readonly before: ScorecardRow | undefined
  readonly after: ScorecardRow | undefined
  readonly presence: Presence
  /** Undefined where it is in one report only. */
  readonly movement: Movement | undefined
  readonly actual: ActualDifference
  readonly redefined: readonly Redefined[]
  readonly changed: readonly ChangedFigure[]
  /** Everything that differs; empty where nothing does. */
  readonly differs: readonly DifferenceKind[]
}

/** Two quarters side by side: in the order of the later report, then what only the earlier one had. */
export function compareQuarters(asked: QuartersAsked): readonly ComparedRow[] {
  const { structure, figures, before, after, rowOf = scorecardRow } = asked
  const rowsIn = (quarter: QuarterId) =>
    new Map(rowsOfReport({ structure, figures, quarter }, rowOf).map((row) => [row.id, row]))
  const [then, now] = [rowsIn(before), rowsIn(after)]
  const presenceOf = presences(asked)
  const changed = new Map<string, ChangedFigure[]>()
  for (const one of asked.changed) changed.set(one.id, [...(changed.get(one.id) ?? []), one])
  return [...now.keys(), ...[...then.keys()].filter((id) => !now.has(id))].map((id) =>
    comparedRow(id, {
      before: then.get(id),
      after: now.get(id),
      presence: presenceOf(id),
      structure,
      changedIn: (row) => changed.get(composite(id, row.result.quarter)) ?? [],
    }),
  )
}

/** How many rows differ in each way. */
export const countDifferences = (rows: readonly ComparedRow[]): Readonly<Record<DifferenceKind, number>> => {
  const count = (kind: DifferenceKind) => rows.filter(({ differs }) => differs.includes(kind)).length
  return {
    status: count('status'),
    actual: count('actual'),
    target: count('target'),
    definition: count('definition'),
    changed: count('changed'),
    set: count('set'),
  }
}

interface Sides {
  readonly before: ScorecardRow | undefined
  readonly after: ScorecardRow | undefined
  readonly presence: Presence
  readonly structure: Structure
  readonly changedIn: (row: ScorecardRow) => readonly ChangedFigure[]
}

function comparedRow(id: Id, { before, after, presence, structure, changedIn }: Sides): ComparedRow {
  const { definition, section } = after ?? before ?? {}
  const both = before && after ? { before: before.result, after: after.result } : undefined
  const moved = both && movement(both.before.status, both.after.status)
  const actual: ActualDifference = both ? differenceOf(both) : { is: 'none' }
  const redefined = both ? redefinedIn(structure, both.before.definition, both.after.definition) : []
  const changed = [before, after].flatMap((row) => (row ? changedIn(row) : []))
  const differs: Readonly<Record<DifferenceKind, boolean>> = {
    status: moved !== undefined && moved !== 'same' && moved !== 'unrated',
    actual: isDifferent(actual),
    target: both !== undefined && !sameTargets(both),
    definition: redefined.length > 0,
    changed: changed.length > 0,
    set: presence.is !== 'both',
  }
  return {
    id,
    ref: definition?.ref ?? '',
    title: definition?.title ?? id,
    section,
    before,
    after,
    presence,
    movement: moved,
    actual,
    redefined,
    changed,
    differs: differenceKinds.filter((kind) => differs[kind]),
  }
}

const isDifferent = ({ is }: ActualDifference): boolean =>
  is !== 'same' && is !== 'none' && is !== 'notCompared'

/** K4 — New, ended or replaced between the two quarters. What only lags is in both. */
function presences({ structure, before, after }: QuartersAsked): (id: Id) => Presence {
  const { added, retired, replaced } = setChanges(structure, before, after)
  const known = new Map<Id, Presence>([
    ...added.map((id) => [id, { is: 'new' }] as const),
    ...retired.map((id) => [id, { is: 'ended' }] as const),
    ...replaced.map(({ by, indicators }) => [by, { is: 'replaces', indicators }] as const),
    ...replaced.flatMap(({ by, indicators }) =>
      indicators.map((id) => [id, { is: 'replaced', by }] as const),
    ),
  ])
  return (id) => known.get(id) ?? { is: 'both' }
}
