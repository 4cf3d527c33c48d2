import type { Json } from '../canonical'
import { splitId } from '../ids'
import { liveEntries, shownEntry } from '../register'
import { defaultTolerance } from '../ruleInForce'
import type { Structure } from '../structure'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'

/** What is shown of a register in a union; undefined where nothing stands there. */
export function shownIn(record: RecordEntries | undefined, register: string): Json | undefined {
  return record && shownEntry(liveEntries(ofRegister(record, register)))?.value
}

/**
 * S14 — What holds where a register of a definition says nothing itself: what the definitions before it said, or the council's
 * tolerance. undefined where nothing does, and for other kinds.
 */
export function inForce(
  structure: Structure,
  at: { readonly kind: string; readonly id: string; readonly register: string },
): Json | undefined {
  if (at.kind !== 'definition') return undefined
  const { owner, period } = splitId(at.id)
  const written = structure
    .definitionsOf(owner)
    .filter(({ id }) => splitId(id).period <= period)
    .flatMap(({ values }) => Object.entries(values).filter(([register]) => register === at.register))
    .flatMap(([, value]) => value ?? [])
    .at(-1)
  return written ?? (at.register === 'tolerance' ? defaultTolerance(structure) : undefined)
}
