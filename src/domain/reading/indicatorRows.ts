import type { QuarterId } from '../primitives'
import { yearOf } from '../quarter'
import type { Tolerance, Unit } from '../records/definition'
import type { Band } from '../records/scheme'
import type { SourceCell } from '../source'
import type { DraftFigure, DraftIndicator, Guess } from './draft'
import { guessAccumulation, withoutAccumulationMark } from './accumulationGuess'
import { howCovered } from './howCovered'
import { guessDecimals, guessPolarity, polarityByStatuses, widthIn } from './measureGuess'
import type { ColumnHolds, Mapping } from './mapping'
import { periodIn } from './period'
import { placedTexts, tableOf, textOf, yearNamed } from './rawRow'
import type { HeldCell, RawRow } from './rawRow'
import { readPrintedActual, readSecondTarget, readTarget } from './readCell'
import { isRef, splitRef } from './refAndTitle'
import type { RefAndTitle } from './refAndTitle'
import { askedShare, mayBeShares, unclearShare } from './shares'
import { isForInformation, readStatus } from './statusWords'
import type { KeyOfSigns } from './statusWords'
import { guessUnit } from './unitGuess'
import { outturnsOf } from './outturns'
import { resolveQuarter } from './whichQuarter'

export interface IndicatorReading extends Pick<Mapping, 'firstMonth' | 'edits' | 'quarter' | 'tables'> {
  /** Of the scheme that the printed statuses are read by, and what the file's key says of its signs. */
  readonly bands: readonly Band[]
  readonly key: KeyOfSigns
}

/** The rows that are one indicator: in a long table it has a row for each quarter. */
export function draftIndicator(rows: readonly RawRow[], reading: IndicatorReading): DraftIndicator {
  const [row] = rows
  if (!row) throw new Error('An indicator was drafted from no row')
  const { ref, title } = nameOfRow(row)
  const evidence = evidenceOf(rows, titleOf(row))
  const edit = reading.edits[row.key] ?? {}
  const unit = edit.unit ? said({ kind: edit.unit, name: '' }) : guessUnit(evidence)
  const first = edit.polarity ? said(edit.polarity) : guessPolarity(evidence)
  const isShare = mayBeShares(unit.value, evidence.values)
  const figures = figuresOf(rows, { ...reading, unit: unit.value, polarity: first.value, isShare })
  const rated = figures.map((one) => ({ ...one, band: bandIn(one, reading.bands) }))
  const polarity = first.because === 'assumed' ? (polarityByStatuses(rated) ?? first) : first
  const annual = annualTargetIn(row, reading)
  const annualTarget = annual ? (isShare ? unclearShare : asRead)(readTarget(annual.cell, unit.value)) : null
  return {
    key: row.key,
    place: row.place,
    ref,
    title,
    heading: headingOf(row),
    unit,
    decimals: guessDecimals(evidence),
    polarity,
    ...howCovered({
      title: evidence.title,
      unit,
      polarity,
      accumulation: guessAccumulation(evidence),
      figures,
      annualTarget,
      year: yearOf(reading.quarter ?? '0000-Q1'),
      bands: reading.bands,
      saidOfRow: edit.covers,
      saidOfTable: reading.tables[tableOf(row.key)]?.covers,
      isLevel: annual?.holds === 'annualLevel',
    }),
    tolerance: toleranceIn(textOf(row, 'tolerance')),
    owner: textOf(row, 'owner') || textOf(row, 'lead'),
    annualTarget,
    outturns: outturnsOf(row, { ...reading, unit: unit.value, isShare }),
    ...(isOnlyInformation(figures) ? { forInformation: true } : {}),
    figures,
  }
}

const evidenceOf = (rows: readonly RawRow[], title: string) => {
  const [row] = rows
  const actuals = [...textsOf(rows, 'actual'), ...textsOf(rows, 'actualToDate')]
  return {
    title,
    unit: row ? textOf(row, 'unit') : '',
    polarity: row ? textOf(row, 'polarity') : '',
    values: [...actuals, ...textsOf(rows, 'target')],
    accumulation: row ? textOf(row, 'accumulation') : '',
    actuals,
    isToDate: textsOf(rows, 'actual').length === 0 && actuals.length > 0,
    targets: textsOf(rows, 'target'),
  }
}

const said = <T>(value: T): Guess<T> => ({ value, because: 'said' })

const headingOf = (row: RawRow): string =>
  textOf(row, 'priority') || textOf(row, 'section') || row.heading || textOf(row, 'objective')

