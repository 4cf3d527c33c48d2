import type { Exact } from '#domain/exact'
import { drawn } from '#domain/chart/drawn'
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts'

/** From places and values to pixels. */
export interface Scales {
  /** Of the n-th quarter, counted from 0: its middle; half a quarter more or less is its edge. */
  readonly x: (place: number) => number
  readonly y: (value: Exact) => number
  /** Pixels from one quarter to the next. */
  readonly step: number
  readonly area: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

/** The scales of the panel around; undefined until it has been laid out. */
export function useScales(): Scales | undefined {
  const toX = useXAxisScale()
  const toY = useYAxisScale()
  const plot = usePlotArea()
  if (!toX || !toY || !plot || plot.width <= 0) return undefined
  const x = (place: number): number => toX(place) ?? plot.x
  return {
    x,
    y: (value) => toY(drawn(value)) ?? plot.y,
    step: x(1) - x(0),
    area: { left: plot.x, right: plot.x + plot.width, top: plot.y, bottom: plot.y + plot.height },
  }
}
