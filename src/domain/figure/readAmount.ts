import { decimalText, parseDecimal } from '../decimal'
import { exact } from '../exact'
import type { DecimalText } from '../primitives'
import type { Unit } from '../records/definition'
import { ok } from '../result'
import type { Result } from '../result'
import { notRead, refused, takesWords } from './refusals'

/** A number with or without the words or the sign of its unit after it: `46.2%`, `12 days`, `3k`. */
export function readAmount(text: string, unit: Unit): Result<DecimalText> {
  const bare = withoutSuffix(text, suffixesOf(unit))
  const scale = unit.kind === 'number' ? scaleOf(bare, /^(.*\d) ?(k|thousand|million|billion)$/iu) : undefined
  if (scale) return scaled(scale)
  return /[^\d.,\s+−–‒‐‑﹣-]/u.test(bare) ? foreign(text, unit) : parseDecimal(bare)
}

/** A number and the power of ten that follows it in words. */
export interface Scale {
  readonly digits: string
  readonly power: number
}

/** `1.2m` → 1.2 and 6 where the pattern allows that word. */
export function scaleOf(text: string, pattern: RegExp): Scale | undefined {
  const [, digits, word = ''] = pattern.exec(text) ?? []
  return digits === undefined ? undefined : { digits, power: powers[word[0]?.toLowerCase() ?? ''] ?? 0 }
}

/** 1.2 and 6 → `1200000`. */
export function scaled({ digits, power }: Scale): Result<DecimalText> {
  const parsed = parseDecimal(digits)
  if (!parsed.ok) return parsed
  const text = decimalText(exact(parsed.value).mul(10 ** power))
  return text === undefined
    ? refused('tooLong', `“${digits}” at that scale has more digits than can be kept.`)
    : ok(text)
}

const powers: Readonly<Record<string, number>> = { k: 3, t: 3, m: 6, b: 9 }

function suffixesOf(unit: Unit): readonly string[] {
  switch (unit.kind) {
    case 'percent':
      return ['%', 'per cent', 'percent', 'pc']
    case 'points':
      return [
        'percentage points',
        'percentage point',
        '% points',
        '%pts',
        'points',
        'point',
        'ppts',
        'ppt',
        'pts',
        'pp',
      ]
    case 'days':
      return ['working days', 'working day', 'calendar days', 'calendar day', 'days', 'day']
    default:
      return unit.name === '' ? [] : [unit.name.toLowerCase()]
  }
}

function withoutSuffix(text: string, suffixes: readonly string[]): string {
  const lower = text.toLowerCase()
  const suffix = suffixes.find((ending) => lower.endsWith(ending))
  return suffix === undefined ? text : text.slice(0, -suffix.length).trim()
}

/** What else stands in the text, named where it is a common slip. */
function foreign(text: string, unit: Unit): Result<never> {
  const takes = takesWords(unit)
  if (/[<>≤≥]/u.test(text)) return refused('comparison', `“${text}” is a limit and not one value. ${takes}`)
  if (/^(?:~|≈|c\.? ?\d|ca\b|circa|about|approx|around)/iu.test(text))
    return refused(
      'approximate',
      `“${text}” is only about right. Type the figure itself and mark it provisional.`,
    )
  if (text.includes('%')) return refused('wrongUnit', `“${text}” is a percentage. ${takes}`)
  if (/[£$€]/u.test(text)) return refused('wrongUnit', `“${text}” is an amount of money. ${takes}`)
  return notRead(text, unit)
}
