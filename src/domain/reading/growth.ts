import type { YearId } from '../primitives'
import { readQuarter, yearOf } from '../quarter'
import type { DraftFigure, DraftIndicator, ReadTarget } from './draft'
import { tableOf } from './rawRow'

/** A number in one quarter of a year. Only evidence: nothing is worked out from it. */
export interface Point {
  readonly quarter: number
  readonly value: number
}

/** How surely figures are those of the year to date; `perhaps`: only where others of the table are alike. */
export type Growth = 'surely' | 'likely' | 'perhaps'

/** The actuals of a year that are numbers, Quarter 1 first. */
export const actualsOf = (figures: readonly DraftFigure[], year: YearId): readonly Point[] =>
  pointsOf(figures, year, ({ actual }) =>
    actual?.reads === 'value' && 'value' in actual.value ? actual.value.value : undefined,
  )

/** The number of a target; undefined where it is none or not one number. */
export const numberOf = (target: ReadTarget | null): number | undefined =>
  target?.reads === 'value' && target.value.kind === 'point' ? Number(target.value.value) : undefined

const targetsOf = (figures: readonly DraftFigure[], year: YearId): readonly Point[] =>
  pointsOf(figures, year, ({ target }) => numberOf(target))

function pointsOf(
  figures: readonly DraftFigure[],
  year: YearId,
  valueOf: (figure: DraftFigure) => number | string | undefined,
): readonly Point[] {
  return figures
    .filter(({ quarter }) => yearOf(quarter) === year)
    .flatMap((figure) => {
      const value = Number(valueOf(figure))
      return Number.isFinite(value) ? [{ quarter: readQuarter(figure.quarter).number, value }] : []
    })
    .toSorted((a, b) => a.quarter - b.quarter)
}

/** Whether the figures of a year grow from quarter to quarter as those to date do; undefined where they do not. */
export function growthOf(
  figures: readonly DraftFigure[],
  year: YearId,
  annual: number | undefined,
): Growth | undefined {
  const actuals = actualsOf(figures, year)
  const targets = targetsOf(figures, year)
  if (!grows(actuals, 0.5)) return rises(actuals) && rises(targets) ? 'likely' : undefined
  if (targets.length > 1) return grows(targets, 0.85) ? 'surely' : isFlat(targets) ? undefined : 'likely'
  if (annual !== undefined && annual > 0) return isNearer(actuals, annual) ? 'likely' : undefined
  return actuals.length > 2 ? 'likely' : 'perhaps'
}

/** Never less than before, and at about the same pace: 900, 1,850, 2,700. */
function grows(points: readonly Point[], evenness: number): boolean {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2 || first.value <= 0) return false
  const paces = points.map(({ quarter, value }) => value / quarter)
  const isRising = points.every(({ value }, at) => value >= (points[at - 1]?.value ?? 0))
  const isEven = Math.min(...paces) >= evenness * Math.max(...paces)
  return isRising && isEven && last.value >= 1.4 * first.value
}

/** More in the end than at first, and never less than before: nothing, nothing, 150, 420. */
const rises = (points: readonly Point[]): boolean =>
  points.length > 2 &&
  !isFlat(points) &&
  points.every(({ value }, at) => value >= (points[at - 1]?.value ?? 0))

const isFlat = (points: readonly Point[]): boolean =>
  (points.at(-1)?.value ?? 0) <= 1.2 * (points[0]?.value ?? 0)

/** Whether the last value is nearer to its part of the target of the year than the sum of them is. */
function isNearer(points: readonly Point[], annual: number): boolean {
  const last = points.at(-1) ?? { quarter: 1, value: 0 }
  const sum = points.reduce((all, { value }) => all + value, 0)
  const off = (value: number, quarters: number) => Math.abs(value - (annual * quarters) / 4)
  return off(last.value, last.quarter) < off(sum, points.length)
}

/**
 * Rows of two quarters alone may grow by chance; where most of a table do, all that do are asked about. So are they where
 * another row of the table is.
 */
export function askedTogether(
  indicators: readonly DraftIndicator[],
  year: YearId,
): readonly DraftIndicator[] {
  const open = indicators.filter(
    ({ aggregation, asks, figures }) =>
      aggregation.value === 'sum' &&
      aggregation.because === 'assumed' &&
      !asks &&
      actualsOf(figures, year).length > 1,
  )
  const growing = open.filter(({ figures }) => growthOf(figures, year, undefined) === 'perhaps')
  const within = (some: readonly DraftIndicator[], at: number) =>
    some.filter(({ key }) => tableOf(key) === at).length
  const isAsked = ({ key }: DraftIndicator) => {
    const at = tableOf(key)
    const others = indicators.filter(({ asks }) => asks === 'growing')
    return within(others, at) > 0 || within(growing, at) >= Math.max(2, 0.75 * within(open, at))
  }
  const asked = new Set(growing.filter(isAsked))
  return indicators.map((one) =>
    asked.has(one) ? { ...one, aggregation: { value: 'latest', because: 'assumed' }, asks: 'growing' } : one,
  )
}
