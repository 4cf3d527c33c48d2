import { heldActual, heldTarget } from './accumulation'
import type { Held, HeldTarget, YearToDate } from './accumulation'
import { comparedOn } from './compared'
import type { Definition } from './definition'
import { everyQuarter, isDue } from './due'
import type { Life } from './due'
import type { Exact } from './exact'
import { composite } from './ids'
import { isMeasuredAlike } from './measuredAlike'
import type { QuarterId } from './primitives'
import { quarterId, sameQuarterLastYear, yearOf } from './quarter'
import type { OfKind } from './recordIndex'
import type { RatingBasis } from './records/definition'
import type { Asked } from './remember'
import { schemeInForce, toleranceInForce } from './ruleInForce'
import { statusOf } from './status'
import type { Compared, RatingRule, Status } from './status'
import { profiled, yearSoFar } from './yearSoFar'
import type { QuarterTarget, YearSoFar } from './yearSoFar'
import { yearTargets } from './yearTargets'

/** One indicator in the quarter that its figure is for. */
export interface FigureIn extends Pick<YearSoFar, 'apart' | 'suppressed'> {
  readonly quarter: QuarterId
  readonly definition: Definition
  readonly life: Life
  readonly isDue: boolean
  readonly measurement: OfKind<'measurement'> | undefined
  readonly actual: Held
  readonly target: QuarterTarget
  readonly toDate: YearToDate
  readonly rule: RatingRule
  /** S9 — What is held against what. */
  readonly compared: Compared
  readonly status: Status
  /** Last year's values, which the profile follows, are not all there. */
  readonly isProfileRefused: boolean
}

/** S14 — By the definition that held in the quarter; undefined before the first one. */
export function figureIn(asked: Asked): FigureIn | undefined {
  const definition = asked.structure.definition(asked.indicator, asked.quarter)
  return definition && figureBy(asked, definition)
}

/** The figure of one quarter by itself, without what the year to date needs. */
export interface QuarterFigure {
  readonly quarter: QuarterId
  readonly definition: Definition
  readonly actual: Held
  readonly target: HeldTarget
  /** What is shown instead of a suppressed small number; undefined where it may be seen. */
  readonly hidden: string | undefined
}

/** S14 — By the definition that held in the quarter; undefined before the first one. */
export function quarterFigure({ structure, figures, indicator, quarter }: Asked): QuarterFigure | undefined {
  const definition = structure.definition(indicator, quarter)
  if (!definition) return undefined
  const { measure } = definition
  const life = structure.get('indicator', indicator)?.values.life ?? everyQuarter
  const found = figures.get('measurement', composite(indicator, quarter))?.values
  const target =
    found?.target ??
    profiled(yearTargets({ structure, figures, indicator, year: yearOf(quarter), measure, life }), quarter)
  const actual = heldActual(found?.actual, measure.unit)
  const hidden = found?.access?.level === 'suppressed' ? found.access.shown : undefined
  return { quarter, definition, actual, target: heldTarget(target), hidden }
}

/** S9 — The same on another basis than the definition's: the optional column of the year-end forecast. */
export function figureOn(basis: RatingBasis, asked: Asked): FigureIn | undefined {
  const definition = asked.structure.definition(asked.indicator, asked.quarter)
  return definition && figureBy(asked, definition.basis === basis ? definition : { ...definition, basis })
}

function figureBy(asked: Asked, definition: Definition): FigureIn {
  const { structure, indicator, quarter } = asked
  const life = structure.get('indicator', indicator)?.values.life ?? everyQuarter
  const { known, target, measurement, isProfileRefused, apart, suppressed } = yearSoFar(
    asked,
    definition,
    life,
  )
  const due = isDue(life, quarter)
  const rule = ruleFor(asked, definition, life)
  const compared = comparedOn(definition.basis, known)
  return {
    quarter,
    definition,
    life,
    isDue: due,
    measurement,
    actual: heldActual(known.current.actual, definition.measure.unit),
    target,
    toDate: known.toDate,
    rule,
    compared,
    status: statusOf({ isDue: due, forInformation: definition.forInformation, compared, rule }),
    isProfileRefused,
    apart,
    suppressed,
  }
}

function ruleFor(asked: Asked, definition: Definition, life: Life): RatingRule {
  const scheme = schemeInForce(asked.structure, definition)
  const { polarity, unit } = definition.measure
  const needsLastYear = scheme.rule.steps.some(({ cut }) => cut.at === 'lastYear')
  const lastYear = needsLastYear ? lastYearValue(asked, definition, life) : undefined
  return { scheme, tolerance: toleranceInForce(asked.structure, definition), polarity, unit, lastYear }
}

/** S9, T2 — On the same basis, and measured as now; a forecast is held against last year's outturn. */
function lastYearValue(asked: Asked, definition: Definition, life: Life): Exact | undefined {
  const quarter = sameQuarterLastYear(asked.quarter)
  const { figures, indicator } = asked
  const isForecast = definition.basis === 'forecast'
  if (!wasMeasuredAlike(asked, definition, isForecast ? quarterId(yearOf(quarter), 4) : quarter))
    return undefined
  if (isForecast) {
    const outturn = figures.get('year', composite(indicator, yearOf(quarter)))?.values.outturn
    const held = heldActual(outturn, definition.measure.unit)
    return held.has === 'value' ? held.value : undefined
  }
  const { known } = yearSoFar({ ...asked, quarter }, definition, life)
  const { actual } = comparedOn(definition.basis, known)
  return actual.has === 'value' ? actual.value : undefined
}

/** Of a time before the first definition nothing else is known than what is measured now. */
function wasMeasuredAlike(
  { structure, indicator }: Asked,
  { measure }: Definition,
  quarter: QuarterId,
): boolean {
  const then = structure.definition(indicator, quarter)
  return then === undefined || isMeasuredAlike(then.measure, measure)
}
