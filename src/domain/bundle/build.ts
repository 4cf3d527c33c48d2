import { isAfter, liveEntries, shownEntry } from '../register'
import type { Entry } from '../register'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'
import { sortRecords } from './format'
import type { BundleMark, BundlePayload, BundleRecord } from './format'

/**
 * R5 — The payload of these records: every live entry of every register, equal or not, the deletion included;
 * the one shown in `values` and `marks`, all others in `siblings`. Covered entries stay behind. Equal states give
 * equal payloads, in whatever order their entries came (B4).
 */
export function buildPayload(unions: readonly RecordEntries[]): BundlePayload {
  return {
    records: sortRecords(unions.map(buildRecord).filter(({ values }) => Object.keys(values).length > 0)),
  }
}

function buildRecord(union: RecordEntries): BundleRecord {
  const registers = Object.keys(union.entries).flatMap((register) => {
    const live = liveEntries(ofRegister(union, register))
    const shown = shownEntry(live)
    return shown ? [{ register, shown, others: live.filter((entry) => entry !== shown) }] : []
  })
  const siblings = registers.filter(({ others }) => others.length > 0)
  return {
    kind: union.kind,
    id: union.id,
    values: Object.fromEntries(registers.map(({ register, shown }) => [register, shown.value])),
    marks: Object.fromEntries(registers.map(({ register, shown }) => [register, markOf(shown)])),
    siblings: Object.fromEntries(siblings.map(({ register, others }) => [register, sortEntries(others)])),
  }
}

const markOf = ({ value: _value, ...mark }: Entry): BundleMark => mark

const sortEntries = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (isAfter(a, b) ? 1 : -1))
