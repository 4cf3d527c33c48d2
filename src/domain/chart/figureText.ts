import { decimalText, placesTyped } from '../decimal'
import type { Exact, ExactTarget } from '../exact'
import { exactFigure } from '../explain/amount'
import { formatFigure, formatTarget } from '../formatFigure'
import type { Measure } from '../records/definition'
import { targetValues } from '../targetValues'

/** A value with all the places that it has, however many; one that never ends is rounded and says "about". */
export function figureText(value: Exact, { unit, decimals }: Measure): string {
  const places = placesOf(value)
  return places === undefined
    ? exactFigure(value, { unit, decimals })
    : formatFigure(value, { unit, decimals: places })
}

/** A target in the same way, as far as its numbers end. */
export function targetText(target: ExactTarget, measure: Measure): string {
  const places = targetValues(target).map((value) => placesOf(value) ?? 0)
  return formatTarget(target, { ...measure, decimals: Math.max(measure.decimals, ...places) })
}

function placesOf(value: Exact): number | undefined {
  const text = decimalText(value)
  return text === undefined ? undefined : placesTyped(text)
}
