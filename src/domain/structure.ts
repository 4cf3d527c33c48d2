import { definitionAsOf } from './definition'
import type { Definition } from './definition'
import { quarterReported } from './due'
import { composite, splitId } from './ids'
import { livesIn } from './life'
import type { Id, QuarterId } from './primitives'
import { filterIndex, indexRecords, ofKind } from './recordIndex'
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
  /**
   * What is in the report of a quarter, and nothing that has ended or not begun. An indicator is there when it lives
   * and is defined in the quarter that the report's figure is for, so that one that lags is reported to its last
   * figure (P3), and is not joined (R12). Remembered, so the same question gives the same lists.
   */
  livingIn(quarter: QuarterId): RecordIndex
}

export function buildStructure(records: readonly AnyRecord[]): Structure {
  const index = indexRecords(records)
  const byIndicator = groupDefinitions(records)
  const organisation = index.get('organisation', 'organisation')?.values ?? {}
  /** Of each indicator, by how many of its definitions hold. */
  const resolved = new Map<Id, (Definition | undefined)[]>()
  const living = new Map<QuarterId, RecordIndex>()
  const structure: Structure = {
    ...index,
    organisation,
    firstMonth: organisation.year?.firstMonth ?? 4,
    definitionsOf: (indicator) => byIndicator.get(indicator) ?? [],
    definition(indicator, quarter) {
      const definitions = byIndicator.get(indicator)
      const held = definitions ? heldBy(definitions, composite(indicator, quarter)) : 0
      if (!definitions || held === 0) return undefined
      const known = resolved.get(indicator) ?? []
      if (known.length === 0) resolved.set(indicator, known)
      return (known[held] ??= definitionAsOf(definitions, quarter))
    },
    livingIn(quarter) {
      const known = living.get(quarter) ?? filterIndex(index, (record) => isThere(structure, record, quarter))
      living.set(quarter, known)
      return known
    },
  }
  return structure
}

/** How many of an indicator's definitions, oldest first, hold by a quarter; `last`: the id one would have then. */
function heldBy(definitions: readonly OfKind<'definition'>[], last: string): number {
  let held = definitions.length
  while (held > 0 && (definitions[held - 1]?.id ?? '') > last) held -= 1
  return held
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

/** Every indicator in the report of a quarter (P3). */
export const livingIndicators = (structure: Structure, quarter: QuarterId): readonly OfKind<'indicator'>[] =>
  structure.livingIn(quarter).list('indicator')

/** The activities of an objective in a quarter, in order. */
export const activitiesIn = (
  structure: Structure,
  objective: Id,
  quarter: QuarterId,
): readonly OfKind<'activity'>[] =>
  structure
    .livingIn(quarter)
    .list('activity')
    .filter(({ values }) => values.placement?.objective === objective)

/** The objectives of a section, in order. Of a quarter: ask what lives in it. */
export const objectivesOf = (index: RecordIndex, section: Id): readonly OfKind<'objective'>[] =>
  index.list('objective').filter(({ values }) => values.placement?.section === section)

/** A priority with its sections; undefined: those that stand under none. */
export interface SectionGroup {
  readonly priority: OfKind<'priority'> | undefined
  readonly sections: readonly OfKind<'section'>[]
}

/** The sections of a quarter as the report has them: by priority, in order; those under none that is there last. */
export function sectionGroups(structure: Structure, quarter: QuarterId): readonly SectionGroup[] {
  const living = structure.livingIn(quarter)
  const sectionsUnder = (priority: Id | undefined) =>
    living
      .list('section')
      .filter((one) => living.get('priority', one.values.placement?.priority)?.id === priority)
  return [...living.list('priority'), undefined]
    .map((priority) => ({ priority, sections: sectionsUnder(priority?.id) }))
    .filter(({ sections }) => sections.length > 0)
}

/** Where an activity stands in a quarter; undefined where what it stood under is not there. */
export function sectionOfActivity(
  structure: Structure,
  { values }: OfKind<'activity'>,
  quarter: QuarterId,
): OfKind<'section'> | undefined {
  const living = structure.livingIn(quarter)
  const objective = living.get('objective', values.placement?.objective)
  return living.get('section', objective?.values.placement?.section)
}

/** Whether an indicator is measured in a quarter: it lives, is defined by then and is not joined (R12). */
export const isMeasured = (
  structure: Structure,
  indicator: OfKind<'indicator'>,
  quarter: QuarterId,
): boolean =>
  livesIn(indicator, quarter, structure) === 'now' &&
  !indicator.values.joined &&
  structure.definition(indicator.id, quarter) !== undefined

function isThere(structure: Structure, record: AnyRecord, quarter: QuarterId): boolean {
  return record.kind === 'indicator'
    ? isMeasured(structure, record, quarterReported(record.values.life, quarter))
    : livesIn(record, quarter, structure) === 'now'
}
