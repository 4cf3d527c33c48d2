import { postWords } from './activityRows'
import { shortName } from './shortName'
import { indicatorResult } from './indicatorResult'
import type { IndicatorResult } from './indicatorResult'
import type { Definition } from './definition'
import { quarterReported } from './due'
import type { Figures } from './figures'
import { composite } from './ids'
import type { Id, QuarterId } from './primitives'
import { nameOf } from './recordIndex'
import type { OfKind } from './recordIndex'
import { rememberingAll } from './remember'
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
  /** All references that it has or had. */
  readonly refs: readonly string[]
  /** Worked out when it is first asked for: of two thousand rows only those in view are. */
  readonly result: IndicatorResult
  readonly section: Heading | undefined
  readonly priority: Heading | undefined
  /** The post that owns the figure, with the code of its directorate. */
  readonly post: Heading | undefined
  /** What it was worked out from, asked about the quarter that the figure is for. */
  readonly asked: Asked
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
  let measured: { readonly record: OfKind<'measurement'> | undefined } | undefined
  const living = structure.livingIn(quarter)
  const section = living.get('section', structure.definition(indicator, quarter)?.section)
  const priority = living.get('priority', section?.values.placement?.priority)
  return {
    id: indicator,
    report: quarter,
    definition,
    scheme: schemeInForce(structure, definition),
    get refs() {
      return referencesOf(structure, indicator)
    },
    get measurement() {
      measured ??= { record: figures.get('measurement', composite(indicator, figureQuarter)) }
      return measured.record
    },
    get result() {
      result ??= indicatorResult({ ...asked, quarter: figureQuarter })
      if (!result) throw new Error(`${indicator} is defined in ${figureQuarter} and must have a result there`)
      return result
    },
    section: section && { id: section.id, title: nameOf(section) },
    priority: priority && { id: priority.id, title: nameOf(priority) },
    post: postHeading(structure, definition.owner.figures),
    asked: { ...asked, quarter: figureQuarter },
  }
}

/** The scorecard of one section, in the order of the report. */
export function rowsOfSection(report: Report, section: Id, rowOf: RowOf): readonly ScorecardRow[] {
  return indicatorsIn(report.structure, section, report.quarter).flatMap(
    ({ id }) => rowOf({ ...report, indicator: id }) ?? [],
  )
}

/** Every row by priority, section and order; those without a section last. */
export const rowsOfReport = (report: Report, rowOf: RowOf): readonly ScorecardRow[] =>
  indicatorsInOrder(report.structure, report.quarter).flatMap(
    (indicator) => rowOf({ ...report, indicator }) ?? [],
  )

/** The same again and again: rows, and the whole list, stay the same objects until something they show has changed. */
export const rememberingReport = (): ((report: Report) => readonly ScorecardRow[]) =>
  rememberingAll(rowInReport, indicatorsInOrder)

/** The row of an indicator that is in the report, and so defined in the quarter its figure is for. */
function rowInReport(asked: Asked): ScorecardRow {
  const row = scorecardRow(asked)
  if (!row)
    throw new Error(`${asked.indicator} is in the report of ${asked.quarter} and must have a row there`)
  return row
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

/** Of all its definitions, and those that it had before it came here. */
function referencesOf(structure: Structure, indicator: Id): readonly string[] {
  const former = structure.get('indicator', indicator)?.values.formerRefs ?? []
  const defined = structure.definitionsOf(indicator).flatMap(({ values }) => values.identity?.ref ?? [])
  return [...new Set([...defined, ...former])]
}

const postHeading = (structure: Structure, post: Id | null): Heading | undefined =>
  post === null ? undefined : { id: post, title: postWords(structure, post) }

/** By priority, section and order; those without a section last. Takes one pass over the indicators. */
export function indicatorsInOrder(structure: Structure, quarter: QuarterId): readonly Id[] {
  const living = structure.livingIn(quarter)
  const groups = new Map<Id | undefined, Id[]>()
  for (const { id } of livingIndicators(structure, quarter)) {
    const section = living.get('section', structure.definition(id, quarter)?.section)?.id
    const group = groups.get(section)
    if (group) group.push(id)
    else groups.set(section, [id])
  }
  return [...sectionsInOrder(structure, quarter), undefined].flatMap((section) => groups.get(section) ?? [])
}
