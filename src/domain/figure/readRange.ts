import type { Unit } from '../records/definition'
import { ok } from '../result'
import type { Result } from '../result'
import { exactValue } from '../value'
import { readValue } from './readValue'
import { refused } from './refusals'

/** Both limits in the form of records, the lower first; both belong to the range (S1). */
export interface TypedRange {
  readonly lo: string
  readonly hi: string
}

/** `10–20`, `10 to 20%`, `between 10 and 20`; undefined where the text is no two values of this unit. */
export function readRange(text: string, unit: Unit): Result<TypedRange> | undefined {
  if (unit.kind === 'yesNo') return undefined
  const bare = text.replace(/^(?:between|from) /iu, '')
  const [found] = [...bare.matchAll(/ ?(?:–|—|-| to | and ) ?/giu)].flatMap((separator) =>
    asRange(bare.slice(0, separator.index), bare.slice(separator.index + separator[0].length), unit),
  )
  if (!found) return undefined
  if (isScaledOnce(text))
    return refused('ambiguous', `“${text}” is scaled only on one side. Type both limits in full.`)
  if (exactValue(found.lo).gt(exactValue(found.hi)))
    return refused('reversed', `“${text}” runs backwards. Type the lower limit first, such as 10 to 20.`)
  return ok(found)
}

function asRange(left: string, right: string, unit: Unit): readonly TypedRange[] {
  if (left.trim() === '' || right.trim() === '') return []
  const lo = readValue(left.trim(), unit)
  const hi = readValue(right.trim(), unit)
  return lo.ok && hi.ok ? [{ lo: lo.value, hi: hi.value }] : []
}

/** £10–20k may be from ten pounds or from ten thousand. */
const isScaledOnce = (text: string): boolean =>
  (text.match(/\d ?(?:k|thousand|m|mn|million|b|bn|billion)\b/giu) ?? []).length === 1
