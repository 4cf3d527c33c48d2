import { betterWords } from './betterWords'
import { readLimit } from './figure/limits'
import { readRange } from './figure/readRange'
import { readSecond } from './figure/readSecond'
import { readValue } from './figure/readValue'
import { refused, targetTakenBy, takesWords } from './figure/refusals'
import { reasonIn } from './figure/states'
import { tidy } from './figure/tidy'
import type { Measure, Unit } from './records/definition'
import type { Target } from './records/measurement'
import { fail, ok } from './result'
import type { Result } from './result'

/**
 * N2, S11 — A typed target; null where the text is empty. `> 50%` and `more than 50%` must be passed (strict),
 * `at least 80`, `no more than 5`, `≤ 10` met; `10–20` and `10 to 20` are ranges; `90 (floor 85)` and `80 (aspiring
 * to 90)` have two values; `tbc` is to be set. What `formatTarget` shows reads as the same target again.
 */
export function parseTarget(text: string, unit: Unit): Result<Target | null> {
  const typed = tidy(text)
  if (typed === '') return ok(null)
  const read = stated(typed) ?? readSecond(typed, unit) ?? readTarget(typed, unit)
  return read.ok ? read : fail({ ...read.error, message: aboutTargets(read.error.message, unit) })
}

/** S11 — What the words of a typed target say is better: `≤ 10` → lower; undefined for a bare value and for a range. */
export const directionOfTarget = (text: string): 'higher' | 'lower' | undefined =>
  readLimit(tidy(text)).direction

/**
 * S11 — `<50` where higher is better, as a sentence that says what to do: stored in silence, it would mean its reverse.
 * Undefined where the words and the polarity agree. `name` is that of the indicator.
 */
export function contraryWords(text: string, name: string, measure: Measure): string | undefined {
  const direction = directionOfTarget(text)
  if (direction === undefined || direction === measure.polarity) return undefined
  const said = betterWords({ unit: measure.unit, polarity: direction })
  return `“${tidy(text)}” says that ${said}, but ${name} is “${betterWords(measure)}”. Type the value alone if that is right, or change the definition in the plan.`
}

/** A refusal shows targets and not actuals: 12 of 40 is no target. */
const aboutTargets = (message: string, unit: Unit): string =>
  message.replace(takesWords(unit), `A target here is ${targetTakenBy(unit)}.`)

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
