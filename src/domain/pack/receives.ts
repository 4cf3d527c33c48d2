import { livesIn } from '../life'
import type { Id, QuarterId } from '../primitives'
import type { OfKind } from '../recordIndex'
import type { RegisterValue } from '../records'
import { sectionOfActivity } from '../structure'
import type { Structure } from '../structure'

/** Which rows a committee has chosen (records.md). */
export type Content = RegisterValue<'committee', 'content'>

/** What a committee receives whose rows were never chosen. */
export const everything: Content = {
  sections: [],
  directorates: [],
  tags: [],
  include: [],
  exclude: [],
  order: [],
  mode: 'full',
}

/** What decides whether a row is received. */
export interface ReceivedBy {
  readonly section: Id | undefined
  /** Posts that own its figures, or lead it. */
  readonly posts: readonly Id[]
  readonly tags: readonly string[]
}

/** Nothing chosen means everything, less the rows left out one by one. */
export const isEverything = ({ sections, directorates, tags, include }: Content): boolean =>
  sections.length + directorates.length + tags.length + include.length === 0

/** Whether a row is in the committee's remit: added by its section, a directorate, a tag or itself; left out wins. */
export function receives(structure: Structure, content: Content): (id: Id, row: ReceivedBy) => boolean {
  const [sections, include, exclude] = [content.sections, content.include, content.exclude].map(asSet)
  const directorates = asSet(content.directorates)
  const tags = asSet(content.tags.map(folded))
  const all = isEverything(content)
  return (id, row) => {
    if (exclude?.has(id)) return false
    return (
      all ||
      include?.has(id) === true ||
      (row.section !== undefined && sections?.has(row.section) === true) ||
      row.tags.some((tag) => tags.has(folded(tag))) ||
      row.posts.some((post) => directoratesOver(structure, post).some((one) => directorates.has(one)))
    )
  }
}

export function indicatorReceivedBy(structure: Structure, indicator: Id, quarter: QuarterId): ReceivedBy {
  const definition = structure.definition(indicator, quarter)
  const owner = definition?.owner.figures
  return {
    section: definition?.section ?? undefined,
    posts: owner ? [owner] : [],
    tags: structure.get('indicator', indicator)?.values.tags ?? [],
  }
}

export function activityReceivedBy(
  structure: Structure,
  activity: OfKind<'activity'>,
  quarter: QuarterId,
): ReceivedBy {
  return {
    section: sectionOfActivity(structure, activity, quarter)?.id,
    posts: activity.values.leads ?? [],
    tags: [],
  }
}

/** The committees of a quarter, by name. */
export const committeesIn = (structure: Structure, quarter: QuarterId): readonly OfKind<'committee'>[] =>
  structure.list('committee').filter((one) => livesIn(one, quarter, structure) === 'now')

/** A post's directorate and all that it is part of; a circle ends where it began. */
function directoratesOver(structure: Structure, post: Id): readonly Id[] {
  const over: Id[] = []
  let next = structure.get('post', post)?.values.identity?.directorate
  while (next && !over.includes(next)) {
    over.push(next)
    next = structure.get('directorate', next)?.values.placement?.parent
  }
  return over
}

const asSet = <T>(items: readonly T[]): ReadonlySet<T> => new Set(items)

const folded = (tag: string): string => tag.trim().toLowerCase()
