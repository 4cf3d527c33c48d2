import type { DraftActivity, DraftIndicator, Finding, Placed } from './draft'
import type { ReadStatus } from './statusWords'

/** What could not be read of the values, and symbols that were read as others. */
export function findingsIn(
  indicators: readonly DraftIndicator[],
  activities: readonly DraftActivity[],
): readonly Finding[] {
  const figures = indicators.flatMap((one) => one.figures)
  const statuses = [...figures.map(({ status }) => status), ...activities.map(({ status }) => status)]
  const values = [
    ...figures.flatMap(({ actual, target }) => [actual, target]),
    ...indicators.map(({ annualTarget }) => annualTarget),
    ...indicators.flatMap(({ outturns }) => outturns.map(({ actual }) => actual)),
  ]
  return [
    ...statuses.flatMap(statusFinding),
    ...values.flatMap((one): readonly Finding[] =>
      one?.reads === 'nothing' && one.message !== ''
        ? [{ finds: 'badValue', message: one.message, place: one.place }]
        : [],
    ),
  ]
}

function statusFinding(status: Placed<ReadStatus> | null): readonly Finding[] {
  if (!status || status.value.text === '' || status.value.none) return []
  const { value, place } = status
  if (value.misread) return [{ finds: 'misreadSymbol', text: value.text, place }]
  return value.band === null ? [{ finds: 'unknownStatus', text: value.text, place }] : []
}
