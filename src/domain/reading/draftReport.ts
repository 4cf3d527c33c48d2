import { tidy } from '../figure/tidy'
import { activityPresets, dudley, dudleyActivities, indicatorPresets } from '../scheme'
import type { Band } from '../records/scheme'
import type { Source, SourceBlock, SourceTable } from '../source'
import { draftActivity, objectiveIn } from './activityRows'
import { filledCells } from './cellText'
import { commentLine } from './commentLines'
import { councilNamed, isHeading } from './context'
import type {
  DraftActivity,
  DraftFigure,
  DraftIndicator,
  DraftLegend,
  DraftObjective,
  DraftReport,
  Finding,
  Placed,
} from './draft'
import { draftIndicator } from './indicatorRows'
import { draftLegend, isOfActivities, legendEntry } from './legendLines'
import type { Mapping, TableMapping } from './mapping'
import { rawRows } from './rawRows'
import type { RawRow } from './rawRows'
import { groupRows } from './splitRows'
import { findingsIn } from './valueFindings'

/** Reads a file as the mapping says. Pure: asked anew after each correction. Without a quarter no figures are read. */
export function draftReport(source: Source, mapping: Mapping): DraftReport {
  const legends = legendsOf(source.blocks)
  const reader = new ReportReader(mapping, {
    indicators: bandsFor(legends, 'indicators', mapping),
    activities: bandsFor(legends, 'activities', mapping),
  })
  for (const [at, block] of source.blocks.entries()) reader.read(block, source.blocks[at + 1])
  return reader.report(source, legends)
}

interface BandsOf {
  readonly indicators: readonly Band[]
  readonly activities: readonly Band[]
}

/** The bands that printed statuses are read by: those of the council, else of the file's own key, else of the default. */
function bandsFor(
  legends: readonly DraftLegend[],
  of: DraftLegend['of'],
  { bands }: Mapping,
): readonly Band[] {
  const presets = of === 'indicators' ? indicatorPresets : activityPresets
  const legend = legends.find((one) => one.of === of)
  const preset = presets.find(({ id }) => id === legend?.scheme)
  return bands?.[of] ?? (preset ?? (of === 'indicators' ? dudley : dudleyActivities)).bands
}

function legendsOf(blocks: readonly SourceBlock[]): readonly DraftLegend[] {
  const entries = blocks.flatMap((block) => {
    const entry = block.is === 'text' ? legendEntry(block.text) : undefined
    return entry ? [{ value: entry, place: block.place }] : []
  })
  return (['indicators', 'activities'] as const).flatMap((of) => {
    const own = entries.filter(({ value }) => isOfActivities(value.text) === (of === 'activities'))
    return own.length > 1 ? [draftLegend(of, own)] : []
  })
}

/** Walks a file from its top, as a person reads it. */
class ReportReader {
  readonly #indicatorRows: RawRow[] = []
  readonly #activities: DraftActivity[] = []
  readonly #objectives: DraftObjective[] = []
  readonly #findings: Finding[] = []
  readonly #lines: Placed<string>[] = []
  readonly #headings = new Set<string>()
  readonly #mapping: Mapping
  readonly #bands: BandsOf
  #table = 0
  /** The objective that stands above the next table. */
  #objective: DraftObjective | undefined

  constructor(mapping: Mapping, bands: BandsOf) {
    this.#mapping = mapping
    this.#bands = bands
  }

  read(block: SourceBlock, next: SourceBlock | undefined): void {
    if (block.is === 'table') return this.#readTable(block)
    const objective = objectiveIn(block.text)
    if (objective) return this.#beginObjective(objective, block.place)
    if (isHeading(block, next)) {
      this.#headings.add(tidy(block.text))
      this.#objective = undefined
    }
    this.#lines.push({ value: block.text, place: block.place })
  }

