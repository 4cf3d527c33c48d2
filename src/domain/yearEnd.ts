import { heldActual, heldTarget } from './accumulation'
import type { Held, HeldTarget } from './accumulation'
import { figureIn, figureOn } from './figureIn'
import type { FigureIn } from './figureIn'
import { lastYearForecast, runRate, typedForecast } from './forecast'
import type { Forecast } from './forecast'
import { forecastBasis } from './forecastBasis'
import { formatFigure, formatTarget } from './formatFigure'
import { composite, splitId } from './ids'
import type { MissingReason } from './missing'
import type { YearId } from './primitives'
import { quarterId, yearOf } from './quarter'
import type { OfKind } from './recordIndex'
import type { Measure } from './records/definition'
import type { Asked } from './remember'
import { statusOf } from './status'
import type { Status } from './status'
import { isToDateUnseen } from './unseen'

/** A5 — A forecast with the status that it would come to against the annual target. */
export interface RatedForecast extends Forecast {
  readonly status: Status
  /** S13 — What the status is explained from: the forecast against the annual target. */
  readonly figure: FigureIn
}

/** S9 — The year as a whole: what is held against the annual target, and nothing else. */
export interface YearEnd {
  readonly year: YearId
  /** As of the quarter asked about; of a year that is over, of its last quarter. */
  readonly measure: Measure
  readonly annual: HeldTarget
  readonly outturn: Held
  /** Target and outturn as records hold them. */
  readonly values: OfKind<'year'>['values']
  /** Of the outturn, provisional or final. */
  readonly status: Status
  /** S13 — What the status is explained from: the outturn against the annual target. */
  readonly figure: FigureIn
  /** The officer's own first, then as last year went, then at the rate so far; empty where nothing foretells the year. */
  readonly forecasts: readonly RatedForecast[]
}

/** The year of the quarter asked about, as it stands then. Undefined before the indicator was defined. */
export function yearEnd(asked: Asked): YearEnd | undefined {
  const figure = figureOn('forecast', asked)
  if (!figure) return undefined
  const { measure } = figure.definition
  const year = yearOf(asked.quarter)
  const outturn = outturnOf(asked, year, measure)
  const values = recordOf(asked, year)?.values ?? {}
  const annual = heldTarget(values.target?.annual)
  const whole = figureOfYear(figure, outturn, annual)
  return {
    year,
    measure,
    annual,
    outturn,
    values,
    status: whole.status,
    figure: whole,
    forecasts: forecastsOf(asked, figure).map((forecast) => {
      const foretold = figureOfYear(
        figure,
        { has: 'value', value: forecast.value, provisional: true },
        annual,
      )
      return { ...forecast, status: foretold.status, figure: foretold }
    }),
  }
}

function figureOfYear(figure: FigureIn, actual: Held, target: HeldTarget): FigureIn {
  const compared = { basis: 'forecast', actual, target } as const
  const { definition, rule } = figure
  const status = statusOf({ isDue: true, forInformation: definition.forInformation, compared, rule })
  return { ...figure, compared, status }
}

/** The annual target as typed; undefined where there is no number. */
export function annualText({ values, measure }: YearEnd): string | undefined {
  const annual = values.target?.annual
  if (!annual || annual.kind === 'toBeSet' || annual.kind === 'awaiting') return undefined
  return formatTarget(annual, measure)
}

/** The outturn as typed, or worked out; undefined where there is none. */
export function outturnText({ values, outturn, measure }: YearEnd): string | undefined {
  if (outturn.has === 'none') return undefined
  const typed = values.outturn && 'value' in values.outturn ? values.outturn.value : undefined
  return formatFigure(typed ?? outturn.value, measure)
}

/** A5 — The forecast that speaks for the year in one cell. */
export const mainForecast = ({ forecasts }: YearEnd): RatedForecast | undefined => forecasts[0]

/** Why there is no forecast: the reason that the figure to date has none (S8), or that it is not to be seen (C21). */
export function lacksForecast(asked: Asked): MissingReason | 'unseen' {
  const figure = figureIn(asked)
  if (figure && isToDateUnseen(figure)) return 'unseen'
  const { actual } = figure?.toDate ?? {}
  if (figure?.isDue === false) return 'notDue'
  if (actual?.has === 'none') return actual.reason
  return actual?.has === 'incomplete' ? 'incomplete' : 'notReported'
}

/** Every year that has a target or an outturn, newest first, each by the definition of its time (S14). */
export function yearsOnRecord(asked: Asked, years: readonly string[]): readonly YearEnd[] {
  const now = yearOf(asked.quarter)
  return years
    .map((id) => splitId(id).period)
    .toSorted()
    .toReversed()
    .flatMap(
      (year) => yearEnd({ ...asked, quarter: year === now ? asked.quarter : quarterId(year, 4) }) ?? [],
    )
}

const recordOf = ({ figures, indicator }: Asked, year: YearId): OfKind<'year'> | undefined =>
  figures.get('year', composite(indicator, year))

const outturnOf = (asked: Asked, year: YearId, measure: Measure): Held =>
  heldActual(recordOf(asked, year)?.values.outturn, measure.unit)

function forecastsOf(asked: Asked, figure: FigureIn): readonly Forecast[] {
  const { actual, isDue, measurement } = figure
  if (!isDue || (actual.has === 'none' && lasting.includes(actual.reason))) return []
  const typed = measurement?.values.forecast
  const basis = forecastBasis(asked, figure)
  return [typed ? typedForecast(typed.value) : undefined, lastYearForecast(basis), runRate(basis)].filter(
    (one) => one !== undefined,
  )
}

/** While these hold, no forecast speaks for the indicator. */
const lasting: readonly MissingReason[] = ['notDue', 'suspended', 'withheld']
