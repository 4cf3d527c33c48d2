import { reportedIn, previousDue } from './due'
import { figureIn } from './figureIn'
import type { FigureIn } from './figureIn'
import type { Id, QuarterId } from './primitives'
import type { RatingWarning } from './rate'
import type { Band } from './records/scheme'
import type { Asked } from './remember'
import { bandOf } from './scheme'

/** S15 — A status as typed or imported beside the computed one. `unreadable`: its text names no band. */
export interface ReportedStatus {
  readonly text: string
  readonly band: Band | undefined
  readonly agreement: 'same' | 'differs' | 'unreadable'
}

/** S15 — Printed as a footnote where a council allows overriding; the status itself stays the computed one. */
export interface OverriddenStatus {
  readonly band: Band
  readonly reason: string
}

/** `flaggedMean`: the value to date is a plain mean (A2). `profileRefused`: last year's shape cannot be followed (A4). */
export type FigureWarning = 'flaggedMean' | 'profileRefused'
export type ResultWarning = RatingWarning | FigureWarning

/** Everything that a row of a scorecard and the page of an indicator need about one quarter. */
export interface IndicatorResult extends FigureIn {
  readonly indicator: Id
  /** The quarter whose report shows the figure: later than `quarter` where it lags (P3). */
  readonly reportedIn: QuarterId
  /** The previous due quarter, by the definition of its own time; undefined where there is none. */
  readonly previous: FigureIn | undefined
  readonly reported: ReportedStatus | undefined
  readonly override: OverriddenStatus | undefined
  readonly warnings: readonly ResultWarning[]
}

/** `quarter` is the one that the figure is *for*. Undefined before the indicator's first definition. */
export function indicatorResult(asked: Asked): IndicatorResult | undefined {
  const figure = figureIn(asked)
  if (!figure) return undefined
  const previous = previousDue(figure.life, asked.quarter)
  return {
    quarter: figure.quarter,
    definition: figure.definition,
    life: figure.life,
    isDue: figure.isDue,
    measurement: figure.measurement,
    actual: figure.actual,
    target: figure.target,
    toDate: figure.toDate,
    rule: figure.rule,
    compared: figure.compared,
    status: figure.status,
    isProfileRefused: figure.isProfileRefused,
    apart: figure.apart,
    suppressed: figure.suppressed,
    indicator: asked.indicator,
    reportedIn: reportedIn(figure.life, asked.quarter),
    previous: previous === undefined ? undefined : figureIn({ ...asked, quarter: previous }),
    reported: reportedStatus(figure),
    override: overriddenStatus(figure),
    warnings: warningsOn(figure),
  }
}

function reportedStatus({ measurement, rule, status }: FigureIn): ReportedStatus | undefined {
  const reported = measurement?.values.reportedStatus
  if (!reported) return undefined
  const band = reported.band === null ? undefined : bandOf(rule.scheme, reported.band)
  if (!band) return { text: reported.text, band, agreement: 'unreadable' }
  const isSame = status.has === 'band' && status.band.id === band.id
  return { text: reported.text, band, agreement: isSame ? 'same' : 'differs' }
}

function overriddenStatus({ measurement, rule }: FigureIn): OverriddenStatus | undefined {
  const override = measurement?.values.override
  const band = override && bandOf(rule.scheme, override.band)
  return override && band ? { band, reason: override.reason } : undefined
}

const none: readonly never[] = []

function warningsOn(figure: FigureIn): readonly ResultWarning[] {
  const rated = figure.status.has === 'band' ? figure.status.warnings : none
  const others = figureWarningsOn(figure)
  return others.length === 0 ? rated : [...rated, ...others]
}

export function figureWarningsOn({
  definition,
  toDate,
  isProfileRefused,
}: FigureIn): readonly FigureWarning[] {
  const isMean =
    definition.basis === 'yearToDate' && toDate.actual.has === 'value' && toDate.actual.flaggedMean
  if (!isMean && !isProfileRefused) return none
  return [
    ...(isMean ? (['flaggedMean'] as const) : []),
    ...(isProfileRefused ? (['profileRefused'] as const) : []),
  ]
}