  report(source: Source, legends: readonly DraftLegend[]): DraftReport {
    const { quarter, firstMonth, joins, edits } = this.#mapping
    const { groups, findings } = groupRows(this.#indicatorRows, joins)
    const reading = { quarter: quarter ?? '', firstMonth, edits, bands: this.#bands.indicators }
    const drafts = groups.map((rows) => draftIndicator(rows, reading))
    const { indicators, notRead } = withComments(drafts, this.#linesLeft(legends), quarter)
    return {
      quarter,
      organisation: councilNamed(source),
      indicators: quarter === null ? indicators.map((one) => ({ ...one, figures: [] })) : indicators,
      objectives: this.#objectives,
      activities: this.#activities,
      legends,
      findings: [...findings, ...this.#findings, ...findingsIn(indicators, this.#activities)],
      notRead,
    }
  }

  #readTable(table: SourceTable): void {
    const index = this.#table
    this.#table += 1
    const mapping = this.#mapping.tables[index]
    if (!mapping || mapping.holds === 'nothing') return this.#leaveOut(table)
    const { rows, captions, totals } = rawRows(table, mapping, `t${index}`)
    for (const { text, place } of captions) {
      const objective = objectiveIn(text)
      if (objective) this.#beginObjective(objective, place)
      else this.#lines.push({ value: text, place })
    }
    for (const { text, place } of totals) this.#findings.push({ finds: 'totalsRow', text, place })
    this.#findings.push(...unknownColumns(table, mapping))
    if (mapping.heading) this.#headings.add(mapping.heading)
    if (mapping.holds === 'indicators') this.#indicatorRows.push(...rows)
    else for (const row of rows) this.#activities.push(this.#activityOf(row))
  }

  #activityOf(row: RawRow): DraftActivity {
    const named = objectiveIn(row.heading)
    if (named) this.#beginObjective(named, row.place)
    return draftActivity(row, { bands: this.#bands.activities, objective: this.#objective?.key ?? '' })
  }

  #beginObjective(objective: Pick<DraftObjective, 'number' | 'title' | 'aim'>, place: string): void {
    const known = this.#objectives.find(
      ({ number, title }) => number === objective.number && title === objective.title,
    )
    this.#objective = known ?? {
      ...objective,
      key: `o${this.#objectives.length}`,
      place,
      heading: this.#heading(),
    }
    if (!known) this.#objectives.push(this.#objective)
  }

  #heading(): string {
    return this.#mapping.tables[this.#table]?.heading ?? this.#mapping.tables[this.#table - 1]?.heading ?? ''
  }

  #leaveOut(table: SourceTable): void {
    for (const row of table.rows) {
      const filled = filledCells(row)
      const [first] = filled
      if (first) this.#lines.push({ value: filled.map(({ text }) => text).join(' '), place: first.place })
    }
  }

  /** What is neither a heading nor in a key of symbols. */
  #linesLeft(legends: readonly DraftLegend[]): readonly Placed<string>[] {
    const inLegend = new Set(legends.flatMap(({ entries }) => entries.map(({ place }) => place)))
    return this.#lines.filter(({ value, place }) => !inLegend.has(place) && !this.#headings.has(tidy(value)))
  }
}

/** C8 — Lines keyed by a reference become comments on its figure; the others stay unread. */
function withComments(
  drafts: readonly DraftIndicator[],
  lines: readonly Placed<string>[],
  quarter: Mapping['quarter'],
): Pick<DraftReport, 'indicators' | 'notRead'> {
  const refs = drafts.flatMap(({ ref }) => ref ?? [])
  const found = new Map<string, Placed<string>>()
  const notRead = lines.filter(({ value, place }) => {
    const line = commentLine(value, refs)
    if (!line || found.has(line.ref)) return true
    found.set(line.ref, { value: tidy(value), place })
    return false
  })
  const indicators = drafts.map((one) => {
    const comment = one.ref === null ? undefined : found.get(one.ref)
    return comment && quarter ? { ...one, figures: commented(one.figures, comment, quarter) } : one
  })
  return { indicators, notRead }
}

function commented(
  figures: readonly DraftFigure[],
  comment: Placed<string>,
  quarter: string,
): readonly DraftFigure[] {
  const empty: DraftFigure = {
    quarter,
    actual: null,
    target: null,
    status: null,
    comment: null,
    correctiveAction: null,
  }
  const own = figures.find((one) => one.quarter === quarter) ?? empty
  return [...figures.filter((one) => one !== own), { ...own, comment: own.comment ?? comment }]
}

/** Columns with something in them that were not read. */
function unknownColumns(table: SourceTable, { headRows, columns }: TableMapping): readonly Finding[] {
  return columns.flatMap(({ holds }, column): readonly Finding[] => {
    const cells = table.rows.slice(headRows).flatMap((row) => (row[column]?.text ? [row[column]] : []))
    const [first] = cells
    if (holds !== 'notRead' || !first) return []
    const heading = table.rows.slice(0, headRows).flatMap((row) => row[column]?.text || [])
    return [{ finds: 'unknownColumn', heading: heading.join(' '), place: first.place }]
  })
}
