import { heldActual } from './accumulation'
import type { ActualToDate, YearToDate } from './accumulation'
import { dueInYear } from './due'
import type { Exact } from './exact'
import { figureIn } from './figureIn'
import type { FigureIn } from './figureIn'
import type { ForecastBasis } from './forecast'
import { composite } from './ids'
import { isMeasuredAlike } from './measuredAlike'
import type { YearId } from './primitives'
import { quarterId, sameQuarterLastYear, yearOf } from './quarter'
import type { Measure } from './records/definition'
import type { Asked } from './remember'
import { spannedQuarters, spansAlike } from './spannedQuarters'
import { isToDateUnseen } from './unseen'

/**
 * A5 — What the forecasts of the year that a figure is in stand on. C21 — Nothing that a small number could be worked
 * out from.
 */
export function forecastBasis(asked: Asked, figure: FigureIn): ForecastBasis {
  const { definition, life, toDate } = figure
  const { measure } = definition
  return {
    measure,
    toDate: isToDateUnseen(figure) ? undefined : valueOf(toDate.actual),
    quarters: {
      soFar: toDate.actual.has === 'value' ? toDate.actual.covers.length : 0,
      inYear: dueInYear(life, yearOf(asked.quarter)).length,
    },
    lastYear: lastYearOf(asked, { measure, toDate }),
  }
}

/** T2 — Last year by this quarter and what it came to, both measured as now. */
function lastYearOf(
  asked: Asked,
  { measure, toDate }: { readonly measure: Measure; readonly toDate: YearToDate },
): ForecastBasis['lastYear'] {
  const quarter = sameQuarterLastYear(asked.quarter)
  const then = figureIn({ ...asked, quarter })
  const sofar = then && seenToDate(then, measure)
  if (!then || !sofar || !spansAlike(spannedQuarters(then.toDate), spannedQuarters(toDate))) return undefined
  const outturn = outturnOf(asked, yearOf(quarter), { life: then.life, measure })
  return outturn && { toDate: sofar, outturn }
}

/** The outturn of a year, else its last quarter to date where that is complete. */
function outturnOf(
  asked: Asked,
  year: YearId,
  { life, measure }: Pick<FigureIn, 'life'> & { readonly measure: Measure },
): Exact | undefined {
  const last = dueInYear(life, year).at(-1)
  const end = last && figureIn({ ...asked, quarter: quarterId(year, last) })
  if (!end || !isMeasuredAlike(end.definition.measure, measure)) return undefined
  const typed = asked.figures.get('year', composite(asked.indicator, year))?.values.outturn
  const held = heldActual(typed, measure.unit)
  return held.has === 'value' ? held.value : seenToDate(end, measure)
}

const seenToDate = (figure: FigureIn, measure: Measure): Exact | undefined =>
  isMeasuredAlike(figure.definition.measure, measure) && !isToDateUnseen(figure)
    ? valueOf(figure.toDate.actual)
    : undefined

const valueOf = (actual: ActualToDate): Exact | undefined =>
  actual.has === 'value' ? actual.value : undefined
