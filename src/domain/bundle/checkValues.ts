import type * as v from 'valibot'
import type { Json } from '../canonical'
import { deletedRegister } from '../fold'
import { isKind } from '../records'
import { schemaOf } from '../validWrite'
import { deletedSchema } from './schema'
import { checkShape } from './shapeFaults'
import type { ShapeCheck } from './shapeFaults'

/** The shape of a register, the deletion included; undefined where this version knows none. */
export function shapeOf(kind: string, register: string): v.GenericSchema | undefined {
  if (!isKind(kind)) return undefined
  return register === deletedRegister ? deletedSchema : schemaOf(kind, register)
}

/** G3 — Whether a value is in the normal form of its register; emptied (null) always is. */
export function checkValue(shape: v.GenericSchema, value: Json): ShapeCheck {
  return value === null ? { faults: [], unknown: [] } : checkShape(shape, value)
}
