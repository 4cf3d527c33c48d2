import { activityRows } from '../activityRows'
import type { ActivityRow } from '../activityRows'
import { exceptionBands } from '../ruleInForce'
import type { Id } from '../primitives'
import type { OfKind } from '../recordIndex'
import { scorecardRow, rowsOfSection } from '../scorecard'
import type { Report, ScorecardRow } from '../scorecard'
import { isExceptional } from '../scheme'
import { livingIndicators, objectivesOf, sectionGroups } from '../structure'
import { remit } from '../summary'
import type { Outcome } from '../summary'
import { activityReceivedBy, indicatorReceivedBy, isEverything, receives } from './receives'
import type { Content } from './receives'

/** What a committee receives of a quarter's report: rows, not only sections. */
export interface CommitteeRows {
  /** Nothing was chosen, so all is received but for rows left out one by one. */
  readonly isEverything: boolean
  /** Only the sections of which something is received, or which were chosen whole, in the committee's order. */
  readonly priorities: readonly CommitteePriority[]
  /** Indicators received, in the same order; those without a section last. */
  readonly indicators: readonly ScorecardRow[]
  readonly activities: readonly ActivityRow[]
  /** K1 — `12 of 77 indicators are in this committee’s remit` */
  readonly remit: string
}

/** Undefined: sections, and rows, that stand under no priority. */
export interface CommitteePriority {
  readonly priority: OfKind<'priority'> | undefined
  readonly sections: readonly CommitteeSection[]
}

/** Undefined: rows that stand in no section. */
export interface CommitteeSection {
  readonly section: OfKind<'section'> | undefined
  /** All that is received. */
  readonly indicators: readonly ScorecardRow[]
  readonly objectives: readonly CommitteeObjective[]
}

export interface CommitteeObjective {
  readonly objective: OfKind<'objective'>
  readonly activities: readonly ActivityRow[]
}

/** `leftOut`: rows that nobody is to know of; they count nowhere. */
export function committeeRows(
  report: Report,
  content: Content,
  leftOut: ReadonlySet<Id> = new Set(),
): CommitteeRows {
  const { structure, quarter } = report
  const receiving = { report, content: { ...content, exclude: [...content.exclude, ...leftOut] } }
  const placed = sectionGroups(structure, quarter).map(({ priority, sections }) => ({
    priority,
    sections: inOrder(
      sections.map((section) => ofSection(receiving, section)),
      content.order,
      ({ section }) => section?.id,
    ).filter((one) => isReceived(one, content)),
  }))
  const groups = withoutSection(placed, receiving).filter(({ sections }) => sections.length > 0)
  const priorities = inOrder(groups, content.order, firstNamed(content.order))
  const sections = priorities.flatMap((one) => one.sections)
  const indicators = sections.flatMap((one) => one.indicators)
  return {
    isEverything: isEverything(content),
    priorities,
    indicators,
    activities: sections.flatMap(({ objectives }) => objectives.flatMap(({ activities }) => activities)),
    remit: remit(
      indicators.length,
      livingIndicators(structure, quarter).filter(({ id }) => !leftOut.has(id)).length,
    ),
  }
}

/** K3 — Of rows, those reported by exception; all of them where the committee receives the full report. */
export function shownIndicators(
  rows: readonly ScorecardRow[],
  { structure }: Report,
  mode: Content['mode'],
): readonly ScorecardRow[] {
  return mode === 'full' ? rows : rows.filter(({ result }) => isByException(structure, result.status))
}

export function shownActivities(
  rows: readonly ActivityRow[],
  { structure }: Report,
  mode: Content['mode'],
): readonly ActivityRow[] {
  return mode === 'full' ? rows : rows.filter(({ outcome }) => isByException(structure, outcome))
}

/** K3 — In one of the bands that the council reports by exception; of an activity, behind. */
export const isByException = (structure: Report['structure'], outcome: Outcome): boolean =>
  outcome.has === 'band' && isExceptional(outcome.scheme, outcome.band, exceptionBands(structure))

interface Receiving {
  readonly report: Report
  readonly content: Content
}

function ofSection({ report, content }: Receiving, section: OfKind<'section'>): CommitteeSection {
  const { structure, quarter } = report
  const isIn = receives(structure, content)
  const living = structure.livingIn(quarter)
  const indicators = rowsOfSection(report, section.id, scorecardRow).filter(({ id }) =>
    isIn(id, indicatorReceivedBy(structure, id, quarter)),
  )
  const objectives = objectivesOf(living, section.id).map((objective) => ({
    objective,
    activities: activityRows(report, objective.id).filter(({ id }) => {
      const activity = living.get('activity', id)
      return activity !== undefined && isIn(id, activityReceivedBy(structure, activity, quarter))
    }),
  }))
  return {
    section,
    indicators: inOrder(indicators, content.order, ({ id }) => id),
    objectives: objectives
      .map(({ objective, activities }) => ({
        objective,
        activities: inOrder(activities, content.order, ({ id }) => id),
      }))
      .filter(({ activities }) => activities.length > 0 || isWhole(section.id, content)),
  }
}

/** Chosen whole, or all is received. */
const isWhole = (section: Id, content: Content): boolean =>
  isEverything(content) || content.sections.includes(section)

const isReceived = ({ section, indicators, objectives }: CommitteeSection, content: Content): boolean =>
  (section !== undefined && isWhole(section.id, content)) || indicators.length + objectives.length > 0

/** Indicators that stand in no section that is there, last of all, under no priority. */
function withoutSection(
  groups: readonly CommitteePriority[],
  { report, content }: Receiving,
): readonly CommitteePriority[] {
  const { structure, quarter } = report
  const living = structure.livingIn(quarter)
  const isIn = receives(structure, content)
  const indicators = livingIndicators(structure, quarter).flatMap(({ id }) => {
    const by = indicatorReceivedBy(structure, id, quarter)
    const row =
      living.get('section', by.section) || !isIn(id, by)
        ? undefined
        : scorecardRow({ ...report, indicator: id })
    return row ?? []
  })
  if (indicators.length === 0) return groups
  const loose = { section: undefined, indicators, objectives: [] }
  const placed = groups.filter(({ priority }) => priority)
  const others = groups.filter(({ priority }) => !priority).flatMap(({ sections }) => sections)
  return [...placed, { priority: undefined, sections: [...others, loose] }]
}

/** What the committee's order names comes first, by its place there; the rest as in the report. */
function inOrder<T>(
  items: readonly T[],
  order: readonly Id[],
  idOf: (item: T) => Id | undefined,
): readonly T[] {
  const place = (item: T): number => {
    const at = order.indexOf(idOf(item) ?? '')
    return at < 0 ? order.length : at
  }
  return order.length === 0 ? items : items.toSorted((a, b) => place(a) - place(b))
}

/** A priority is where it, or the first of its sections, is named. */
const firstNamed =
  (order: readonly Id[]) =>
  ({ priority, sections }: CommitteePriority): Id | undefined =>
    order.find((id) => id === priority?.id || sections.some(({ section }) => section?.id === id))
