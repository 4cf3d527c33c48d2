import * as v from 'valibot'
import { describeIssue, stepsOf } from './issueWords'

/** What is wrong with a value, and where in it. */
export interface ShapeFault {
  readonly steps: readonly (string | number)[]
  readonly message: string
}

export interface ShapeCheck {
  readonly faults: readonly ShapeFault[]
  /** Members that the shape does not know (B3). */
  readonly unknown: readonly (readonly (string | number)[])[]
}

/** Holds a value against a shape. Stricter than valibot, which takes a list for an object with any names. */
export function checkShape(shape: v.GenericSchema, value: unknown): ShapeCheck {
  const parsed = v.safeParse(shape, value)
  if (!parsed.success) return { faults: parsed.issues.map(faultOf), unknown: [] }
  const faults: ShapeFault[] = []
  const unknown: (string | number)[][] = []
  compare({ value, known: parsed.output, steps: [] }, { faults, unknown })
  return { faults, unknown }
}

const faultOf = (issue: v.BaseIssue<unknown>): ShapeFault => ({
  steps: stepsOf(issue),
  message: describeIssue(issue),
})

interface Compared {
  readonly value: unknown
  /** What the shape made of the value: the members it knows. */
  readonly known: unknown
  readonly steps: readonly (string | number)[]
}

interface Found {
  readonly faults: ShapeFault[]
  readonly unknown: (string | number)[][]
}

function compare({ value, known, steps }: Compared, found: Found): void {
  if (value === known || typeof value !== 'object' || typeof known !== 'object') return
  if (value === null || known === null) return
  if (Array.isArray(value) !== Array.isArray(known)) {
    found.faults.push({ steps, message: 'A list stands where an object is expected.' })
    return
  }
  for (const [name, member] of Object.entries(value)) {
    const inside = [...steps, Array.isArray(value) ? Number(name) : name]
    if (Object.hasOwn(known, name))
      compare({ value: member, known: Reflect.get(known, name), steps: inside }, found)
    else found.unknown.push(inside)
  }
}
