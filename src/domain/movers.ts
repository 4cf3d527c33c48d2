import type { Exact } from './exact'
import { zero } from './exact'
import type { FigureIn } from './figureIn'
import { aimedAt } from './gap'
import type { IndicatorResult } from './indicatorResult'
import { isMeasuredAlike } from './measuredAlike'
import { sameValue } from './sameValue'
import type { Rated } from './status'
import { hasPercentage, toleranceWidths } from './tolerance'
import { isComparedUnseen } from './unseen'

/** What a move is counted in: widths of the tolerance, or parts of the target where there is none. Never one beside the other. */
export type MoveUnit = 'tolerance' | 'target'

/** How far a figure moved against its target since the previous due quarter; positive = for the better. */
export interface Move {
  readonly unit: MoveUnit
  /** Where it stood then and where it stands now: the signed gap, positive = better than the target. */
  readonly from: Exact
  readonly to: Exact
  readonly by: Exact
}

/** A row that moved, with what it moved by. */
export interface Mover<Row> {
  readonly row: Row
  readonly move: Move
}

/** The biggest moves each way, largest first, of those that are counted in one unit. */
export interface Movers<Row> {
  readonly unit: MoveUnit
  readonly better: readonly Mover<Row>[]
  readonly worse: readonly Mover<Row>[]
}

/**
 * S2, S9 — How far a figure moved toward better or worse between its quarter and the previous due one. What is compared
 * is how it stood to its target, in widths of its tolerance, so that a sum that grows through the year has not moved by
 * growing. Undefined where either side has no status, the two were not measured, rated or tolerated alike, an answer
 * of yes or no has no distance, a small number would be given away (C21), or nothing says how much is much (a target of zero without a tolerance).
 */
export function moveOf({ previous, ...now }: Pick<IndicatorResult, 'previous'> & FigureIn): Move | undefined {
  if (!previous || !isLike(now, previous)) return undefined
  if (now.definition.measure.unit.kind === 'yesNo') return undefined
  if (isComparedUnseen(now) || isComparedUnseen(previous)) return undefined
  const [then, here] = [ratedOf(previous), ratedOf(now)]
  if (!then || !here) return undefined
  for (const unit of ['tolerance', 'target'] as const) {
    const [from, to] = [placeIn(unit, then), placeIn(unit, here)]
    if (from && to) return { unit, from, to, by: to.sub(from) }
  }
  return undefined
}

/** The biggest movers of some rows, at most `most` each way, unit by unit; units in which nothing moved are left out. */
export function biggestMovers<Row extends { readonly result: IndicatorResult }>(
  rows: readonly Row[],
  most: number,
): readonly Movers<Row>[] {
  const moved = rows.flatMap((row) => {
    const move = moveOf(row.result)
    return move && !move.by.equals(0) ? [{ row, move }] : []
  })
  return (['tolerance', 'target'] as const)
    .map((unit) => {
      const own = moved.filter(({ move }) => move.unit === unit)
      return { unit, better: largest(own, 1, most), worse: largest(own, -1, most) }
    })
    .filter(({ better, worse }) => better.length + worse.length > 0)
}

function largest<Row>(movers: readonly Mover<Row>[], sign: 1 | -1, most: number): readonly Mover<Row>[] {
  return movers
    .filter(({ move }) => Number(move.by.s) === sign)
    .toSorted((a, b) => b.move.by.abs().compare(a.move.by.abs()))
    .slice(0, most)
}

const ratedOf = ({ status }: FigureIn): Rated | undefined => (status.has === 'band' ? status : undefined)

/** S9, S14 — Measured, rated and tolerated alike: a wider tolerance is no move, and neither is another basis. */
const isLike = (now: FigureIn, before: FigureIn): boolean =>
  now.definition.basis === before.definition.basis &&
  isMeasuredAlike(now.definition.measure, before.definition.measure) &&
  sameTolerance(now, before)

const sameTolerance = (now: FigureIn, before: FigureIn): boolean =>
  sameValue({ ...now.rule.tolerance }, { ...before.rule.tolerance })

/** The signed gap in a unit; undefined where the unit has no size. A target hit exactly is 0 in every unit. */
function placeIn(unit: MoveUnit, { gap, input }: Rated): Exact | undefined {
  if (gap.distance.equals(0)) return zero
  const anchor = { value: aimedAt(input.target, input.actual), unit: input.unit }
  const size = unit === 'tolerance' ? widthAt(gap.distance, input, anchor) : sizeOf(anchor)
  return size === undefined || size.equals(0) ? undefined : gap.distance.div(size)
}

/** On the side on which the figure is. */
function widthAt(distance: Exact, { tolerance }: Rated['input'], anchor: Anchor): Exact {
  const { up, down } = toleranceWidths(tolerance, anchor)
  return distance.s > 0n ? up : down
}

const sizeOf = (anchor: Anchor): Exact | undefined => (hasPercentage(anchor) ? anchor.value.abs() : undefined)

type Anchor = Parameters<typeof toleranceWidths>[1]
