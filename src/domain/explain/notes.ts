import { roundDecimal } from '../decimal'
import { exact } from '../exact'
import type { Exact, ExactTarget } from '../exact'
import { formatFigure, formatTarget } from '../formatFigure'
import { rate } from '../rate'
import type { RatingWarning } from '../rate'
import type { Measure } from '../records/definition'
import { bandOf } from '../scheme'
import type { Rated } from '../status'
import { exactFigure } from './amount'

/** Which sides of a comparison are shown as typed, and so are not rounded (N1). */
export interface ShownAsTyped {
  readonly actual: boolean
  readonly target: boolean
}

/** What should be known besides: warnings on the rule, bands that cannot occur, rounding that would change the band (S6, S10, S12). */
export function notesOn(rated: Rated, measure: Measure, asTyped: ShownAsTyped): readonly string[] {
  return [
    ...rated.warnings.map((warning) => warningWords[warning]),
    ...lackingNotes(rated),
    ...roundingNotes(rated, measure, asTyped),
  ]
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

/** S12 — A scheme of two values may be given one: then a band of the second is out of reach. */
function lackingNotes({ scheme, input }: Rated): readonly string[] {
  return scheme.rule.steps.flatMap(({ band, cut }) => {
    const label = bandOf(scheme, band)?.label ?? band
    if (cut.at === 'floor' && input.target.kind !== 'floor')
      return [`${label} cannot occur: no floor was given.`]
    return cut.at === 'aspire' && input.target.kind !== 'two'
      ? [`${label} cannot occur: no level to aspire to was given.`]
      : []
  })
}

/** S10 — Compared as held, not as shown. */
function roundingNotes({ band, input }: Rated, measure: Measure, asTyped: ShownAsTyped): readonly string[] {
  const rounded = {
    ...input,
    actual: asTyped.actual ? input.actual : roundedTo(input.actual, measure),
    target: asTyped.target ? input.target : roundedTarget(input.target, measure),
  }
  const shownBand = rate(rounded).band
  if (shownBand.id === band.id) return []
  const actual = asTyped.actual ? exactFigure(input.actual, measure) : formatFigure(input.actual, measure)
  const target = formatTarget(input.target, asTyped.target ? { ...measure, decimals: mostPlaces } : measure)
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

/** As many as records hold; zeros are not shown. */
const mostPlaces = 15

const roundedTo = (value: Exact, { decimals }: Measure): Exact => exact(roundDecimal(value, decimals))
