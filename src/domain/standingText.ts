import * as v from 'valibot'
import { actualAsTyped, targetAsTyped } from './asTyped'
import type { Json } from './canonical'
import type { Measure } from './records/definition'
import { actualSchema, targetSchema } from './records/measurement'

/** What stands in a register of a figure by now, as one would type it, in quotation marks; or `empty`. */
export function standingText(register: string, now: Json | undefined, measure: Measure): string {
  const text = textOf(register, now, measure)
  return text === '' ? 'empty' : `“${text}”`
}

function textOf(register: string, now: Json | undefined, measure: Measure): string {
  if (typeof now === 'string') return now
  if (register === 'actual' && v.is(actualSchema, now)) return actualAsTyped(now, measure)
  if (register === 'target' && v.is(targetSchema, now)) return targetAsTyped(now, measure)
  return ''
}
