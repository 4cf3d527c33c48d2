import type { Held, HeldTarget, QuarterInput, YearToDate } from './accumulation'
import { heldActual, heldTarget, quarterValue } from './accumulation'
import type { Exact, ExactTarget } from './exact'
import type { MissingReason } from './missing'
import type { Measure, RatingBasis } from './records/definition'
import type { Compared } from './status'

/** What is known of an indicator in a quarter, from which each basis takes its two figures. */
export interface Known {
  readonly measure: Measure
  readonly current: QuarterInput
  /** The previous due quarter of the same financial year. */
  readonly previous: QuarterInput | undefined
  readonly toDate: YearToDate
  /** The officer's forecast of the outturn, and what it is held against; read on that basis only. */
  readonly forecast: () => { readonly value: Exact | undefined; readonly annualTarget: HeldTarget }
}

/** S9 — The actual and the target of one basis: figures of different bases never meet. */
export function comparedOn(basis: RatingBasis, known: Known): Compared {
  switch (basis) {
    case 'yearToDate':
      return { basis, actual: known.toDate.actual, target: known.toDate.target }
    case 'quarter':
      return {
        basis,
        actual: quarterValue(known.measure, known.current, known.previous),
        target: quarterTarget(known.measure, known.current, known.previous),
      }
    case 'forecast':
      return forecastAgainstYear(known)
  }
}

/**
 * A2 — The target of the quarter alone. Where the typed values are cumulative counts, the difference from the
 * previous due quarter of the year, as for the actual; for shares and all else the target as it stands.
 */
function quarterTarget(
  measure: Measure,
  current: QuarterInput,
  previous: QuarterInput | undefined,
): Compared['target'] {
  const own = heldTarget(current.target)
  if (measure.accumulation !== 'cumulative' || measure.aggregation !== 'sum') return own
  if (!previous || own.has === 'none') return own
  const before = heldTarget(previous.target)
  const target = before.has === 'target' ? difference(own.target, before.target) : undefined
  return target ? { has: 'target', target } : { has: 'incomplete' }
}

/** Number by number; undefined where the two are of different kinds. */
function difference(now: ExactTarget, before: ExactTarget): ExactTarget | undefined {
  if (now.kind === 'point' && before.kind === 'point') return { ...now, value: now.value.sub(before.value) }
  if (now.kind === 'range' && before.kind === 'range') {
    return { ...now, lo: now.lo.sub(before.lo), hi: now.hi.sub(before.hi) }
  }
  if (now.kind === 'floor' && before.kind === 'floor') {
    return { ...now, value: now.value.sub(before.value), floor: now.floor.sub(before.floor) }
  }
  if (now.kind === 'two' && before.kind === 'two') {
    const acceptable = now.acceptable.sub(before.acceptable)
    return { ...now, acceptable, aspire: now.aspire.sub(before.aspire) }
  }
  return undefined
}

function forecastAgainstYear({ forecast, measure, current }: Known): Compared {
  const { value, annualTarget } = forecast()
  const actual = forecastOr(value, heldActual(current.actual, measure.unit))
  return { basis: 'forecast', actual, target: annualTarget }
}

/** Without a forecast the reason is that of the figure itself; where there is a figure, the forecast is not reported. */
function forecastOr(value: Exact | undefined, held: Held): Compared['actual'] {
  if (held.has === 'none' && lasting.includes(held.reason)) return held
  if (value) return { has: 'value', value }
  return held.has === 'none' ? held : { has: 'none', reason: 'notReported' }
}

/** While these hold, a forecast does not speak for the indicator. */
const lasting: readonly MissingReason[] = ['notDue', 'suspended', 'withheld']
