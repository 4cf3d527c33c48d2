import type { Exact } from '../exact'
import { formatFigure } from '../formatFigure'
import type { Shown } from '../formatFigure'
import type { Limits } from '../signal'
import { drawn } from './drawn'

/**
 * A mean or limit, which seldom ends: with one place more than the figures have, or with as many as it takes to tell the
 * limits apart by three digits.
 */
export function limitFigure(value: Exact, { lower, upper }: Limits, { unit, decimals }: Shown): string {
  const size = Math.floor(Math.log10(drawn(upper.sub(lower))))
  const needed = Number.isFinite(size) ? 2 - size : 0
  return formatFigure(value, { unit, decimals: Math.min(Math.max(decimals + 1, needed), mostPlaces) })
}

const mostPlaces = 15
