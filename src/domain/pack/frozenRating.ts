import { canonical } from '../canonical'
import type { Exact, ExactTarget } from '../exact'
import type { FigureIn } from '../figureIn'
import type { Id } from '../primitives'
import type { FrozenRating } from '../records/version'

/** S14 — How an indicator is rated, in texts that stay as they are: exact numbers as fractions, the rule as JSON. */
export function ratingOf(indicator: Id, { quarter, status, rule, definition }: FigureIn): FrozenRating {
  const { scheme, tolerance, polarity, lastYear } = rule
  const said = {
    indicator,
    quarter,
    basis: definition.basis,
    rule: canonical({
      rule: scheme.rule,
      tolerance,
      polarity,
      lastYear: lastYear ? numberText(lastYear) : null,
    }),
  }
  if (status.has === 'none') return { ...said, band: '', reason: status.reason, actual: '', target: '' }
  const { actual, target } = status.input
  return {
    ...said,
    band: status.band.label,
    reason: '',
    actual: numberText(actual),
    target: targetText(target),
  }
}

/** `1850`, `1477/2`. */
const numberText = (value: Exact): string => value.toFraction()

function targetText(target: ExactTarget): string {
  switch (target.kind) {
    case 'point':
      return target.strict ? `beyond ${numberText(target.value)}` : numberText(target.value)
    case 'range':
      return `${numberText(target.lo)} to ${numberText(target.hi)}`
    case 'floor':
      return `${numberText(target.value)}, floor ${numberText(target.floor)}`
    case 'two':
      return `${numberText(target.acceptable)}, aspire ${numberText(target.aspire)}`
  }
}
