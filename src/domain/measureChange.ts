import type { Measure } from './records/definition'

/** A part of a measure that decides what a figure means. */
export type MeasurePart = 'unit' | 'polarity' | 'accumulation' | 'aggregation'

/**
 * T2 — What changed of a measure so that the figures before and after are not the same thing. Another title, owner,
 * tolerance or number of places leaves them comparable, and so does a unit written with other spaces or capitals.
 */
export function changedParts(before: Measure, now: Measure): readonly MeasurePart[] {
  if (before === now) return none
  const isSame: Readonly<Record<MeasurePart, boolean>> = {
    unit: before.unit.kind === now.unit.kind && plain(before.unit.name) === plain(now.unit.name),
    polarity: before.polarity === now.polarity,
    accumulation: before.accumulation === now.accumulation,
    aggregation: before.aggregation === now.aggregation,
  }
  return parts.filter((part) => !isSame[part])
}

const parts = ['unit', 'polarity', 'accumulation', 'aggregation'] as const

const none: readonly never[] = []

const plain = (name: string): string => name.trim().replaceAll(/\s+/gu, ' ').toLowerCase()
