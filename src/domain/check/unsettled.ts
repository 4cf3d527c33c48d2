import { shelfOf } from '../ids'
import { sameReferences } from '../merge/sameReference'
import { isNotPlaced } from '../plan/place'
import type { Id, QuarterId } from '../primitives'
import { kinds } from '../records'
import type { AnyRecord } from '../records'
import { livingIndicators } from '../structure'
import type { Structure } from '../structure'
import type { Finding } from './finding'

/** `conflict`: somebody has to choose what a place says, forks of one writer included; `notPlaced`: it stands nowhere. */
export type UnsettledFound =
  | { readonly what: 'conflict'; readonly register: string }
  | { readonly what: 'sameReference'; readonly ref: string; readonly indicators: readonly Id[] }
  | { readonly what: 'notPlaced' }

export type UnsettledFinding = Finding<'C15', UnsettledFound>

/** C15 — What is unsettled in a record. It cannot be dismissed, for a pack would have to say one thing or the other. */
export function conflictsIn(record: AnyRecord | undefined, quarter: QuarterId): readonly UnsettledFinding[] {
  return (record?.unsettled ?? []).map((register) => {
    const about = { kind: record?.kind ?? 'organisation', id: record?.id ?? '', quarter, register }
    return { check: 'C15', about, severity: 'blocks', found: { what: 'conflict', register } }
  })
}

/** C15 — The same of everything that stands from quarter to quarter, duplicate references and what is not placed. */
export function unsettledStructure(
  structure: Structure,
  quarter: QuarterId,
  isDismissed: (dismissal: Id) => boolean,
): readonly UnsettledFinding[] {
  return [
    ...standingConflicts(structure, quarter),
    ...sameReferences({ structure, quarter }, isDismissed).map((pair): UnsettledFinding => ({
      check: 'C15',
      about: { kind: 'indicator', id: pair.smaller, quarter, others: [pair.larger] },
      severity: 'blocks',
      found: { what: 'sameReference', ref: pair.ref, indicators: [pair.smaller, pair.larger] },
    })),
    ...notPlaced(structure, quarter),
  ]
}

const remembered = new WeakMap<Structure, readonly AnyRecord[]>()

function standingConflicts(structure: Structure, quarter: QuarterId): readonly UnsettledFinding[] {
  const torn =
    remembered.get(structure) ??
    kinds
      .flatMap((kind): readonly AnyRecord[] => structure.list(kind))
      .filter(({ kind, id, unsettled }) => unsettled.length > 0 && shelfOf(kind, id) === 'structure')
  remembered.set(structure, torn)
  return torn.flatMap((record) => conflictsIn(record, quarter))
}

function notPlaced(structure: Structure, quarter: QuarterId): readonly UnsettledFinding[] {
  const view = { structure, quarter }
  const living = structure.livingIn(quarter)
  const astray: readonly AnyRecord[] = [
    ...livingIndicators(structure, quarter),
    ...living.list('activity'),
    ...living.list('objective'),
  ].filter((record) => isNotPlaced(record, view))
  return astray.map(({ kind, id }) => ({
    check: 'C15',
    about: { kind, id, quarter },
    severity: 'blocks',
    found: { what: 'notPlaced' },
  }))
}
