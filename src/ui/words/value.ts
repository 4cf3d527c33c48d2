import type { Json } from '#domain/canonical'
import { deletedRegister } from '#domain/fold'
import { knownValue } from '#domain/knownValue'
import { isKind } from '#domain/records'
import type { Kind } from '#domain/records'
import { visibleText } from '#domain/visibleText'
import type { ValueNames } from './value/names'
import {
  dismissal,
  measurement,
  narrative,
  progress,
  quarter,
  question,
  submission,
  version,
} from './value/quarterly'
import { activity, committee, objective, plan, priority, scheme, section } from './value/report'
import { definition, directorate, indicator, organisation, post, year } from './value/standing'
import type { WordsOf } from './value/wordsOf'

export type { ValueNames } from './value/names'
export { buildValueNames } from './value/names'

/** Every register of every kind: one without words does not compile. */
const wordsOf: { readonly [K in Kind]: WordsOf<K> } = {
  organisation,
  directorate,
  post,
  plan,
  priority,
  section,
  objective,
  scheme,
  indicator,
  definition,
  year,
  measurement,
  activity,
  progress,
  narrative,
  submission,
  quarter,
  question,
  dismissal,
  committee,
  version,
}

/**
 * A value of any register in plain words: `1,850 (provisional)`, `between 4 and 6`, `5% either side`; a text is itself,
 * emptied is `emptied`. What a file says beyond what is known here is mentioned, and a value of no known shape is
 * shown as it stands, at most 200 characters of it. Hidden characters are shown (G4).
 */
export function valueWords(
  at: { readonly kind: string; readonly register: string },
  value: Json,
  names: ValueNames,
): string {
  return visibleText(wordsFor(at, value, names) ?? asItStands(value))
}

function wordsFor(
  { kind, register }: { readonly kind: string; readonly register: string },
  value: Json,
  names: ValueNames,
): string | undefined {
  if (register === deletedRegister) return value === null ? 'kept' : 'deleted'
  if (value === null) return 'emptied'
  if (!isKind(kind)) return undefined
  const say = sayer(kind, register)
  const known = knownValue(kind, register, value)
  if (!say || !known) return undefined
  const words = say(known.value, names)
  return known.hasMore ? `${words} (${more})` : words
}

const more = 'with more, written by another version'

/** Asked only about what the schema of the same register has taken; a method may be asked about anything. */
interface Sayer {
  say(value: unknown, names: ValueNames): string
}

function sayer(kind: Kind, register: string): Sayer['say'] | undefined {
  const words: Readonly<Record<string, Sayer['say']>> = wordsOf[kind]
  return Object.hasOwn(words, register) ? words[register] : undefined
}

function asItStands(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text
}

const longest = 200
