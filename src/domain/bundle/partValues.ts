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
export const inForce = (structure: Structure, at: RegisterAt): Json | undefined =>
  heldFrom(structure, at, (period, own) => period <= own)

/** S14 — The same, did the definition of that quarter itself say nothing. */
export const inForceWithout = (structure: Structure, at: RegisterAt): Json | undefined =>
  heldFrom(structure, at, (period, own) => period < own)

interface RegisterAt {
  readonly kind: string
  readonly id: string
  readonly register: string
}

function heldFrom(
  structure: Structure,
  at: RegisterAt,
  isAsked: (period: string, own: string) => boolean,
): Json | undefined {
  if (at.kind !== 'definition') return undefined
  const { owner, period: own } = splitId(at.id)
  const written = structure
    .definitionsOf(owner)
    .filter(({ id }) => isAsked(splitId(id).period, own))
    .flatMap(({ values }) => Object.entries(values).filter(([register]) => register === at.register))
    .flatMap(([, value]) => value ?? [])
    .at(-1)
  return written ?? (at.register === 'tolerance' ? defaultTolerance(structure) : undefined)
}
