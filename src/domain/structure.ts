import { definitionAsOf } from './definition'
import type { Definition } from './definition'
import { splitId } from './ids'
import type { Id, QuarterId } from './primitives'
import { indexRecords, ofKind } from './recordIndex'
import type { OfKind, RecordIndex } from './recordIndex'
import type { AnyRecord, Values } from './records'

/** Everything that stands from quarter to quarter: organisation, plan, sections, indicators, definitions, activities. */
export interface Structure extends RecordIndex {
  readonly organisation: Values<'organisation'>
  /** First month of the financial year, 4 (April) unless the organisation says otherwise (P1). */
  readonly firstMonth: number
  /** Oldest first. */
  definitionsOf(indicator: Id): readonly OfKind<'definition'>[]
  /** S14 — what the indicator is as of the quarter. Remembered, so the same question gives the same object. */
  definition(indicator: Id, quarter: QuarterId): Definition | undefined
  /** The indicators alive in a quarter, in order: defined by then, between first and last quarter, not joined (P3, R12). */
  living(quarter: QuarterId): readonly OfKind<'indicator'>[]
}

export function buildStructure(records: readonly AnyRecord[]): Structure {
  const index = indexRecords(records)
  const byIndicator = groupDefinitions(records)
  const organisation = index.get('organisation', 'organisation')?.values ?? {}
  const resolved = new Map<string, Definition | undefined>()
  const alive = new Map<QuarterId, readonly OfKind<'indicator'>[]>()
  const structure: Structure = {
    ...index,
    organisation,
    firstMonth: organisation.year?.firstMonth ?? 4,
    definitionsOf: (indicator) => byIndicator.get(indicator) ?? [],
    definition(indicator, quarter) {
      const key = `${indicator}@${quarter}`
      if (!resolved.has(key)) resolved.set(key, definitionAsOf(byIndicator.get(indicator) ?? [], quarter))
      return resolved.get(key)
    },
    living(quarter) {
      const known = alive.get(quarter) ?? livingIn(structure, quarter)
      alive.set(quarter, known)
      return known
    },
  }
  return structure
}

function groupDefinitions(records: readonly AnyRecord[]): ReadonlyMap<Id, readonly OfKind<'definition'>[]> {
  const groups = new Map<Id, OfKind<'definition'>[]>()
  for (const definition of ofKind(records, 'definition')) {
    const { owner } = splitId(definition.id)
    const group = groups.get(owner)
    if (group) group.push(definition)
    else groups.set(owner, [definition])
  }
  for (const group of groups.values()) group.sort((a, b) => (a.id < b.id ? -1 : 1))
  return groups
}

/** The indicators of a section in a quarter, in order: what its scorecard shows. Retired and future ones are left out. */
export function indicatorsIn(
  structure: Structure,
  section: Id,
  quarter: QuarterId,
): readonly OfKind<'indicator'>[] {
  return livingIndicators(structure, quarter).filter(
    (indicator) => structure.definition(indicator.id, quarter)?.section === section,
  )
}

/** Every indicator alive in a quarter. */
export const livingIndicators = (structure: Structure, quarter: QuarterId): readonly OfKind<'indicator'>[] =>
  structure.living(quarter)

function livingIn(structure: Structure, quarter: QuarterId): readonly OfKind<'indicator'>[] {
  return structure
    .list('indicator')
    .filter(
      ({ id, values }) =>
        !values.joined && isAlive(values.life, quarter) && structure.definition(id, quarter),
    )
}

/** The activities of an objective in a quarter, in order. */
export function activitiesIn(
  structure: Structure,
  objective: Id,
  quarter: QuarterId,
): readonly OfKind<'activity'>[] {
  return structure
    .list('activity')
    .filter(({ values }) => values.placement?.objective === objective && isAlive(values.life, quarter))
}

interface Life {
  readonly from: QuarterId | null
  readonly until: QuarterId | null
}

/** Open ends are open; both named quarters belong to the life. */
export function isAlive(life: Life | null | undefined, quarter: QuarterId): boolean {
  return (!life?.from || life.from <= quarter) && (!life?.until || quarter <= life.until)
}
