import { entryName, readDot } from '../register'
import type { Dot, Entry, Seen } from '../register'
import type { BundleRecord } from './format'

/** A sentence against one register of a record. */
export interface RegisterFault {
  readonly register: string
  readonly message: string
}

export const isMarked = (record: BundleRecord): boolean =>
  record.marks !== undefined || record.siblings !== undefined

/**
 * R2, G7 — What is wrong with the marks of a record whose outer shape is right: every value has its mark and
 * no mark stands alone, no entry has seen itself or a later one of its writer, none stands twice.
 * `own`: the counters of this browser's writers, beyond which nobody can have seen anything.
 */
export function checkMarks(record: BundleRecord, own: Seen): readonly RegisterFault[] {
  const { values, marks = {}, siblings = {} } = record
  const registers = new Set([...Object.keys(values), ...Object.keys(marks), ...Object.keys(siblings)])
  return [...registers].flatMap((register) => {
    const mark = Object.hasOwn(marks, register) ? marks[register] : undefined
    const more = (Object.hasOwn(siblings, register) ? siblings[register] : undefined) ?? []
    if (!mark || !Object.hasOwn(values, register)) return [{ register, message: unpaired }]
    return checkEntries([{ ...mark, value: values[register] ?? null }, ...more], own).map((message) => ({
      register,
      message,
    }))
  })
}

const unpaired =
  'A value stands here without the mark of who wrote it, or a mark without a value: the file was changed by hand.'

/** Two contents under one dot are a fork, which is taken in and flagged (R10); one content twice is a mistake. */
function checkEntries(entries: readonly Entry[], own: Seen): readonly string[] {
  const names = entries.length > 1 ? entries.map(entryName) : []
  return [
    ...(new Set(names).size < names.length ? ['The same entry stands twice here.'] : []),
    ...entries.filter(({ dot, over }) => sawItself(dot, over)).map(({ dot }) => sawItselfWords(dot)),
    ...entries.filter(({ over }) => sawUnwritten(over, own)).map(({ dot }) => sawUnwrittenWords(dot)),
  ]
}

function sawItself(dot: Dot, over: Seen): boolean {
  const { actor, counter } = readDot(dot)
  return (over[actor] ?? 0) >= counter
}

const sawItselfWords = (dot: Dot): string =>
  `The entry ${dot} says it had seen itself or a later one of its writer, which cannot be.`

const sawUnwritten = (over: Seen, own: Seen): boolean =>
  Object.entries(own).some(([actor, counter]) => (over[actor] ?? 0) > counter)

const sawUnwrittenWords = (dot: Dot): string =>
  `The entry ${dot} says it had seen what this browser has not written yet.`
