import type { Id, QuarterId } from '#domain/primitives'
import { paths } from '../routes'

/** The questions on the page of an indicator. */
export const questionsPath = (quarter: QuarterId, indicator: Id): string =>
  `${paths.indicator(quarter, indicator)}?part=questions`

/** Whether an address leads to them. */
export const isQuestionsPart = (query: URLSearchParams): boolean => query.get('part') === 'questions'
