import { decimalText } from '../decimal'
import type { Exact } from '../exact'

/** How many digits of a value say anything: 0.93 has two, 1,500 two, 738.5 four. What never ends has many. */
export function significantDigits(value: Exact): number {
  const text = decimalText(value.abs())
  if (text === undefined) return endless
  const digits = text.replace('.', '').replace(/^0+/u, '')
  return (text.includes('.') ? digits : digits.replace(/0+$/u, '')).length
}

const endless = 9
