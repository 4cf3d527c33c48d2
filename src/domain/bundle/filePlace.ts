import { buildPlaces } from './place'
import { inWords } from '#domain/inWords'
import type { Nameable, Places } from './place'

/** Names places of one file, from the members and items that lead to them. */
export interface FilePlaces extends Places {
  /** `['payload', 'records', 3, 'values', 'target', 'value']` → "measurement of PI1128 in …, target, value". */
  at(steps: readonly (string | number)[]): string
}

/**
 * `parsed` is any JSON; what it does not name is called as `known`, the records held here, name it, else by its id or
 * its number in the file.
 */
export function buildFilePlaces(parsed: unknown, known: readonly Nameable[] = []): FilePlaces {
  const records = recordsIn(parsed)
  const places = buildPlaces(
    () => [...known, ...records.filter((record) => isNameable(record))],
    firstMonthIn(parsed),
  )
  const at = (steps: readonly (string | number)[]): string => {
    const [payload, list, index, part, ...inside] = steps
    if (payload !== 'payload' || list !== 'records' || typeof index !== 'number') return inFile(steps)
    const record: unknown = records[index]
    const name = isNameable(record) ? places.record(record.kind, record.id) : `record ${index + 1}`
    return [name, ...inBrief((isRegisterPart(part) ? inside : [part, ...inside]).flatMap(stepInWords))].join(
      ', ',
    )
  }
  return { ...places, at }
}

function recordsIn(parsed: unknown): readonly unknown[] {
  const records = member(member(parsed, 'payload'), 'records')
  return Array.isArray(records) ? records : []
}

function firstMonthIn(parsed: unknown): number {
  const month = member(member(member(parsed, 'head'), 'organisation'), 'firstMonth')
  return typeof month === 'number' && month >= 1 && month <= 12 ? month : 4
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

function isNameable(record: unknown): record is Nameable {
  const values = member(record, 'values')
  return (
    typeof member(record, 'kind') === 'string' &&
    typeof member(record, 'id') === 'string' &&
    typeof values === 'object' &&
    values !== null
  )
}

const isRegisterPart = (part: unknown): boolean =>
  part === 'values' || part === 'marks' || part === 'siblings'

function stepInWords(step: string | number | undefined): readonly string[] {
  if (step === undefined) return []
  return [typeof step === 'number' ? `item ${step + 1}` : inWords(step)]
}

const inFile = (steps: readonly (string | number)[]): string => inBrief(steps.flatMap(stepInWords)).join(', ')

/** The way to a place many levels deep, by its beginning and its end. */
const inBrief = (steps: readonly string[]): readonly string[] =>
  steps.length > 6 ? [...steps.slice(0, 3), '…', ...steps.slice(-1)] : steps
