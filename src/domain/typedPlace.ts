import type { TypedPlace } from './draftRow'
import { actualAsTyped, targetAsTyped } from './asTyped'
import type { Json } from './canonical'
import { composite, splitId } from './ids'
import { isQuarterId } from './quarter'
import type { Measure } from './records/definition'
import { actualSchema, targetSchema } from './records/measurement'
import type { Structure } from './structure'
import * as v from 'valibot'

export type { TypedPlace } from './draftRow'

/** `measurement/pi1128@2012-Q1/actual`: names the place among all that is typed. */
export const typedPlaceKey = ({ kind, id, register }: TypedPlace): string => `${kind}/${id}/${register}`

/** `k3x9@2012-Q1`: the section as two tabs must agree on it; undefined where there is none. */
export const sectionOf = ({ section }: TypedPlace): string | undefined =>
  section && composite(section.id, section.quarter)

/** What stands in a place, as one would type it; undefined where only its own page can tell. */
export function standsTyped(
  place: TypedPlace,
  now: Json | undefined,
  structure: Structure,
): string | undefined {
  if (place.kind !== 'measurement' || place.register === 'comment') return typeof now === 'string' ? now : ''
  const measure = measureOf(place, structure)
  if (!measure) return undefined
  if (place.register === 'actual') return actualAsTyped(v.is(actualSchema, now) ? now : null, measure)
  if (place.register === 'target') return targetAsTyped(v.is(targetSchema, now) ? now : null, measure)
  return undefined
}

/** Whether two texts mean the same in a place, as far as can be told at a glance: `1,850` and `1850` do as a figure. */
export function meansSame({ kind, register }: TypedPlace, one: string, other: string): boolean {
  const isFigure = kind === 'measurement' && register !== 'comment'
  const plain = (text: string) => text.replaceAll(isFigure ? /[\s,£%]/gu : /^\s+$/gu, '')
  return plain(one) === plain(other)
}

function measureOf({ id }: TypedPlace, structure: Structure): Measure | undefined {
  const { owner, period } = splitId(id)
  return isQuarterId(period) ? structure.definition(owner, period)?.measure : undefined
}
