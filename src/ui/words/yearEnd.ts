import type { Forecast } from '#domain/forecast'

/** A5 — How a forecast was come by, as a line of a table. */
export const forecastByWords = {
  typed: 'Typed by the officer',
  lastYear: 'If the rest of the year goes as last year went',
  runRate: 'If the year goes on as it began',
} satisfies Record<Forecast['by'], string>

/** The same beside a status, where space is short. */
export const forecastByShort = {
  typed: 'typed',
  lastYear: 'as last year went',
  runRate: 'at the rate so far',
} satisfies Record<Forecast['by'], string>
