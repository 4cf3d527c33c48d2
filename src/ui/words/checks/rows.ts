import type { SameFinding } from '#domain/check/sameFigures'
import type { TwinsFinding } from '#domain/check/twinTitles'
import { exactFigure } from '#domain/explain/amount'
import type { PlanView } from '#domain/plan/place'
import { indicatorsInWords } from './naming'

/** C6 */
export function sameWords({ found, about }: SameFinding, view: PlanView): string {
  const { actual, target, indicators, measure } = found
  const figures = about.isUnseen
    ? 'Actual and target'
    : `Actual ${exactFigure(actual, measure)} and target ${exactFigure(target, measure)}`
  return `${figures} are also those of ${indicatorsInWords(indicators.slice(1), view)}. Was one pasted over the other?`
}

/** C7 */
export function twinWords({ found: { how, indicators } }: TwinsFinding, view: PlanView): string {
  const others = indicatorsInWords(indicators.slice(1), view, 'full')
  return how === 'split'
    ? `One row has the actual and the other, ${others}, the target. Are they one indicator?`
    : `Its title says the same as that of ${others}. Are they one indicator?`
}
