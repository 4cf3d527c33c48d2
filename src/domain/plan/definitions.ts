import { creation, edition } from '../change'
import type { Write } from '../change'
import { composite, splitId } from '../ids'
import { isAlive } from '../life'
import type { Id, QuarterId } from '../primitives'
import type { OfKind } from '../recordIndex'
import type { Values } from '../records'
import { ok } from '../result'
import type { Result } from '../result'
import { formatQuarter } from '../quarter'
import type { Structure } from '../structure'
import { definitionDraft, readDefinition } from './definitionDraft'
import { readDraft } from './draft'
import type { Draft, DraftErrors } from './draft'
import { isChanged } from './entry'
import { definitionShown } from './place'
import type { PlanView } from './place'

/** A definition form as it was filled in: what it showed was what held in `seen.quarter`. */
export interface Redefinition {
  readonly indicator: Id
  readonly draft: Draft
  readonly seen: PlanView
  /** The quarter from which the change holds; not before the indicator's first definition. */
  readonly from: QuarterId
}

/**
 * S14 — What makes a changed definition hold from a quarter on and leaves every quarter before it as it was: only
 * the registers that changed are written. Where the change reaches back over later definitions up to the quarter
 * that was looked at, they are corrected with it; what is defined for quarters after that stands.
 */
export function planRedefinition(change: Redefinition): Result<readonly Write[], DraftErrors> {
  const { indicator, draft, seen, from } = change
  const shown = definitionShown(seen, indicator)
  const wanted = readDraft(draft, (reader) => {
    const values = readDefinition(reader)
    const fault = referenceFault(seen.structure, { indicator, ref: values.identity.ref, from })
    if (fault) reader.refuse('ref', fault)
    return values
  })
  if (!wanted.ok) return wanted
  const was = shown && readDraft(definitionDraft(shown, seen.structure), readDefinition)
  const before = was?.ok ? creation('definition', '', was.value) : []
  const changed = creation('definition', '', wanted.value)
    .filter((one) => isChanged(one, before))
    .map(({ register }) => register)
  return ok(writesFrom(change, only(wanted.value, changed)))
}

/** Quarters whose definitions differ, oldest first: from each on, something is defined anew. */
export const definedFrom = (structure: Structure, indicator: Id): readonly QuarterId[] =>
  structure.definitionsOf(indicator).map(({ id }) => splitId(id).period)

/** What names an indicator in a quarter and on. */
export interface Reference {
  /** undefined: a new one. */
  readonly indicator: Id | undefined
  readonly ref: string | null
  readonly from: QuarterId
}

/** Why a reference cannot stand: another indicator has it in the same quarter. Names the other one. */
export function referenceFault(
  structure: Structure,
  { indicator, ref, from }: Reference,
): string | undefined {
  if (ref === null) return undefined
  const others = structure.list('indicator').filter(({ id, values }) => id !== indicator && !values.joined)
  for (const other of others) {
    const quarter = quartersFrom(structure, other, from).find((one) =>
      isSameReference(structure.definition(other.id, one)?.ref, ref),
    )
    if (quarter === undefined) continue
    const title = structure.definition(other.id, quarter)?.title ?? other.id
    const when = formatQuarter(quarter, structure.firstMonth)
    return `“${title}” has the reference ${ref} in ${when}. Give one of the two another reference.`
  }
  return undefined
}

/** The quarter itself and every later one in which the other is defined anew, as far as it lives. */
function quartersFrom(
  structure: Structure,
  other: OfKind<'indicator'>,
  from: QuarterId,
): readonly QuarterId[] {
  const later = definedFrom(structure, other.id).filter((quarter) => quarter > from)
  const begins = other.values.life?.from
  const quarters = [from, ...later, ...(begins && begins > from ? [begins] : [])]
  return quarters.toSorted().filter((quarter) => isAlive(other.values.life, quarter))
}

const isSameReference = (one: string | null | undefined, other: string): boolean =>
  one !== null && one !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase()

function only(values: Values<'definition'>, registers: readonly string[]): Values<'definition'> {
  return Object.fromEntries(Object.entries(values).filter(([register]) => registers.includes(register)))
}

function writesFrom(change: Redefinition, values: Values<'definition'>): readonly Write[] {
  const { indicator, from, seen } = change
  if (Object.keys(values).length === 0) return []
  const id = composite(indicator, from)
  const there = seen.structure.get('definition', id)
  const first = there ? edition(there, values) : creation('definition', id, values)
  const between = seen.structure.definitionsOf(indicator).filter((definition) => {
    const { period } = splitId(definition.id)
    return period > from && period <= seen.quarter
  })
  return [...first, ...between.flatMap((one) => edition(one, only(values, Object.keys(one.values))))]
}
