import * as v from 'valibot'
import type { Json } from '../canonical'
import { deletedRegister } from '../fold'
import { isKind } from '../records'
import type { Kind } from '../records'
import { schemaOf } from '../validWrite'
import { describeIssue, stepsOf } from './issueWords'
import { deletedSchema } from './schema'

type Steps = readonly (string | number)[]

/** What one value of a register is worth: faults refuse the file, unknown members are kept and named (B3). */
export interface ValueCheck {
  readonly faults: readonly { readonly steps: Steps; readonly message: string }[]
  readonly unknown: readonly Steps[]
}

const inOrder: ValueCheck = { faults: [], unknown: [] }

/** The shape of a register, the deletion included; undefined where this version knows none. */
export function shapeOf(kind: string, register: string): v.GenericSchema | undefined {
  if (!isKind(kind)) return undefined
  return register === deletedRegister ? deletedSchema : schemaOf(kind satisfies Kind, register)
}

/** G3 — Whether a value is in the normal form of its register; emptied (null) always is. */
export function checkValue(shape: v.GenericSchema | undefined, value: Json): ValueCheck {
  if (value === null || !shape) return inOrder
  const parsed = v.safeParse(shape, value)
  if (parsed.success) return { faults: [], unknown: unknownMembers(value, parsed.output) }
  return {
    faults: parsed.issues.map((issue) => ({ steps: stepsOf(issue), message: describeIssue(issue) })),
    unknown: [],
  }
}

/** Members that the shape dropped from its output are those it does not know. */
function unknownMembers(value: unknown, known: unknown): readonly Steps[] {
  if (typeof value !== 'object' || value === null || typeof known !== 'object' || known === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const step = Array.isArray(value) ? Number(name) : name
    if (!Object.hasOwn(known, name)) return [[step]]
    return unknownMembers(member, Reflect.get(known, name)).map((steps) => [step, ...steps])
  })
}
