import { dueInYear, everyQuarter } from './due'
import { formatTarget } from './formatFigure'
import { composite } from './ids'
import type { QuarterId, QuarterNumber, YearId } from './primitives'
import { checkProfile } from './profile'
import type { ProfileCheck, QuarterTargets } from './profile'
import { quarterId, yearOf } from './quarter'
import type { Measure } from './records/definition'
import type { Target } from './records/measurement'
import type { Asked } from './remember'
import { yearTargets } from './yearTargets'

/** A4 — The targets of a year as they stand, quarter by quarter, and how they come to the annual one. */
export interface YearProfile {
  readonly year: YearId
  readonly measure: Measure
  /** As it is shown; undefined where none is set. */
  readonly annual: string | undefined
  /** The due ones, in order, each with its target. */
  readonly quarters: readonly { readonly quarter: QuarterId; readonly target: string | undefined }[]
  /** Undefined where there is no annual number to come to. */
  readonly check: ProfileCheck | undefined
}

/** A target typed for a quarter goes before what the year gives it. Undefined before the indicator was defined. */
export function yearProfile({ structure, figures, indicator, quarter }: Asked): YearProfile | undefined {
  const definition = structure.definition(indicator, quarter)
  if (!definition) return undefined
  const { measure } = definition
  const year = yearOf(quarter)
  const life = structure.get('indicator', indicator)?.values.life ?? everyQuarter
  const dueIn = dueInYear(life, year)
  const given = yearTargets({ structure, figures, indicator, year, measure, life })
  const targetOf = (number: QuarterNumber): Target | null => {
    if (!dueIn.includes(number)) return null
    const typed = figures.get('measurement', composite(indicator, quarterId(year, number)))?.values.target
    return typed ?? (given.has === 'targets' ? given.targets[number - 1] : undefined) ?? null
  }
  const targets: QuarterTargets = [targetOf(1), targetOf(2), targetOf(3), targetOf(4)]
  const annual = figures.get('year', composite(indicator, year))?.values.target?.annual
  return {
    year,
    measure,
    annual: shown(annual, measure),
    quarters: dueIn.map((number) => ({
      quarter: quarterId(year, number),
      target: shown(targets[number - 1], measure),
    })),
    check:
      annual?.kind === 'point' ? checkProfile(annual, targets, { measure, dueIn, lastYear: [] }) : undefined,
  }
}

const shown = (target: Target | null | undefined, measure: Measure): string | undefined =>
  !target || target.kind === 'toBeSet' || target.kind === 'awaiting'
    ? undefined
    : formatTarget(target, measure)
