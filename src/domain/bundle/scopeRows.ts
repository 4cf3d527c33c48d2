import { splitId } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { recordKey } from '../recordIndex'
import type { OfKind } from '../recordIndex'
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
  const { inSection, ofPost } = placedIn(structure, quarter)
  const held = new Set<Id>()
  for (const { id, values } of [
    ...sections.flatMap((section) => inSection.get(section) ?? []),
    ...posts.flatMap((post) => ofPost.get(post) ?? []),
  ]) {
    held.add(id)
    if (values.joined) held.add(values.joined.into)
  }
  const joined = structure
    .list('indicator')
    .filter(({ values }) => values.joined && held.has(values.joined.into))
  return [...held, ...joined.map(({ id }) => id)]
}

/** The indicators of a quarter by the section they stand in and by the posts that answer for them. */
interface Placed {
  readonly inSection: ReadonlyMap<Id, readonly OfKind<'indicator'>[]>
  readonly ofPost: ReadonlyMap<Id, readonly OfKind<'indicator'>[]>
}

const placed = new WeakMap<Structure, Map<QuarterId, Placed>>()

/** Asked for every part of every file that comes in; worked out once. */
function placedIn(structure: Structure, quarter: QuarterId): Placed {
  const quarters = placed.get(structure) ?? new Map<QuarterId, Placed>()
  placed.set(structure, quarters)
  const known = quarters.get(quarter) ?? place(structure, quarter)
  quarters.set(quarter, known)
  return known
}

function place(structure: Structure, quarter: QuarterId): Placed {
  const inSection = new Map<Id, OfKind<'indicator'>[]>()
  const ofPost = new Map<Id, OfKind<'indicator'>[]>()
  for (const indicator of structure.list('indicator')) {
    const { section, owner } = structure.definition(indicator.id, quarter) ?? {}
    if (section) addTo(inSection, section, indicator)
    for (const post of new Set([owner?.figures, owner?.commentary])) if (post) addTo(ofPost, post, indicator)
  }
  return { inSection, ofPost }
}

function addTo<T>(groups: Map<Id, T[]>, id: Id, one: T): void {
  const group = groups.get(id)
  if (group) group.push(one)
  else groups.set(id, [one])
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
