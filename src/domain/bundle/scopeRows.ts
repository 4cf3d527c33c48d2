import { splitId } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { recordKey } from '../recordIndex'
import type { Kind } from '../records'
import type { Structure } from '../structure'

/**
 * A part of a quarter's report: whole sections, the rows that posts answer for, or both; the whole report where neither
 * is named.
 */
export interface Part {
  readonly quarter: QuarterId
  readonly sections: readonly Id[]
  readonly posts: readonly Id[]
}

export const isWholeQuarter = ({ sections, posts }: Pick<Part, 'sections' | 'posts'>): boolean =>
  sections.length + posts.length === 0

/** Whether a row of the plan, or the text of a section, is carried. */
export type HoldsRow = (kind: Kind, id: Id) => boolean

/**
 * The rows of a part with the headings above them: plans, priorities, sections, objectives and activities, and the
 * indicators placed there as of the quarter, with those joined to them (R12). A post answers for the indicators whose
 * figures or commentary are its own, the activities it leads, and the texts of the sections it drafts or signs off.
 */
export function rowsOfPart(structure: Structure, part: Part): HoldsRow {
  if (isWholeQuarter(part)) return () => true
  const indicators = indicatorsOf(structure, part)
  const activities = activitiesOf(structure, part)
  const objectives = objectivesOf(structure, part, activities)
  const texts = sectionsDrafted(structure, part)
  const sections = new Set([
    ...texts,
    ...objectives.map((id) => structure.get('objective', id)?.values.placement?.section),
    ...indicators.map((id) => structure.definition(id, part.quarter)?.section),
  ])
  const priorities = [...sections].map((id) => structure.get('section', id)?.values.placement?.priority)
  const plans = priorities.map((id) => structure.get('priority', id)?.values.placement?.plan)
  const keys = new Set([
    ...keysOf('indicator', indicators),
    ...keysOf('activity', activities),
    ...keysOf('objective', objectives),
    ...keysOf('narrative', texts),
    ...keysOf('section', [...sections]),
    ...keysOf('submission', [...sections]),
    ...keysOf('priority', priorities),
    ...keysOf('plan', plans),
  ])
  return (kind, id) => keys.has(recordKey(kind, id))
}

/**
 * G6, F39 — Whether a record is of the part: a row or text of it, in any quarter or year. What belongs to no row (schemes,
 * posts, the organisation) is never outside.
 */
export function isOfPart(structure: Structure, part: Part): (kind: Kind, id: string) => boolean {
  const holds = rowsOfPart(structure, part)
  return function isInside(kind, id): boolean {
    const { owner } = splitId(id)
    switch (kind) {
      case 'definition':
      case 'year':
      case 'measurement':
        return holds('indicator', owner)
      case 'progress':
        return holds('activity', owner)
      case 'narrative':
      case 'submission':
      case 'section':
      case 'objective':
      case 'indicator':
      case 'activity':
        return holds(kind, owner)
      case 'question': {
        const about = structure.get('question', id)?.values.about
        return !about || !isRow(about.kind) || isInside(about.kind, about.id)
      }
      default:
        return true
    }
  }
}

const isRow = (kind: string): kind is 'measurement' | 'progress' | 'narrative' | 'indicator' | 'activity' =>
  ['measurement', 'progress', 'narrative', 'indicator', 'activity'].includes(kind)

const keysOf = (kind: Kind, ids: readonly (Id | null | undefined)[]): readonly string[] =>
  ids.flatMap((id) => (id ? [recordKey(kind, id)] : []))

function indicatorsOf(structure: Structure, { quarter, sections, posts }: Part): readonly Id[] {
  const indicators = structure.list('indicator')
  const isHeld = (id: Id): boolean => {
    const definition = structure.definition(id, quarter)
    const owners = [definition?.owner?.figures, definition?.owner?.commentary]
    return sections.some((one) => one === definition?.section) || posts.some((one) => owners.includes(one))
  }
  const held = new Set(
    indicators
      .filter(({ id }) => isHeld(id))
      .flatMap(({ id, values }) => (values.joined ? [id, values.joined.into] : [id])),
  )
  const joined = indicators.filter(({ values }) => values.joined && held.has(values.joined.into))
  return [...held, ...joined.map(({ id }) => id)]
}

function activitiesOf(structure: Structure, { sections, posts }: Part): readonly Id[] {
  const isHeld = (objective: Id | null | undefined, leads: readonly Id[]): boolean => {
    const section = structure.get('objective', objective)?.values.placement?.section
    return sections.some((one) => one === section) || posts.some((one) => leads.includes(one))
  }
  return structure
    .list('activity')
    .filter(({ values }) => isHeld(values.placement?.objective, values.leads ?? []))
    .map(({ id }) => id)
}

function objectivesOf(structure: Structure, { sections }: Part, activities: readonly Id[]): readonly Id[] {
  const above = new Set(
    activities.map((id) => structure.get('activity', id)?.values.placement?.objective ?? ''),
  )
  return structure
    .list('objective')
    .filter(({ id, values }) => above.has(id) || sections.includes(values.placement?.section ?? ''))
    .map(({ id }) => id)
}

function sectionsDrafted(structure: Structure, { sections, posts }: Part): readonly Id[] {
  const drafted = structure
    .list('section')
    .filter(({ values: { drafters, signOff } }) =>
      posts.some((post) => drafters?.includes(post) || signOff?.post === post),
    )
  return [...new Set([...sections, ...drafted.map(({ id }) => id)])]
}
