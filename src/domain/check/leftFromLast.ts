import { dueToDate } from '../due'
import type { Exact } from '../exact'
import { figureIn } from '../figureIn'
import type { QuarterId } from '../primitives'
import { readQuarter, yearOf } from '../quarter'
import type { Measure } from '../records/definition'
import type { ScorecardRow } from '../scorecard'
import { exactValue } from '../value'
import { yearTargets } from '../yearTargets'
import { aboutRow } from './aboutRow'
import { checkedFigure } from './figureFindings'
import type { Finding } from './finding'
import { significantDigits } from './significant'

export interface LeftFound {
  readonly what: 'actual' | 'target'
  readonly value: Exact
  readonly lastQuarter: QuarterId
  /** What the year's profile gives for this quarter, where a target should have moved to it. */
  readonly profiled: Exact | undefined
  readonly measure: Measure
}

export type LeftFinding = Finding<'C5', LeftFound>

/** C5 — The figure, or the target, of last quarter is still in place. */
export const leftFromLast = (row: ScorecardRow): readonly LeftFinding[] =>
  [actualLeft(row), targetLeft(row)].flatMap((found) =>
    found
      ? [{ check: 'C5', about: { ...aboutRow(row), register: found.what }, severity: 'warns', found }]
      : [],
  )

/** Not 0, 100 or the best possible, not a small count, and not what has stood still before. */
function actualLeft(row: ScorecardRow): LeftFound | undefined {
  const figure = checkedFigure(row.asked)
  const [last, older] = figure?.earlier ?? []
  if (!figure || !last || !figure.value.equals(last.value) || !isTelling(figure.value, figure.measure))
    return undefined
  if (older?.value.equals(last.value)) return undefined
  return {
    what: 'actual',
    value: figure.value,
    lastQuarter: last.quarter,
    profiled: undefined,
    measure: figure.measure,
  }
}

function isTelling(value: Exact, { unit, accumulation }: Measure): boolean {
  if (unit.kind === 'yesNo' || unit.kind === 'date' || accumulation === 'snapshot') return false
  if (unit.kind === 'percent' && value.equals(100n)) return false
  return significantDigits(value) >= telling
}

/** Of fewer digits, every tenth figure or so is the same again and right. */
const telling = 3

function targetLeft(row: ScorecardRow): LeftFound | undefined {
  const { previous, definition, quarter } = row.result
  const now = typedPoint(row.result.target.typed)
  const last = previous && pointOf(previous.target.held)
  if (!previous || !now || !last || !now.equals(last)) return undefined
  const { measure } = definition
  const profiled = profiledTarget(row, quarter)
  const found = { what: 'target', value: now, lastQuarter: previous.quarter, profiled, measure } as const
  if (profiled) return profiled.equals(now) ? undefined : found
  return isStuck(row, previous.quarter, last) ? found : undefined
}

/** What the year's plan gives the quarter, where it gives a number. */
export function profiledTarget({ asked, result }: ScorecardRow, quarter: QuarterId): Exact | undefined {
  const { life, definition } = result
  const targets = yearTargets({ ...asked, year: yearOf(quarter), measure: definition.measure, life })
  const target = targets.has === 'targets' ? targets.targets[readQuarter(quarter).number - 1] : undefined
  return typedPoint(target ?? undefined)
}

/** A count to date grows through its year, and its target with it: unless it stood still in the year before too. */
function isStuck(row: ScorecardRow, previous: QuarterId, last: Exact): boolean {
  const { definition, quarter, life } = row.result
  const { accumulation, aggregation, polarity } = definition.measure
  if (accumulation !== 'cumulative' || aggregation !== 'sum' || polarity === 'range') return false
  if (yearOf(previous) !== yearOf(quarter)) return false
  const older = dueToDate(life, previous).at(-2)
  const before = older === undefined ? undefined : figureIn({ ...row.asked, quarter: older })
  const value = before && pointOf(before.target.held)
  return !value?.equals(last)
}

type Typed = ScorecardRow['result']['target']['typed']

export const typedPoint = (target: Typed): Exact | undefined =>
  target?.kind === 'point' ? exactValue(target.value) : undefined

function pointOf(held: ScorecardRow['result']['target']['held']): Exact | undefined {
  return held.has === 'target' && held.target.kind === 'point' ? held.target.value : undefined
}
