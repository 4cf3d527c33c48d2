import { heldActual } from './accumulation'
import type { Exact } from './exact'
import { splitId } from './ids'
import type { Id, QuarterId, YearId } from './primitives'
import { quarterId, yearOf } from './quarter'
import type { OfKind } from './recordIndex'
import type { Measure, Unit } from './records/definition'
import type { Structure } from './structure'
import { exactValue } from './value'

/** The figure of one name for one year. */
export interface BenchmarkPoint {
  readonly year: YearId
  readonly value: Exact
  /** As it is kept, so that it is shown as it was typed; of a value that was worked out there is none. */
  readonly typed: string | undefined
  /** Where it comes from; empty where nobody said. */
  readonly source: string
  readonly provisional: boolean
  /** What its figures were measured in that year; of one before the first definition, what they are measured in now. */
  readonly measure: Measure
}

/** The figures of one name, oldest first. */
export interface BenchmarkSeries {
  readonly name: string
  readonly points: readonly BenchmarkPoint[]
}

/** How an indicator stands beside others, year by year. */
export interface Benchmark {
  /** As of the quarter asked about. */
  readonly measure: Measure
  /** Every year in which anybody has a figure, oldest first. */
  readonly years: readonly YearId[]
  /** The outturns of the council itself. */
  readonly own: readonly BenchmarkPoint[]
  /** In the order in which the newest year names them; those only named before come after. */
  readonly others: readonly BenchmarkSeries[]
}

export interface BenchmarkOf {
  readonly structure: Structure
  readonly indicator: Id
  readonly quarter: QuarterId
  /** The years of this indicator, any order. */
  readonly years: readonly OfKind<'year'>[]
}

/** The council beside its comparators. Undefined where nobody is compared with, or nothing is defined yet. */
export function benchmark({ structure, indicator, quarter, years }: BenchmarkOf): Benchmark | undefined {
  const measure = structure.definition(indicator, quarter)?.measure
  if (!measure) return undefined
  const newestFirst = years.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  const series = new Map<string, { readonly name: string; readonly points: BenchmarkPoint[] }>()
  const own: BenchmarkPoint[] = []
  for (const { id, values } of newestFirst) {
    const year = splitId(id).period
    const at = yearOf(quarter) === year ? quarter : quarterId(year, 4)
    const then = structure.definition(indicator, at)?.measure ?? measure
    for (const point of outturnPoint(values.outturn, { year, measure: then })) own.unshift(point)
    for (const { name, value, source } of values.comparators ?? []) {
      const key = name.trim().toLowerCase()
      const known = series.get(key) ?? { name: name.trim(), points: [] }
      known.points.unshift({
        year,
        value: exactValue(value),
        typed: value,
        source,
        provisional: false,
        measure: then,
      })
      series.set(key, known)
    }
  }
  const others = [...series.values()]
  if (others.length === 0) return undefined
  const all = [own, ...others.map(({ points }) => points)].flat().map(({ year }) => year)
  return { measure, years: [...new Set(all)].toSorted(), own, others }
}

/** Of figures in another unit nothing can be drawn beside this one. */
export const isInUnit = ({ measure }: BenchmarkPoint, { unit }: { readonly unit: Unit }): boolean =>
  measure.unit.kind === unit.kind && measure.unit.name === unit.name

function outturnPoint(
  outturn: OfKind<'year'>['values']['outturn'],
  { year, measure }: Pick<BenchmarkPoint, 'year' | 'measure'>,
): readonly BenchmarkPoint[] {
  const held = heldActual(outturn, measure.unit)
  if (held.has === 'none') return []
  const typed = outturn && 'value' in outturn ? outturn.value : undefined
  return [{ year, value: held.value, typed, source: '', provisional: held.provisional, measure }]
}
