import { encodeBase64 } from './base64'

/**
 * Any stored value as JSON and back, to the letter. What JSON cannot say (dates, bytes, keys, what is not a number) is
 * put aside as it is and named by its number; a member that is there and undefined is told from one that is not there.
 */
export function asJsonText(value: unknown, kept: unknown[]): string {
  return JSON.stringify(encoded(value, { kept, depth: 0 }))
}

/** The value that `asJsonText` wrote. */
export const fromJsonText = (text: string, kept: readonly unknown[]): unknown =>
  decoded(JSON.parse(text), kept)

/** Names what stands for a value that JSON has no word for. */
const sign = '$stored'

/** Deeper than anything that is stored on purpose: what lies below is put aside whole. */
const deepest = 100

interface Encoding {
  readonly kept: unknown[]
  readonly depth: number
}

/** The value itself where JSON says all of it, so that nothing is copied for nothing. */
function encoded(value: unknown, { kept, depth }: Encoding): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (value === undefined) return { [sign]: 'undefined' }
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return value
  const below = { kept, depth: depth + 1 }
  if (depth < deepest && isPlainArray(value)) {
    const items = value.map((item) => encoded(item, below))
    return items.every((item, at) => item === value[at]) ? value : items
  }
  if (depth < deepest && isPlainObject(value)) return encodedObject(value, below)
  kept.push(value)
  return { [sign]: 'kept', n: kept.length - 1 }
}

function encodedObject(value: Readonly<Record<string, unknown>>, below: Encoding): unknown {
  const before = Object.entries(value)
  const after = before.map(([name, member]): [string, unknown] => [name, encoded(member, below)])
  if (Object.hasOwn(value, sign)) return { [sign]: 'own', it: Object.fromEntries(after) }
  return after.every(([, member], at) => member === before[at]?.[1]) ? value : Object.fromEntries(after)
}

function decoded(value: unknown, kept: readonly unknown[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => decoded(item, kept))
  if (!isPlainObject(value)) return value
  if (!Object.hasOwn(value, sign)) return decodedMembers(value, kept)
  if (value[sign] === 'undefined') return undefined
  if (value[sign] === 'kept' && typeof value['n'] === 'number') return kept[value['n']]
  return isPlainObject(value['it']) ? decodedMembers(value['it'], kept) : value
}

const decodedMembers = (value: Readonly<Record<string, unknown>>, kept: readonly unknown[]): object =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, decoded(member, kept)]))

const isPlainArray = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && Object.keys(value).length === value.length

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** What was put aside, as far as words can say it, for a file that people look into. */
export function keptInWords(value: unknown): { readonly type: string; readonly text: string } {
  const type = Object.prototype.toString.call(value).slice('[object '.length, -1)
  if (value instanceof Date) return { type, text: Number.isNaN(value.getTime()) ? '' : value.toISOString() }
  if (ArrayBuffer.isView(value))
    return { type, text: encodeBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  return {
    type,
    text: value instanceof Map || value instanceof Set ? JSON.stringify([...value]) : String(value),
  }
}
