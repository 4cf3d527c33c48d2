import { exact } from '../exact'
import type { Exact } from '../exact'

/** A number that stands in a text. */
export interface TextNumber {
  readonly value: Exact
  /** As it is written. */
  readonly text: string
  readonly places: number
  readonly at: number
}

/** `1,850` and `46.2%`; not the digits of a reference, a year, a date or an age `10-17`. */
export function numbersIn(text: string): readonly TextNumber[] {
  return [...text.matchAll(number)].flatMap(({ 0: found, index }) => {
    const plain = found.replaceAll(',', '')
    if (plain.length > longest || isYear(found)) return []
    return [{ value: exact(plain), text: found, places: plain.split('.')[1]?.length ?? 0, at: index }]
  })
}

const number = /(?<![\p{L}\p{N}.,/–-])\d+(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}/–-]|[.,]\d)/gu

const longest = 18

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text)

/** `six` → 6; a number in figures as it is. */
export function countOf(text: string): number | undefined {
  const at = counts.indexOf(text.toLowerCase())
  if (at >= 0) return at
  return /^\d{1,4}$/u.test(text) ? Number(text) : undefined
}

export const counts: readonly string[] =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
