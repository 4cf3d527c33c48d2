import type { Id, QuarterId } from '../primitives'
import { recordKey } from '../recordIndex'
import type { Kind } from '../records'
import { objectivesOf } from '../structure'
import type { Structure } from '../structure'

/** Whether a row of the plan is carried. */
export type HoldsRow = (kind: Kind, id: Id) => boolean

/**
 * The rows of one section in a quarter with the headings above it: its plan and priority, its objectives and their
 * activities, and the indicators placed in it as of the quarter, with those joined to them (R12).
 */
export function rowsOfSection(
  structure: Structure,
  at: { readonly section: Id; readonly quarter: QuarterId },
): HoldsRow {
  const priority = structure.get('priority', structure.get('section', at.section)?.values.placement?.priority)
  const plan = priority?.values.placement?.plan
  const objectives = objectivesOf(structure, at.section).map(({ id }) => id)
  const activities = structure
    .list('activity')
    .filter(({ values }) => values.placement?.objective && objectives.includes(values.placement.objective))
    .map(({ id }) => id)
  const keys = new Set([
    recordKey('section', at.section),
    ...(priority ? [recordKey('priority', priority.id)] : []),
    ...(plan ? [recordKey('plan', plan)] : []),
    ...objectives.map((id) => recordKey('objective', id)),
    ...activities.map((id) => recordKey('activity', id)),
    ...indicatorsOf(structure, at).map((id) => recordKey('indicator', id)),
  ])
  return (kind, id) => keys.has(recordKey(kind, id))
}

function indicatorsOf(
  structure: Structure,
  { section, quarter }: { readonly section: Id; readonly quarter: QuarterId },
): readonly Id[] {
  const indicators = structure.list('indicator')
  const placed = new Set(
    indicators
      .filter(({ id }) => structure.definition(id, quarter)?.section === section)
      .flatMap(({ id, values }) => (values.joined ? [id, values.joined.into] : [id])),
  )
  const joined = indicators.filter(({ values }) => values.joined && placed.has(values.joined.into))
  return [...placed, ...joined.map(({ id }) => id)]
}
