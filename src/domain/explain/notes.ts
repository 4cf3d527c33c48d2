import { roundDecimal } from '../decimal'
import { exact } from '../exact'
import type { Exact, ExactTarget } from '../exact'
import { formatFigure, formatTarget } from '../formatFigure'
import { rate } from '../rate'
import type { RatingWarning } from '../rate'
import type { Measure } from '../records/definition'
import type { Rated } from '../status'

/** What should be known besides: warnings on the rule, and rounding that would change the band (S6, S10). */
export function notesOn(rated: Rated, measure: Measure): readonly string[] {
  return [...rated.warnings.map((warning) => warningWords[warning]), ...roundingNotes(rated, measure)]
}

const warningWords: Readonly<Record<RatingWarning, string>> = {
  percentOfZero:
    'A percentage of a target of zero has no width, so there is no tolerance. A tolerance in the unit of the figure may be meant.',
  percentOfDate:
    'A percentage of a date has no width, so there is no tolerance. A tolerance in days may be meant.',
  noLastYear: 'There is no value for the same quarter last year, so the last-year rule was left out.',
  targetsCrossed:
    'The second value of the target lies on the wrong side of the first, so it was left out. The two may have been exchanged.',
}

/** S10 — Compared as held, not as shown. */
function roundingNotes({ band, input }: Rated, measure: Measure): readonly string[] {
  const rounded = {
    ...input,
    actual: roundedTo(input.actual, measure),
    target: roundedTarget(input.target, measure),
  }
  const shownBand = rate(rounded).band
  if (shownBand.id === band.id) return []
  const actual = formatFigure(input.actual, measure)
  const target = formatTarget(input.target, measure)
  return [
    `The figures are compared as held. As shown, ${actual} against ${target} would be in the band “${shownBand.label}”.`,
  ]
}

function roundedTarget(target: ExactTarget, measure: Measure): ExactTarget {
  switch (target.kind) {
    case 'point':
      return { ...target, value: roundedTo(target.value, measure) }
    case 'range':
      return { ...target, lo: roundedTo(target.lo, measure), hi: roundedTo(target.hi, measure) }
    case 'floor':
      return { ...target, value: roundedTo(target.value, measure), floor: roundedTo(target.floor, measure) }
    case 'two': {
      const acceptable = roundedTo(target.acceptable, measure)
      return { ...target, acceptable, aspire: roundedTo(target.aspire, measure) }
    }
  }
}

const roundedTo = (value: Exact, { decimals }: Measure): Exact => exact(roundDecimal(value, decimals))
