import { tidy } from '../figure/tidy'
import { yearOf } from '../quarter'
import type { Source } from '../source'
import { councilNamed } from './context'
import type { DraftReport, Placed } from './draft'
import { askedTogether } from './growth'
import { draftIndicator } from './indicatorRows'
import { leftOver } from './leftOver'
import { legendsIn } from './legendLines'
import { withLineComments } from './lineComments'
import type { Mapping } from './mapping'
import { activitiesIn } from './objectives'
import { printedScheme } from './printedSchemes'
import type { RawRow } from './rawRow'
import { readItems } from './readItems'
import type { Item } from './readItems'
import { sectionNameIn } from './sectionName'
import { groupRows } from './splitRows'
import { findingsIn } from './valueFindings'

/** Reads a file as the mapping says. Pure: asked anew after each correction. Without a quarter no figures are read. */
export function draftReport(source: Source, given: Mapping): DraftReport {
  const mapping = withinReach(given)
  const { quarter } = mapping
  const legends = legendsIn(source)
  const { items, findings } = readItems(source, mapping)
  const schemes = {
    indicators: printedScheme('indicators', { items, legends, mapping }),
    activities: printedScheme('activities', { items, legends, mapping }),
  }
  const { activities, objectives, lines: objectiveLines } = activitiesIn(items, schemes.activities)
  const grouped = groupRows(rowsIn(items, 'indicators'), mapping)
  const drafts = askedTogether(
    grouped.groups.map((rows) => draftIndicator(rows, { ...mapping, ...schemes.indicators })),
    quarter === null ? '' : yearOf(quarter),
  )
  const open = linesOf(items, mapping).filter((line) => !objectiveLines.has(line))
  const inKey = new Set(legends.flatMap(({ entries }) => entries.map(({ place }) => place)))
  const { indicators, others } = withLineComments(
    drafts,
    open.filter(({ place }) => !inKey.has(place)),
    quarter,
  )
  const rows = rowsByKey(grouped.groups, rowsIn(items, 'activities'))
  const left = leftOver(source, mapping, { rows, draft: { indicators, activities, objectives } })
  return {
    quarter,
    organisation: councilNamed(source),
    indicators,
    objectives,
    activities,
    legends,
    schemes: { indicators: schemes.indicators.id, activities: schemes.activities.id },
    findings: [...grouped.findings, ...findings, ...left.findings, ...findingsIn(indicators, activities)],
    notRead: [...others, ...left.lines],
  }
}

/** Rows of headings may have been typed wrong. */
const withinReach = (mapping: Mapping): Mapping => ({
  ...mapping,
  tables: mapping.tables.map((table) => ({
    ...table,
    headRows: Math.max(0, Math.trunc(table.headRows) || 0),
  })),
})

const rowsIn = (items: readonly Item[], of: 'indicators' | 'activities'): readonly RawRow[] =>
  items.flatMap((item) => (item.is === 'row' && item.of === of ? [item.row] : []))

function rowsByKey(
  groups: readonly (readonly RawRow[])[],
  activities: readonly RawRow[],
): ReadonlyMap<string, readonly RawRow[]> {
  return new Map([...groups, ...activities.map((row) => [row])].map((rows) => [rows[0]?.key ?? '', rows]))
}

/** What is no heading of a table that was read. */
function linesOf(items: readonly Item[], { tables }: Mapping): readonly Placed<string>[] {
  const headings = new Set(tables.flatMap(({ holds, heading }) => (holds === 'nothing' ? [] : [heading])))
  headings.delete('')
  const isHeading = (text: string) => headings.has(tidy(text)) || headings.has(sectionNameIn(text))
  return items.flatMap((item) => {
    if (item.is === 'row') return []
    return !item.isRow && isHeading(item.line.value) ? [] : [item.line]
  })
}
