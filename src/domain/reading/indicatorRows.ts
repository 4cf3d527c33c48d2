import type { QuarterId } from '../primitives'
import type { Tolerance } from '../records/definition'
import { parseDecimal } from '../decimal'
import type { Band } from '../records/scheme'
import type { SourceCell } from '../source'
import type { DraftFigure, DraftIndicator, Guess } from './draft'
import { guessDecimals, guessPolarity, guessUnit } from './measureGuess'
import type { ColumnHolds, Mapping } from './mapping'
import { periodIn } from './period'
import { textOf } from './rawRows'
import type { HeldCell, RawRow } from './rawRows'
import { readActual, readTarget } from './readCell'
import { isRef, splitRef } from './refAndTitle'
import { readStatus } from './statusWords'
import { resolveQuarter } from './whichQuarter'

export interface IndicatorReading extends Pick<Mapping, 'firstMonth' | 'edits'> {
  readonly quarter: QuarterId
  /** Of the scheme that the printed statuses are read by. */
  readonly bands: readonly Band[]
}

/** The rows that are one indicator: in a long table it has a row for each quarter. */
export function draftIndicator(rows: readonly RawRow[], reading: IndicatorReading): DraftIndicator {
  const [row] = rows
  if (!row) throw new Error('An indicator was drafted from no row')
  const { ref, title } = nameOfRow(row)
  const evidence = {
    title,
    unit: textOf(row, 'unit'),
    polarity: textOf(row, 'polarity'),
    values: [...textsOf(rows, 'actual'), ...textsOf(rows, 'target')],
    targets: textsOf(rows, 'target'),
  }
  const edit = reading.edits[row.key] ?? {}
  const unit = edit.unit ? said({ kind: edit.unit, name: '' }) : guessUnit(evidence)
  const annual = row.cells.find(({ holds }) => holds === 'annualTarget')
  return {
    key: row.key,
    place: row.place,
    ref,
    title,
    heading: textOf(row, 'priority') || textOf(row, 'section') || row.heading,
    unit,
    decimals: guessDecimals(evidence),
    polarity: edit.polarity ? said(edit.polarity) : guessPolarity(evidence),
    tolerance: toleranceIn(textOf(row, 'tolerance')),
    owner: textOf(row, 'owner'),
    annualTarget: annual ? readTarget(annual.cell, unit.value) : null,
    figures: figuresOf(rows, unit.value, reading),
  }
}

const said = <T>(value: T): Guess<T> => ({ value, because: 'said' })

/** Reference and title of a row, together or apart. */
export function nameOfRow(row: RawRow): { readonly ref: string | null; readonly title: string } {
  const both = textOf(row, 'refAndTitle')
  if (both !== '') return isRef(both) ? { ref: both, title: textOf(row, 'title') || both } : splitRef(both)
  const [ref, title] = [textOf(row, 'ref'), textOf(row, 'title')]
  if (ref !== '') return { ref, title: withoutRef(title, ref) || ref }
  return splitRef(title)
}

/** `PI1128 - Overall crime` under *Title* beside `PI1128` under *Ref*. */
function withoutRef(title: string, ref: string): string {
  const split = splitRef(title)
  return split.ref?.toLowerCase() === ref.toLowerCase() ? split.title : title
}

function figuresOf(
  rows: readonly RawRow[],
  unit: DraftIndicator['unit']['value'],
  reading: IndicatorReading,
): readonly DraftFigure[] {
  const byQuarter = new Map<QuarterId, HeldCell[]>()
  for (const row of rows) {
    const report = quarterOfRow(row, reading)
    for (const held of row.cells) {
      if (!figureHolds.has(held.holds)) continue
      const quarter = resolveQuarter(held.quarter, report)
      byQuarter.set(quarter, [...(byQuarter.get(quarter) ?? []), held])
    }
  }
  return [...byQuarter].map(([quarter, cells]) => {
    const cellOf = (holds: ColumnHolds): SourceCell | undefined =>
      cells.find((one) => one.holds === holds)?.cell
    const [actual, target, status] = [cellOf('actual'), cellOf('target'), cellOf('status')]
    return {
      quarter,
      actual: actual ? readActual(actual, unit) : null,
      target: target ? readTarget(target, unit) : null,
      status: status ? { value: readStatus(status.text, reading.bands), place: status.place } : null,
      comment: placedText(cellOf('comment')),
      correctiveAction: placedText(cellOf('correctiveAction')),
    }
  })
}

const figureHolds: ReadonlySet<ColumnHolds> = new Set([
  'actual',
  'target',
  'status',
  'comment',
  'correctiveAction',
])

const placedText = (cell: SourceCell | undefined) =>
  cell ? { value: cell.text.trim(), place: cell.place } : null

/** The quarter a row of a long table names; else that of the report. */
function quarterOfRow(row: RawRow, { quarter, firstMonth }: IndicatorReading): QuarterId {
  const period = periodIn(textOf(row, 'quarter'), firstMonth)
  return period === undefined ? quarter : resolveQuarter(period, quarter)
}

const textsOf = (rows: readonly RawRow[], holds: ColumnHolds): readonly string[] =>
  rows.flatMap(({ cells }) => cells.filter((one) => one.holds === holds).map(({ cell }) => cell.text))

/** `5%` of the target, `2 points`, `10`: as wide on both sides; null where it is not a width. */
function toleranceIn(text: string): Tolerance | null {
  const [, digits = '', sign = ''] =
    /^±?\+?\/?-?\s*([\d.]+)\s*(%|pts?|points|percentage points|pp)?$/iu.exec(text) ?? []
  const width = parseDecimal(digits)
  if (digits === '' || !width.ok) return null
  const mode = sign === '%' ? 'percent' : sign === '' ? 'absolute' : 'points'
  return { mode, up: width.value, down: width.value }
}
