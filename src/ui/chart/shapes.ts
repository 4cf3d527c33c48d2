import type { PlacedPoint } from '#domain/chart/panels'
import type { Exact } from '#domain/exact'
import type { Scales } from './scales'

/** A value at its place among the quarters of a panel. */
export interface Placed {
  readonly place: number
  readonly value: Exact
}

/** What is joined by a line: neighbours that have a value, up to a gap or to where a line begins anew. */
export function joined(
  points: readonly PlacedPoint[],
  valueOf: (point: PlacedPoint) => Exact | undefined,
): readonly (readonly Placed[])[] {
  const lines: Placed[][] = []
  let isOpen = false
  points.forEach((point, place) => {
    const value = valueOf(point)
    if (value) {
      const last = lines.at(-1)
      if (last && isOpen && !point.startsLine) last.push({ place, value })
      else lines.push([{ place, value }])
    }
    isOpen = value !== undefined
  })
  return lines
}

/** From middle to middle. */
export const linePath = (line: readonly Placed[], { x, y }: Scales): string =>
  line.map(({ place, value }, at) => `${at === 0 ? 'M' : 'L'}${x(place)} ${y(value)}`).join('')

/** Level over the whole width of each quarter, as what is asked of a quarter is asked of all of it. */
export const stepPath = (line: readonly Placed[], { x, y }: Scales): string =>
  line
    .map(
      ({ place, value }, at) =>
        `${at === 0 ? 'M' : 'L'}${x(place - 0.5)} ${y(value)}L${x(place + 0.5)} ${y(value)}`,
    )
    .join('')

/** Between two stepped lines over the same quarters. */
export function stepArea(lo: readonly Placed[], hi: readonly Placed[], scales: Scales): string {
  const { x, y } = scales
  const back = lo
    .toReversed()
    .map(({ place, value }) => `L${x(place + 0.5)} ${y(value)}L${x(place - 0.5)} ${y(value)}`)
  return `${stepPath(hi, scales)}${back.join('')}Z`
}
