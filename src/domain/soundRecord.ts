import * as v from 'valibot'
import { isKind } from './records'
import { schemaOf } from './validWrite'

/** A row of the records as it lies on the disk: a crash of the computer may have left anything in it. */
export interface StoredRecord {
  readonly kind: unknown
  readonly id: unknown
  readonly record: unknown
}

/** F7 — Whether a stored record is what it says it is, so that it can be shown; a deleted one (null) always is. */
export function isSound({ kind, id, record }: StoredRecord): boolean {
  if (record === null) return true
  if (
    typeof kind !== 'string' ||
    !isKind(kind) ||
    !isObject(record) ||
    record['kind'] !== kind ||
    record['id'] !== id
  )
    return false
  const { values, unsettled } = record
  if (!isObject(values) || !Array.isArray(unsettled)) return false
  return Object.entries(values).every(([register, value]) => {
    const schema = schemaOf(kind, register)
    return value === null || schema === undefined || v.is(schema, value)
  })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