const bandIn = ({ status }: DraftFigure, bands: readonly Band[]): Band | undefined =>
  bands.find(({ id }) => id === status?.value.band)

/** S8 — Printed as for information, and without a target anywhere. */
const isOnlyInformation = (figures: readonly DraftFigure[]): boolean =>
  figures.some(({ status }) => isForInformation(status?.value.text ?? '')) &&
  figures.every(({ target }) => target?.reads !== 'value')

/** Reference and title of a row, together or apart. */
export function nameOfRow(row: RawRow): RefAndTitle {
  const { ref, title } = markedName(row)
  return { ref, title: withoutAccumulationMark(title) }
}

const titleOf = (row: RawRow): string => markedName(row).title

function markedName(row: RawRow): RefAndTitle {
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

/** The annual target of the report's year; one under the heading of another year is none of it. */
function annualTargetIn(row: RawRow, { quarter }: IndicatorReading): HeldCell | undefined {
  return row.cells.find(
    (one) =>
      (one.holds === 'annualTarget' || one.holds === 'annualLevel') &&
      (yearNamed(one) ?? quarter?.slice(0, 4)) === quarter?.slice(0, 4),
  )
}

interface FigureReading extends IndicatorReading {
  readonly unit: Unit
  readonly polarity: DraftIndicator['polarity']['value']
  readonly isShare: boolean
}

function figuresOf(rows: readonly RawRow[], reading: FigureReading): readonly DraftFigure[] {
  if (reading.quarter === null) return []
  const byQuarter = new Map<QuarterId, HeldCell[]>()
  for (const row of rows) {
    const report = quarterOfRow(row, reading.quarter, reading.firstMonth)
    for (const held of row.cells) {
      if (!figureHolds.has(held.holds)) continue
      const quarter = resolveQuarter(held.quarter, report)
      const cells = byQuarter.get(quarter)
      if (cells) cells.push(held)
      else byQuarter.set(quarter, [held])
    }
  }
  return [...byQuarter].map(([quarter, cells]) => figureOf(quarter, cells, reading))
}

function figureOf(
  quarter: QuarterId,
  cells: readonly HeldCell[],
  { unit, polarity, isShare, bands, key }: FigureReading,
): DraftFigure {
  const cellOf = (holds: ColumnHolds): SourceCell | undefined =>
    cells.find((one) => one.holds === holds)?.cell
  const [target, status] = [cellOf('target'), cellOf('status')]
  const [ofQuarter, toDate] = [cellOf('actual'), cellOf('actualToDate')]
  const actual = ofQuarter ?? toDate
  const isTargetUnclear = ofQuarter !== undefined && toDate !== undefined
  const read = target ? (isShare ? unclearShare : asRead)(readTarget(target, unit, polarity)) : null
  const first = read && isTargetUnclear ? { ...read, reads: 'nothing' as const, message: ofWhich } : read
  const as = cellOf('floor') ? 'floor' : 'aspire'
  const second = cellOf(as)
  return {
    quarter,
    actual: actual ? (isShare ? askedShare : asRead)(readPrintedActual(actual, unit)) : null,
    target: second ? readSecondTarget(second, first, { unit, as }) : first,
    status: status ? { value: readStatus(status.text, bands, key), place: status.place } : null,
    comment: placedTexts(cells, ['comment', 'progress']),
    correctiveAction: placedTexts(cells, ['correctiveAction', 'nextStep']),
  }
}

const asRead = <T>(read: T): T => read

const ofWhich =
  'Beside it stand an actual of the quarter and one to date, and it does not say which of them it is for.'

const figureHolds: ReadonlySet<ColumnHolds> = new Set([
  'actual',
  'actualToDate',
  'target',
  'floor',
  'aspire',
  'status',
  'comment',
  'progress',
  'correctiveAction',
  'nextStep',
])

/** The quarter a row of a long table names; else that of the report. */
export function quarterOfRow(row: RawRow, report: QuarterId, firstMonth: number): QuarterId {
  const period = periodIn(textOf(row, 'quarter'), firstMonth)
  return period === undefined ? report : resolveQuarter(period, report)
}

const textsOf = (rows: readonly RawRow[], holds: ColumnHolds): readonly string[] =>
  rows.flatMap(({ cells }) => cells.filter((one) => one.holds === holds).map(({ cell }) => cell.text))

/** As wide on both sides; null where the text is no width. */
function toleranceIn(text: string): Tolerance | null {
  const found = widthIn(text)
  return found ? { mode: found.mode, up: found.width, down: found.width } : null
}
