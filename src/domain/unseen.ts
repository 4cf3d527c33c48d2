import { spansQuarters } from './accumulation/actualToDate'
import { dueToDate } from './due'
import type { FigureIn } from './figureIn'
import type { QuarterId } from './primitives'

type ToDate = Pick<FigureIn, 'definition' | 'toDate' | 'suppressed'>

/**
 * C21 — Whether a value to date is a number that is not to be seen, or is made of one: with the other quarters beside it,
 * it would give that number away.
 */
export function isToDateUnseen({ definition, toDate, suppressed }: ToDate): boolean {
  if (suppressed.length === 0 || toDate.actual.has === 'none') return false
  const { covers } = toDate.actual
  const madeOf = spansQuarters(definition.measure) ? covers : covers.slice(-1)
  return madeOf.some((quarter) => suppressed.includes(quarter))
}

/** C21 — The same of what the status compares; what an officer forecasts is no figure. */
export function isComparedUnseen(figure: FigureIn): boolean {
  if (figure.suppressed.length === 0) return false
  switch (figure.compared.basis) {
    case 'yearToDate':
      return isToDateUnseen(figure)
    case 'quarter':
      return quarterMadeOf(figure).some((quarter) => figure.suppressed.includes(quarter))
    case 'forecast':
      return false
  }
}

/** A2 — Of a cumulative figure the quarter alone is what it has more than the one before. */
function quarterMadeOf({ quarter, life, definition }: FigureIn): readonly QuarterId[] {
  const isDifference = definition.measure.accumulation === 'cumulative'
  return isDifference ? [quarter, ...dueToDate(life, quarter).slice(-2, -1)] : [quarter]
}
