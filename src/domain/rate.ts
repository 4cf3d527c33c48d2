import { cutGap, reaches } from './cut'
import type { CutContext } from './cut'
import type { Exact } from './exact'
import { aimedAt, gapFrom, isOneSided } from './gap'
import type { Gap } from './gap'
import type { Id } from './primitives'
import type { Band, Cut } from './records/scheme'
import { bandOf } from './scheme'
import type { IndicatorScheme } from './scheme'
import { hasPercentage, isPercentage } from './tolerance'

export interface RatingInput extends CutContext {
  readonly actual: Exact
  readonly scheme: IndicatorScheme
}

/**
 * What does not stop a rating but may not be meant: a percentage of a zero target or of a date has no width (S6);
 * the last-year rule had no value of last year; the floor is better than the target or the aspiration worse than
 * the acceptable value, so that it was left out.
 */
export type RatingWarning = 'percentOfZero' | 'percentOfDate' | 'noLastYear' | 'targetsCrossed'

export interface Rating {
  readonly band: Band
  readonly gap: Gap
  readonly warnings: readonly RatingWarning[]
}

/** S3, S12 — The first step, best first, whose cut the gap reaches gives the band. Total over every kind of target. */
export function rate(input: RatingInput): Rating {
  const aimed = aimedAt(input.target, input.actual)
  const gap = gapFrom(input.actual, input)
  return { band: bandReached(input, gap, aimed), gap, warnings: warningsOn(input, aimed) }
}

function bandReached(input: RatingInput, gap: Gap, aimed: Exact): Band {
  const { steps, otherwise } = input.scheme.rule
  const step = steps.find((one) => {
    const cut = cutGap(one.cut, input, aimed)
    return cut !== undefined && reaches(gap, cut, one)
  })
  return bandNamed(input.scheme, step?.band ?? otherwise)
}

function bandNamed(scheme: IndicatorScheme, id: Id): Band {
  const band = bandOf(scheme, id)
  if (band) return band
  throw new Error(`Scheme ${scheme.id} picks band ${id} and has none: read stored schemes with schemeFrom`)
}

const none: readonly RatingWarning[] = []

function warningsOn(input: RatingInput, aimed: Exact): readonly RatingWarning[] {
  const warnings = [percentageWarning(input, aimed), lastYearWarning(input), crossedWarning(input, aimed)]
  return warnings.every((warning) => warning === undefined)
    ? none
    : warnings.filter((warning) => warning !== undefined)
}

/** S6 — A yes or no is met or not, so a percentage of it is never missed. */
function percentageWarning(input: RatingInput, aimed: Exact): RatingWarning | undefined {
  const { unit, scheme } = input
  if (unit.kind === 'yesNo' || hasPercentage({ value: aimed, unit })) return undefined
  if (!scheme.rule.steps.some(({ cut }) => isCutByPercentage(cut, input))) return undefined
  return unit.kind === 'date' ? 'percentOfDate' : 'percentOfZero'
}

function isCutByPercentage(cut: Cut, { tolerance }: RatingInput): boolean {
  switch (cut.at) {
    case 'toleranceUp':
    case 'toleranceDown':
      return isPercentage(tolerance)
    case 'percentWorse':
      return true
    default:
      return false
  }
}

function lastYearWarning({ lastYear, scheme }: RatingInput): RatingWarning | undefined {
  if (lastYear !== undefined) return undefined
  return scheme.rule.steps.some(({ cut }) => cut.at === 'lastYear') ? 'noLastYear' : undefined
}

/** A second value that the target gives and the order of the two forbids. */
function crossedWarning(input: RatingInput, aimed: Exact): RatingWarning | undefined {
  const { kind } = input.target
  if ((kind !== 'floor' && kind !== 'two') || !isOneSided(input)) return undefined
  const at = kind === 'floor' ? 'floor' : 'aspire'
  const isLeftOut = input.scheme.rule.steps.some(
    ({ cut }) => cut.at === at && cutGap(cut, input, aimed) === undefined,
  )
  return isLeftOut ? 'targetsCrossed' : undefined
}
