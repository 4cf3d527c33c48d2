import { readLimit } from './figure/limits'
import { readRange } from './figure/readRange'
import { readValue } from './figure/readValue'
import { refused } from './figure/refusals'
import { reasonIn } from './figure/states'
import { tidy } from './figure/tidy'
import type { Unit } from './records/definition'
import type { Target } from './records/measurement'
import { ok } from './result'
import type { Result } from './result'

/**
 * N2, S11 — A typed target; null where the text is empty. `> 50%` and `more than 50%` must be passed (strict),
 * `at least 80`, `no more than 5`, `≤ 10` met; `10–20` and `10 to 20` are ranges; `tbc` is to be set.
 */
export function parseTarget(text: string, unit: Unit): Result<Target | null> {
  const typed = tidy(text)
  if (typed === '') return ok(null)
  return stated(typed) ?? readTarget(typed, unit)
}

/** S11 — What the words of a typed target say is better: `≤ 10` → lower; undefined for a bare value and for a range. */
export const directionOfTarget = (text: string): 'higher' | 'lower' | undefined =>
  readLimit(tidy(text)).direction

function stated(text: string): Result<Target> | undefined {
  const words = text.toLowerCase()
  if (/^(?:tbc|tba|tbd|to be (?:set|agreed|confirmed|advised)|not (?:yet )?set)$/u.test(words))
    return ok({ kind: 'toBeSet' })
  if (/^await(?:ing|ed)\b/u.test(words)) return ok({ kind: 'awaiting', reason: reasonIn(text) })
  return /^(?:n\/?a|none|no target|not applicable|[-–—−])$/u.test(words) ? noTarget(text) : undefined
}

function noTarget(text: string): Result<never> {
  const message = `“${text}” does not say whether a target is still to come. Type tbc or awaiting if it is; if none is wanted, make the indicator “for information”.`
  return refused('noTarget', message)
}

function readTarget(text: string, unit: Unit): Result<Target | null> {
  const { strict, rest } = readLimit(text)
  const value = readValue(/^(?:nil|zero)$/iu.test(rest) ? '0' : rest, unit)
  if (value.ok) return ok({ kind: 'point', value: value.value, ...(strict ? { strict } : {}) })
  const range = rest === text ? readRange(text, unit) : undefined
  if (range === undefined) return value
  return range.ok ? ok({ kind: 'range', ...range.value }) : range
}
