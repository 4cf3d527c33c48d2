import { heldActual, heldTarget, yearToDate } from './accumulation'
import type { Held, HeldTarget, QuarterInput, YearToDate } from './accumulation'
import { comparedOn } from './compared'
import type { Known } from './compared'
import type { Definition } from './definition'
import { dueToDate, everyQuarter, isDue } from './due'
import type { Life } from './due'
import type { Exact } from './exact'
import { composite } from './ids'
import type { QuarterId } from './primitives'
import { readQuarter, sameQuarterLastYear, yearOf } from './quarter'
import type { OfKind } from './recordIndex'
import type { RatingBasis } from './records/definition'
import type { Target } from './records/measurement'
import type { Asked } from './remember'
import { schemeInForce, toleranceInForce } from './ruleInForce'
import { statusOf } from './status'
import type { Compared, RatingRule, Status } from './status'
import { exactValue } from './value'
import { yearTargets } from './yearTargets'
import type { YearTargets } from './yearTargets'

/** Where the target of a quarter comes from: typed there, or the year's profile (A4). */
export interface QuarterTarget {
  readonly origin: 'typed' | 'profile' | 'none'
  readonly typed: Target | undefined
  readonly held: HeldTarget
}

/** One indicator in the quarter that its figure is for. */
export interface FigureIn {
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
    profiled(yearTargets({ figures, indicator, year: yearOf(quarter), measure, life }), quarter)
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
  const { known, target, measurement, isProfileRefused } = yearSoFar(asked, definition, life)
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
  }
}

interface YearSoFar {
  readonly known: Known
  readonly measurement: OfKind<'measurement'> | undefined
  readonly target: QuarterTarget
  readonly isProfileRefused: boolean
}

/** The due quarters of the year up to this one, with what is derived from them. */
function yearSoFar(asked: Asked, { measure }: Definition, life: Life): YearSoFar {
  const { figures, indicator, quarter } = asked
  const profile = onceNeeded(() => yearTargets({ figures, indicator, year: yearOf(quarter), measure, life }))
  const inputFrom = (one: QuarterId, found: OfKind<'measurement'> | undefined): QuarterInput => {
    const target = found?.values.target ?? profiled(profile(), one)
    return { quarter: one, actual: found?.values.actual, target }
  }
  const measurement = figures.get('measurement', composite(indicator, quarter))
  const current = inputFrom(quarter, measurement)
  const inputs = dueToDate(life, quarter).map((one) =>
    one === quarter ? current : inputFrom(one, figures.get('measurement', composite(indicator, one))),
  )
  return {
    known: {
      measure,
      current,
      previous: inputs.filter((one) => one !== current).at(-1),
      toDate: yearToDate(measure, inputs),
      forecast: () => forecastIn(asked, measurement),
    },
    measurement,
    target: targetFrom(measurement?.values.target ?? undefined, current),
    isProfileRefused: !measurement?.values.target && profile().has === 'refused',
  }
}

function targetFrom(typed: Target | undefined, { target }: QuarterInput): QuarterTarget {
  return { origin: typed ? 'typed' : target ? 'profile' : 'none', typed, held: heldTarget(target) }
}

function forecastIn(
  { figures, indicator, quarter }: Asked,
  measurement: OfKind<'measurement'> | undefined,
): ReturnType<Known['forecast']> {
  const forecast = measurement?.values.forecast
  const annual = figures.get('year', composite(indicator, yearOf(quarter)))?.values.target?.annual
  return { value: forecast ? exactValue(forecast.value) : undefined, annualTarget: heldTarget(annual) }
}

function ruleFor(asked: Asked, definition: Definition, life: Life): RatingRule {
  const scheme = schemeInForce(asked.structure, definition)
  const { polarity, unit } = definition.measure
  const needsLastYear = scheme.rule.steps.some(({ cut }) => cut.at === 'lastYear')
  const lastYear = needsLastYear ? lastYearValue(asked, definition, life) : undefined
  return { scheme, tolerance: toleranceInForce(asked.structure, definition), polarity, unit, lastYear }
}

/** S9 — On the same basis, and measured as now; a forecast is held against last year's outturn. */
function lastYearValue(asked: Asked, definition: Definition, life: Life): Exact | undefined {
  const quarter = sameQuarterLastYear(asked.quarter)
  const { figures, indicator } = asked
  if (definition.basis === 'forecast') {
    const outturn = figures.get('year', composite(indicator, yearOf(quarter)))?.values.outturn
    const held = heldActual(outturn, definition.measure.unit)
    return held.has === 'value' ? held.value : undefined
  }
  const { known } = yearSoFar({ ...asked, quarter }, definition, life)
  const { actual } = comparedOn(definition.basis, known)
  return actual.has === 'value' ? actual.value : undefined
}

function profiled(targets: YearTargets, quarter: QuarterId): Target | null {
  return targets.has === 'targets' ? (targets.targets[indexOf(quarter)] ?? null) : null
}

const indexOf = (quarter: QuarterId): number => readQuarter(quarter).number - 1

/** Spreading a target takes time, and a quarter with its own target needs none of it. */
function onceNeeded<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
