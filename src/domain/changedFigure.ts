import * as v from 'valibot'
import type { Json } from './canonical'
import type { HistoryEntry } from './history'
import { actualSchema, targetSchema } from './records/measurement'
import { sameValue } from './sameValue'

/** A figure or target that says another number than it said first. */
export interface ChangedFigure {
  /** `indicator@quarter` */
  readonly id: string
  readonly register: 'actual' | 'target'
  readonly first: Json
  readonly now: Json
  /** When it was last written, by the writer's clock. */
  readonly at: string
  /** Id of the post; empty where nobody had said who they are. */
  readonly by: string
}

/**
 * K4 — What of a figure changed since it was first entered, as far as is on record; `history` is that of one measurement,
 * newest first. A figure that came late, was made final or was emptied is no change of a number.
 */
export function changedFigures(history: readonly HistoryEntry[]): readonly ChangedFigure[] {
  return (['actual', 'target'] as const).flatMap((register) => changedIn(history, register) ?? [])
}

function changedIn(
  history: readonly HistoryEntry[],
  register: ChangedFigure['register'],
): ChangedFigure | undefined {
  const own = history.filter((one) => one.register === register && one.standing !== 'withdrawn')
  const shown = own.find(({ standing }) => standing === 'shown')
  if (!shown) return undefined
  const { value: now, at, by } = shown.entry
  const first = valuesInTime(own).find((value) => numberOf(register, value) !== undefined)
  const [then, here] = [numberOf(register, first), numberOf(register, now)]
  if (first === undefined || then === undefined || here === undefined || sameValue(then, here))
    return undefined
  return { id: shown.id, register, first, now, at, by }
}

/** Oldest first; what stood before the oldest write may be known from it alone. */
function valuesInTime(own: readonly HistoryEntry[]): readonly Json[] {
  const before = own.at(-1)?.before
  const values = own.toReversed().map(({ entry }) => entry.value)
  return before?.has === 'value' ? [before.value, ...values] : values
}

/** The number alone, without its state; undefined where there is none. */
function numberOf(register: ChangedFigure['register'], value: Json | undefined): Json | undefined {
  if (register === 'actual') {
    if (!v.is(actualSchema, value)) return undefined
    if ('value' in value) return { value: value.value }
    return 'numerator' in value ? { numerator: value.numerator, denominator: value.denominator } : undefined
  }
  if (!v.is(targetSchema, value)) return undefined
  return value.kind === 'toBeSet' || value.kind === 'awaiting' ? undefined : value
}
