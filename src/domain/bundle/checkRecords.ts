import * as v from 'valibot'
import type { Json } from '../canonical'
import { isIdOf } from '../ids'
import { isKind } from '../records'
import type { Seen } from '../register'
import type { Problem } from '../result'
import { checkMarks, isMarked } from './checkMarks'
import { checkValue, shapeOf } from './checkValues'
import type { FilePlaces } from './filePlace'
import { quoted } from './fileProblem'
import type { BundleRecord } from './format'
import { recordSchema } from './schema'
import { checkShape } from './shapeFaults'

/** All that is found in the records of a file. `kept`: unknown to this version, kept and named, no reason to refuse. */
export interface RecordsCheck {
  readonly problems: readonly Problem[]
  readonly kept: readonly Problem[]
  /** Those of the right outer shape. */
  readonly records: readonly BundleRecord[]
}

export interface RecordsContext {
  readonly places: FilePlaces
  /** Records set aside because they are damaged (G5), by their number from 0. */
  readonly damaged: ReadonlySet<number>
  /** Whether marks can be trusted: the file has an id and hashes of its records (B2). */
  readonly isSealed: boolean
  readonly ownCounters: Seen
}

/** G3, G7, B2, B3 — Looks at every record and every register, and finds all that is wrong. */
export function checkRecords(records: readonly Json[], context: RecordsContext): RecordsCheck {
  const numbered = records
    .map((record, index) => ({ record, index }))
    .filter(({ index }) => !context.damaged.has(index))
  const shaped = numbered.flatMap(({ record, index }) => (isBundleRecord(record) ? [{ record, index }] : []))
  const right = new Set(shaped.map(({ index }) => index))
  const marked = shaped.some(({ record }) => isMarked(record))
  const found = shaped.map((one) => checkRecord(one, { ...context, marked }))
  return {
    problems: [
      ...(marked && !context.isSealed ? [unsealed] : []),
      ...numbered
        .filter(({ index }) => !right.has(index))
        .flatMap(({ record, index }) => describeShape(record, index, context.places)),
      ...findDuplicates(records, context.places),
      ...found.flatMap(({ problems }) => problems),
    ],
    kept: found.flatMap(({ kept }) => kept),
    records: shaped.map(({ record }) => record),
  }
}

interface Numbered {
  readonly record: BundleRecord
  /** Its number in the file, from 0. */
  readonly index: number
}

interface Found {
  readonly problems: readonly Problem[]
  readonly kept: readonly Problem[]
}

function isBundleRecord(record: unknown): record is BundleRecord {
  return checkShape(recordSchema, record).faults.length === 0
}

const unsealed: Problem = {
  code: 'unsealed-marks',
  path: '',
  message:
    'The file says who wrote its figures, but carries no id and no hashes by which that could be believed. Nothing was changed. Ask for the file as it was sent; a file made by hand leaves out “marks” and “siblings”.',
}

function describeShape(record: Json, index: number, places: FilePlaces): readonly Problem[] {
  return checkShape(recordSchema, record).faults.map(({ steps, message }) => ({
    code: 'record',
    path: places.at(['payload', 'records', index, ...steps]),
    message,
  }))
}

/**
 * F32 — Both are named by their number in the file. Damaged ones are looked at too: what is set aside is known by kind and
 * id alone, so beside a record of the same name it would not be told from it.
 */
function findDuplicates(records: readonly Json[], places: FilePlaces): readonly Problem[] {
  const first = new Map<string, number>()
  return records.flatMap((record, index) => {
    if (!v.is(namedSchema, record)) return []
    const { kind, id } = record
    const before = first.get(`${kind}/${id}`)
    if (before === undefined) first.set(`${kind}/${id}`, index)
    return before === undefined ? [] : [duplicate(places.record(kind, id), before, index)]
  })
}

const namedSchema = v.object({ kind: v.string(), id: v.string() })

function duplicate(path: string, before: number, index: number): Problem {
  const message = `This stands twice in the file, as record ${before + 1} and as record ${index + 1}: only one can be meant.`
  return { code: 'duplicate-record', path, message }
}

function checkRecord(
  { record, index }: Numbered,
  context: RecordsContext & { readonly marked: boolean },
): Found {
  const { kind, id } = record
  const { places } = context
  const registers = Object.keys(record.values).map((register) =>
    checkRegister({ record, index }, register, places),
  )
  const marks = context.marked ? checkMarks(record, context.ownCounters) : []
  return {
    problems: [
      ...(isKind(kind) && !isIdOf(kind, id) ? [badId(places.record(kind, id), kind, id)] : []),
      ...registers.flatMap(({ problems }) => problems),
      ...marks.map(({ register, message }) => ({
        code: 'marks',
        path: places.register(record, register),
        message,
      })),
    ],
    kept: isKind(kind) ? registers.flatMap(({ kept }) => kept) : [unknownKind(places.record(kind, id), kind)],
  }
}

function badId(path: string, kind: string, id: string): Problem {
  return { code: 'id', path, message: `${quoted(id)} is not an id that a ${kind} can have.` }
}

function unknownKind(path: string, kind: string): Problem {
  return unknown(path, `This version does not know the kind ${quoted(kind)}: kept, not shown.`)
}

const unknown = (path: string, message: string): Problem => ({ code: 'unknown', path, message })

function checkRegister({ record, index }: Numbered, register: string, places: FilePlaces): Found {
  const shape = shapeOf(record.kind, register)
  if (!shape)
    return {
      problems: [],
      kept: [unknown(places.register(record, register), `${quoted(register)}: kept, not shown.`)],
    }
  const checks = valuesOf(record, register).map((value) => checkValue(shape, value))
  const at = (steps: readonly (string | number)[]): string =>
    places.at(['payload', 'records', index, 'values', register, ...steps])
  return {
    problems: checks.flatMap(({ faults }) =>
      faults.map(({ steps, message }) => ({ code: 'value', path: at(steps), message })),
    ),
    kept: checks.flatMap(({ unknown: members }) =>
      members.map((steps) => unknown(at(steps), `${quoted(String(steps.at(-1)))}: kept, not shown.`)),
    ),
  }
}

/** Every value a register has in the file: the one shown, its siblings, and what each of them was before. */
function valuesOf({ values, marks, siblings }: BundleRecord, register: string): readonly Json[] {
  const mark = marks && Object.hasOwn(marks, register) ? marks[register] : undefined
  const more = (siblings && Object.hasOwn(siblings, register) ? siblings[register] : undefined) ?? []
  const were = [mark, ...more].flatMap((entry) => (entry?.was ? [entry.was.value] : []))
  return [values[register] ?? null, ...more.map((entry) => entry.value), ...were]
}
