import { askedRows } from './askedRows'
import type { Asks } from './bundle/schema'
import { isOfPart } from './bundle/scopeRows'
import type { Part } from './bundle/scopeRows'
import { sectionsOfPart } from './myParts'
import type { Id } from './primitives'
import type { SectionProgress } from './progressOfSections'
import type { Band } from './records/scheme'
import { schemeInForce } from './ruleInForce'
import type { Report } from './scorecard'
import { activityDuty } from './sectionTodo/activities'
import type { Duty, TodoItem } from './sectionTodo/duty'
import { commentDuties, figureDuty } from './sectionTodo/figures'
import { lateDuties } from './sectionTodo/late'
import { summaryDuty } from './sectionTodo/texts'
import { livingIndicators } from './structure'

/** How far a part is: how much of what was asked for is done, and what lacks something. */
export interface PartProgress extends SectionProgress {
  readonly missing: readonly TodoItem[]
}

/** C2, C3, C13 — The same as the to-do lists of its sections, of the rows of the part alone; without questions. */
export function partProgress(report: Report, part: Part, asks: Asks): PartProgress {
  const duties = dutiesOf(report, part, asks)
  const missing = duties.map(({ item }) => item).filter((item) => item.missing.length > 0)
  return { answered: duties.length - missing.length, all: duties.length, missing }
}

/** How many figures of a part are in these bands. */
export const countInBands = (report: Report, part: Part, bands: readonly Id[]): number =>
  dutiesOf(report, part, { what: 'comments', bands }).length

/** P3 — Figures of earlier quarters that have not come. */
export const lateItems = (report: Report, part: Part): readonly TodoItem[] =>
  ofPart(
    report,
    part,
    sectionsOfPart(report.structure, part).flatMap((section) => lateDuties(report, section)),
  ).map(({ item }) => item)

/** Every band that a figure of the report can have, of each scheme from the best to the worst, each once. */
export function bandsInReport({ structure, quarter }: Report): readonly Band[] {
  const schemes = livingIndicators(structure, quarter).flatMap(({ id }) => {
    const definition = structure.definition(id, quarter)
    return definition ? [schemeInForce(structure, definition)] : []
  })
  const bands = [...new Set(schemes)].flatMap((scheme) => scheme.bands)
  return [...new Map(bands.map((band) => [band.id, band])).values()]
}

function dutiesOf(report: Report, part: Part, asks: Asks): readonly Duty[] {
  const sections = sectionsOfPart(report.structure, part)
  if (asks.what === 'comments')
    return ofPart(
      report,
      part,
      sections.flatMap((section) => commentDuties(report, section, asks.bands)),
    )
  const rows = askedRows(report).filter(({ section }) => sections.includes(section))
  return ofPart(report, part, [
    ...rows.map((row) => (row.kind === 'measurement' ? figureDuty(report, row) : activityDuty(report, row))),
    ...sections.flatMap((section) => [summaryDuty(report, section), ...lateDuties(report, section)]),
  ])
}

function ofPart({ structure }: Report, part: Part, duties: readonly Duty[]): readonly Duty[] {
  const isInside = isOfPart(structure, part)
  return duties.filter(({ item }) => isInside(item.kind, item.id))
}
