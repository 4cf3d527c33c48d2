import { decimalText, parseDecimal } from '../decimal'
import { exact } from '../exact'
import type { DecimalText } from '../primitives'
import type { Unit } from '../records/definition'
import { ok } from '../result'
import type { Result } from '../result'
import { scaled, scaleOf } from './readAmount'
import { notRead, refused } from './refusals'

/**
 * Pounds and pence: `£1,200`, `£1.2m`, `£3k`, `-£4`, `£-4`, `50p`; brackets are negative, as accountants write:
 * `(£12)` → `-12`. At most two places, so that `£1.850` is not taken for either £1.85 or £1,850.
 */
export function readMoney(text: string, unit: Unit): Result<DecimalText> {
  const inner = /^(£?) ?\((.+)\)$/u.exec(text)
  if (inner) return negated(readSigned(`${inner[1] ?? ''}${(inner[2] ?? '').trim()}`, unit), text)
  return readSigned(text, unit)
}

const pattern =
  /^([−–‒‐‑﹣+-]?) ?(?:£|GBP)? ?([−–‒‐‑﹣-]?[\d.,\s]*\d\.?) ?(k|thousand|m|mn|million|b|bn|billion|p|pence)?$/iu

function readSigned(text: string, unit: Unit): Result<DecimalText> {
  const [, sign = '', digits, scale = ''] = pattern.exec(text) ?? []
  if (digits === undefined) return foreign(text, unit)
  const number = sign + digits
  const amount = inPounds(number, scale)
  return amount.ok && hasPartPence(amount.value)
    ? refused(
        'tooManyPlaces',
        `“${text}” has more than two decimal places. Type pounds and pence, such as £1,850 or £1.85.`,
      )
    : amount
}

function inPounds(number: string, scale: string): Result<DecimalText> {
  if (scale === '') return parseDecimal(number)
  if (!/^p/iu.test(scale))
    return scaled(scaleOf(number + scale, /^(.*\d\.?)([a-z]+)$/iu) ?? { digits: number, power: 0 })
  const pence = parseDecimal(number)
  return pence.ok ? ok(decimalText(exact(pence.value).div(100)) ?? pence.value) : pence
}

const hasPartPence = (amount: DecimalText): boolean => /\.\d{3,}$/u.test(amount)

function negated(amount: Result<DecimalText>, text: string): Result<DecimalText> {
  if (!amount.ok) return amount
  if (amount.value.startsWith('-'))
    return refused('ambiguous', `“${text}” is negative twice. Type it with one minus sign.`)
  return ok(/[1-9]/u.test(amount.value) ? `-${amount.value}` : amount.value)
}

function foreign(text: string, unit: Unit): Result<never> {
  if (/[$€]/u.test(text))
    return refused('wrongUnit', `“${text}” is not in pounds. Type the amount in pounds, such as £1,200.`)
  if (/[<>≤≥]/u.test(text))
    return refused('comparison', `“${text}” is a limit and not one amount. Type the amount itself.`)
  return notRead(text, unit)
}
