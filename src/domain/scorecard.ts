import { shortName } from './cellPlan'
import { indicatorResult } from './indicatorResult'
import type { IndicatorResult } from './indicatorResult'
import type { Definition } from './definition'
import { quarterReported } from './due'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { nameOf } from './recordIndex'
import type { OfKind } from './recordIndex'
import type { Asked } from './remember'
import { schemeInForce } from './ruleInForce'
import type { IndicatorScheme } from './scheme'
import { indicatorsIn, livingIndicators, sectionGroups } from './structure'
import type { Structure } from './structure'

/** A named record that a row stands under. */
export interface Heading {
  readonly id: Id
  readonly title: string
}

/** One row of a scorecard: an indicator in the report of a quarter. Figures are formatted when they are shown. */
export interface ScorecardRow {
  readonly id: Id
  /** The quarter of the report; the figure is for `result.quarter`, which is earlier where it lags (P3). */
  readonly report: QuarterId
  /** As of the quarter that the figure is for (S14). */
  readonly definition: Definition
  readonly measurement: OfKind<'measurement'> | undefined
  readonly scheme: IndicatorScheme
  /** Worked out when it is first asked for: of two thousand rows only those in view are. */
  readonly result: IndicatorResult
  readonly section: Heading | undefined
  readonly priority: Heading | undefined
}

export interface Report {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
}

/** The row of one indicator: to be wrapped in `remembering`, so that an edit makes one new row. */
export type RowOf = (asked: Asked) => ScorecardRow | undefined

/** P3 — `quarter` is that of the report. Undefined where the indicator was not yet defined in the quarter its figure is for. */
export function scorecardRow(asked: Asked): ScorecardRow | undefined {
  const { structure, figures, indicator, quarter } = asked
  const figureQuarter = quarterReported(structure.get('indicator', indicator)?.values.life, quarter)
  const definition = structure.definition(indicator, figureQuarter)
  if (!definition) return undefined
  let result: IndicatorResult | undefined
  const living = structure.livingIn(quarter)
  const section = living.get('section', structure.definition(indicator, quarter)?.section)
  const priority = living.get('priority', section?.values.placement?.priority)
  return {
    id: indicator,
    report: quarter,
    definition,
    scheme: schemeInForce(structure, definition),
    get measurement() {
      return figures.get('measurement', composite(indicator, figureQuarter))
    },
    get result() {
      result ??= indicatorResult({ ...asked, quarter: figureQuarter })
      if (!result) throw new Error(`${indicator} is defined in ${figureQuarter} and must have a result there`)
      return result
    },
    section: section && { id: section.id, title: nameOf(section) },
    priority: priority && { id: priority.id, title: nameOf(priority) },
  }
}

/** The scorecard of one section, in the order of the report. */
export function rowsOfSection(report: Report, section: Id, rowOf: RowOf): readonly ScorecardRow[] {
  return indicatorsIn(report.structure, section, report.quarter).flatMap(
    ({ id }) => rowOf({ ...report, indicator: id }) ?? [],
  )
}

/** Every row by priority, section and order; those without a section last. Takes one pass over the indicators. */
export function rowsOfReport(report: Report, rowOf: RowOf): readonly ScorecardRow[] {
  const rows = livingIndicators(report.structure, report.quarter).flatMap(
    ({ id }) => rowOf({ ...report, indicator: id }) ?? [],
  )
  const bySection = groupBySection(rows)
  const inOrder = [...sectionsInOrder(report.structure, report.quarter), undefined]
  return inOrder.flatMap((section) => bySection.get(section) ?? [])
}

/** The sections of a quarter as the report has them: by the order of their priority, then their own; not placed ones last. */
export const sectionsInOrder = (structure: Structure, quarter: QuarterId): readonly Id[] =>
  sectionGroups(structure, quarter).flatMap(({ sections }) => sections.map(({ id }) => id))

/** A comment on one row, as the report lists it under its scorecard: "PI1172 – …". */
export interface RowComment {
  readonly indicator: Id
  readonly name: string
  readonly text: string
}

export function rowComments(rows: readonly ScorecardRow[]): readonly RowComment[] {
  return rows.flatMap(({ id, definition, measurement }) => {
    const text = measurement?.values.comment ?? ''
    return text === '' ? [] : [{ indicator: id, name: shortName(definition), text }]
  })
}

function groupBySection(rows: readonly ScorecardRow[]): ReadonlyMap<Id | undefined, readonly ScorecardRow[]> {
  const groups = new Map<Id | undefined, ScorecardRow[]>()
  for (const row of rows) {
    const group = groups.get(row.section?.id)
    if (group) group.push(row)
    else groups.set(row.section?.id, [row])
  }
  return groups
}
