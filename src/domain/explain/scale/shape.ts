import type { Band } from '../../records/scheme'

/**
 * S13 — The bands of a status side by side, lowest values first, with the cuts between them and the actual. Places are
 * from 0, the left end, to 1, for drawing only.
 */
export interface Scale {
  readonly stretches: readonly ScaleStretch[]
  readonly cuts: readonly ScaleLabel[]
  readonly actual: ScaleActual
}

/** `from` = `to`: one value alone, as of a target without tolerance. */
export interface ScaleStretch {
  readonly band: Band
  readonly from: number
  readonly to: number
  /** Whether the actual is in it. */
  readonly applies: boolean
  /** Whether there is room for its symbol. */
  readonly isMarked: boolean
}

export interface ScaleActual {
  readonly at: number
  readonly text: string
  readonly anchor: Anchor
  /** Too far out to be drawn in its place: it stands at that end. */
  readonly beyond: 'low' | 'high' | undefined
}

/** The side of a label that stands at its place. */
export type Anchor = 'start' | 'middle' | 'end'

/** A text under its place on a scale. */
export interface ScaleLabel {
  readonly at: number
  readonly text: string
  readonly anchor: Anchor
  /** 0 is the first row; those that would overlap stand lower. */
  readonly row: number
}
