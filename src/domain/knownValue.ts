import * as v from 'valibot'
import { canonical } from './canonical'
import type { Json } from './canonical'
import type { Kind } from './records'
import { schemaOf } from './validWrite'

/** What is known here of a value: `value` has the shape of its register, `hasMore` where the file says more (B3). */
export interface KnownValue {
  readonly value: unknown
  readonly hasMore: boolean
}

/** undefined where the kind has no such register, or its values do not have this shape. */
export function knownValue(kind: Kind, register: string, value: Json): KnownValue | undefined {
  const parsed = v.safeParse(schemaOf(kind, register) ?? v.never(), value)
  if (!parsed.success) return undefined
  return { value: parsed.output, hasMore: canonical(parsed.output) !== canonical(value) }
}
