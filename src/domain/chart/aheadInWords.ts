import { foretoldFigure } from '../explain/amount'
import type { Forecast } from '../forecast'
import type { Measure } from '../records/definition'
import { targetText } from './figureText'
import type { Ahead } from './ahead'

/** A5 — `Forecast for the year, from last year’s shape: 7,400; by run rate: 7,390. The annual target is 7,500.` */
export function aheadInWords({ forecasts, annualTarget }: Ahead, measure: Measure): readonly string[] {
  const ways = forecasts.map((forecast) => forecastWords(forecast, measure))
  const target =
    annualTarget.has === 'target' ? ` The annual target is ${targetText(annualTarget.target, measure)}.` : ''
  return [`Forecast for the year, ${ways.join('; ')}.${target}`]
}

/** `by run rate: 7,390` */
export const forecastWords = ({ by, value }: Forecast, measure: Measure): string =>
  `${forecastWays[by]}: ${foretoldFigure(value, measure)}`

const forecastWays = {
  typed: 'as typed by the officer',
  lastYear: 'from last year’s shape',
  runRate: 'by run rate',
} satisfies Record<Forecast['by'], string>
