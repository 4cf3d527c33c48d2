import { formatQuarter } from '#domain/quarter'
import type { Measure } from '#domain/records/definition'
import type { LaterRule, RulePart, RuleStanding, ToleranceStanding } from '#domain/ruleStanding'
import { toleranceText } from '#domain/toleranceText'

/** S13, S14 — `The tolerance of 5% is that of the definition from Quarter 1 2012/13.` */
export function ruleStandingSentences(
  { tolerance, later }: RuleStanding,
  measure: Measure,
  firstMonth: number,
): readonly string[] {
  return [
    ...(tolerance ? [toleranceSentence(tolerance, measure, firstMonth)] : []),
    ...(later ? [laterSentence(later, measure, firstMonth)] : []),
  ]
}

function toleranceSentence(
  { width, since }: ToleranceStanding,
  measure: Measure,
  firstMonth: number,
): string {
  const text = toleranceText(width, measure)
  const named = text === 'none' ? 'That there is no tolerance' : `The tolerance of ${text}`
  return since === undefined
    ? `${named} is the council’s usual rule; the definition has none of its own.`
    : `${named} stands in the definition that holds from ${formatQuarter(since, firstMonth)}.`
}

/** S14 — It never changes this status. */
function laterSentence(
  { from, changed, tolerance }: LaterRule,
  measure: Measure,
  firstMonth: number,
): string {
  const parts = changed.map((part) =>
    part === 'tolerance'
      ? `${rulePartWords[part]} (${toleranceText(tolerance, measure)})`
      : rulePartWords[part],
  )
  const list = new Intl.ListFormat('en-GB').format(parts)
  return `A later definition, from ${formatQuarter(from, firstMonth)}, has another ${list}. This status stays as it is.`
}

const rulePartWords = {
  measure: 'measure',
  tolerance: 'tolerance',
  scheme: 'scheme',
  basis: 'basis of rating',
  forInformation: 'say on whether it is rated',
} satisfies Record<RulePart, string>
