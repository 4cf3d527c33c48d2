import { spansQuarters } from '../accumulation/actualToDate'
import { exact } from '../exact'
import type { Exact, ExactTarget } from '../exact'
import { formatFigure } from '../formatFigure'
import { indicatorResult } from '../indicatorResult'
import type { IndicatorResult } from '../indicatorResult'
import { isMeasuredAlike } from '../measuredAlike'
import type { QuarterId } from '../primitives'
import { formatQuarter, formatYear, readQuarter, shiftQuarter, yearOf } from '../quarter'
import type { Report, ScorecardRow } from '../scorecard'
import { actualText, targetText, targetToDateText, toDateText } from '../shownFigure'
import { isComparedUnseen, isToDateUnseen } from '../unseen'
import { chartHeight, chartShapes, chartWidth } from './chartShapes'
import type { ChartPoint } from './chartShapes'
import type { Block } from './document'
import { isSuppressed } from './figureCells'
import { markOf } from './marks'
import { fullName } from './titles'

/** The quarters before, as far as they are read with the report, and this one; nothing where two have no figure. */
export function actualChart(row: ScorecardRow, report: Report): readonly Block[] {
  const results = pastResults(row, report)
  const { firstMonth } = report.structure
  const { measure, basis } = row.definition
  const isToDate = basis === 'yearToDate' && (spansQuarters(measure) || measure.accumulation === 'cumulative')
  const points = results.map((result, at): ChartPoint => {
    const before = results[at - 1]?.quarter ?? result.quarter
    return {
      ...pointOf(result, report),
      isStart: isToDate && yearOf(before) !== yearOf(result.quarter),
    }
  })
  if (points.filter(({ actual }) => actual !== null).length < 2) return []
  const axisText = (value: number): string => formatFigure(exact(decimalText(value)), measure)
  return [
    {
      is: 'chart',
      title: isToDate ? `${fullName(row.definition)}, year to date` : fullName(row.definition),
      alt: results
        .filter((result) => !isHidden(result))
        .map((result) => spoken(result, firstMonth))
        .join(' '),
      width: chartWidth,
      height: chartHeight,
      shapes: chartShapes(points, axisText),
    },
  ]
}

/** S9 — What the status compares, where it is there. */
function pointOf(result: IndicatorResult, report: Report): Omit<ChartPoint, 'isStart'> {
  const { quarter, compared, status } = result
  const { actual, target } = compared
  const isDrawn = actual.has === 'value' && !isHidden(result)
  return {
    label: `Q${readQuarter(quarter).number} ${formatYear(yearOf(quarter), report.structure.firstMonth)}`,
    actual: isDrawn ? actual.value.valueOf() : null,
    target: target.has === 'target' ? drawnTarget(target.target).valueOf() : null,
    mark: markOf(status),
  }
}

/** The one number of a target that a line can show: of a range the lower limit, of two the acceptable one. */
function drawnTarget(target: ExactTarget): Exact {
  switch (target.kind) {
    case 'point':
    case 'floor':
      return target.value
    case 'range':
      return target.lo
    case 'two':
      return target.acceptable
  }
}

const mostShown = 8

/** Oldest first, eight at most; a quarter that was not read, or in which something else was measured, ends it. */
export function pastResults(row: ScorecardRow, report: Report): readonly IndicatorResult[] {
  const { structure, figures } = report
  const found: IndicatorResult[] = []
  for (let back = 0; back < mostShown; back += 1) {
    const quarter: QuarterId = shiftQuarter(row.result.quarter, -back)
    if (back > 0 && !figures.shelf(quarter)) break
    const result = indicatorResult({ structure, figures, indicator: row.id, quarter })
    if (result && !isMeasuredAlike(result.definition.measure, row.definition.measure)) break
    if (result?.isDue) found.unshift(result)
  }
  return found
}

/** C21 — A suppressed number, or a value that would give one away, is not drawn. */
const isHidden = (result: IndicatorResult): boolean =>
  isSuppressed(result) || isToDateUnseen(result) || isComparedUnseen(result)

/** `Quarter 1 2012/13: 1,850, target 2,061, exceeds the target tolerance.` */
function spoken(result: IndicatorResult, firstMonth: number): string {
  const isToDate = result.definition.basis === 'yearToDate'
  const actual = isToDate ? toDateText(result) : actualText(result)
  const target = isToDate ? targetToDateText(result) : targetText(result)
  const said = [
    actual ?? 'no figure',
    ...(target === undefined ? [] : [`target ${target}`]),
    markOf(result.status).word.toLowerCase(),
  ]
  return `${formatQuarter(result.quarter, firstMonth)}: ${said.join(', ')}.`
}

/** A number for drawing as a decimal: never in powers of ten. */
const decimalText = (value: number): string => value.toFixed(6).replace(/\.?0+$/u, '')
