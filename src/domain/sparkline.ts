import type { RecentPoint } from './recentTrend'

/** In the units of the drawing. `slots`: how many quarters it has room for, the last at its end. */
export interface SparkSize {
  readonly width: number
  readonly height: number
  /** Kept free on all sides, so that lines and symbols are whole. */
  readonly margin: number
  readonly slots: number
}

/** A small line of the last quarters, for drawing only. */
export interface Sparkline {
  /** Path data of the values; a value between two gaps is a dot. */
  readonly line: string
  /** Path data of what is aimed at; empty without targets. */
  readonly aims: string
  /** Where each point stands; undefined where it has no value. */
  readonly places: readonly (Place | undefined)[]
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** Oldest first, the last as many as there is room for. Undefined while fewer than two have a value. */
export function sparkline(points: readonly RecentPoint[], size: SparkSize): Sparkline | undefined {
  const shown = points.slice(-size.slots)
  const values = shown.map(({ value }) => value?.valueOf())
  const known = values.filter((value) => value !== undefined)
  if (known.length < 2) return undefined
  const aims = shown.map((point) => point.aims.map((aim) => aim.valueOf()))
  const height = heightIn([...known, ...aims.flat()], size)
  const across = acrossIn(size, shown.length)
  const placesOf = (numbers: readonly (number | undefined)[]) =>
    numbers.map((value, at) => (value === undefined ? undefined : { x: across(at), y: height(value) }))
  const starts = shown.map(({ startsAnew }) => startsAnew)
  const places = placesOf(values)
  const aimed = [0, 1].map((which) => pathOf(placesOf(aims.map((all) => all[which])), starts))
  return { line: pathOf(places, starts), aims: aimed.join(''), places }
}

/** Values of any size from the bottom to the top; all the same: in the middle. */
function heightIn(values: readonly number[], { height, margin }: SparkSize): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least === most) return () => height / 2
  const room = height - 2 * margin
  return (value) => tenths(margin + room * ((most - value) / (most - least)))
}

function acrossIn({ width, margin, slots }: SparkSize, count: number): (at: number) => number {
  const step = (width - 2 * margin) / Math.max(1, slots - 1)
  return (at) => tenths(width - margin - (count - 1 - at) * step)
}

/** Nothing is drawn across a gap or to a point that starts anew. */
function pathOf(places: readonly (Place | undefined)[], starts: readonly boolean[]): string {
  return places
    .map((place, at) => {
      if (!place) return ''
      const isJoined = places[at - 1] !== undefined && starts[at] !== true
      if (isJoined) return `L${place.x} ${place.y}`
      const isAlone = places[at + 1] === undefined || starts[at + 1] === true
      return `M${place.x} ${place.y}${isAlone ? 'h0' : ''}`
    })
    .join('')
}

const tenths = (length: number): number => Math.round(length * 10) / 10
