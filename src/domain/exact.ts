import Fraction from 'fraction.js'
import type { DecimalText } from './primitives'

/** An exact rational on BigInt: everything that decides a status is computed in it (N1). */
export type Exact = Fraction

/** `"97.0"` → 97 exactly. The text must be in normal form (decimalSchema). */
export const exact = (text: DecimalText): Exact => new Fraction(text)

export const zero: Exact = new Fraction(0)

/** A target whose numbers are exact: typed ones, or computed to date (A2). */
export type ExactTarget =
  | { readonly kind: 'point'; readonly value: Exact; readonly strict: boolean }
  | { readonly kind: 'range'; readonly lo: Exact; readonly hi: Exact }
  | { readonly kind: 'floor'; readonly value: Exact; readonly floor: Exact }
  | { readonly kind: 'two'; readonly acceptable: Exact; readonly aspire: Exact }
