import * as v from 'valibot'
import type { Write } from './change'
import { isIdOf } from './ids'
import { registersOf } from './records'
import type { Kind } from './records'

/** The schema of a register; undefined where the kind has no such register. */
export function schemaOf(kind: Kind, register: string): v.GenericSchema | undefined {
  const schemas: Readonly<Record<string, v.GenericSchema>> = registersOf[kind]
  return Object.hasOwn(schemas, register) ? schemas[register] : undefined
}

/** What is wrong with a write, for the person who wrote the command: screens only offer what is valid. Empty: nothing. */
export function writeProblem({ kind, id, register, value, settles }: Write): string {
  if (!isIdOf(kind, id)) return `"${id}" is no id of a ${kind}`
  if (register === 'deleted' || value === null) return ''
  const schema = schemaOf(kind, register)
  if (!schema && settles) return '' // B3: one of the values of a later version that stood there is kept
  if (!schema) return `a ${kind} has no register "${register}"`
  const parsed = v.safeParse(schema, value)
  return parsed.success ? '' : `${kind} ${id}, ${register}: ${parsed.issues[0].message}`
}
