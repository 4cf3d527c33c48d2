import { tidy } from '../figure/tidy'
import type { Id, QuarterId } from '../primitives'
import type { Definition } from '../definition'
import type { Structure } from '../structure'
import { splitId } from '../ids'
import type { DraftActivity, DraftIndicator, DraftReport } from './draft'
import { refKey } from './refAndTitle'

/** Which record of the council a row is about. */
export interface Match {
  readonly id: Id
  readonly by: 'ref' | 'formerRef' | 'title' | 'chosen'
}

/** By row key; a row that is missing here is new. */
export type Matches = Readonly<Record<string, Match>>

/**
 * Rows that are indicators or activities of the council already: by reference, by a former reference, then by title, in the
 * section of that name first. A record is matched once; the second row of the same name is new.
 */
export function matchRows({ indicators, activities, quarter }: DraftReport, structure: Structure): Matches {
  if (!quarter) return {}
  const taken = new Set<Id>()
  const matches: Record<string, Match> = {}
  for (const [rows, known] of [
    [indicators, indexed(indicatorNames(structure, quarter))],
    [activities, indexed(activityNames(structure))],
  ] as const)
    for (const row of rows) {
      const match = matchOf(row, (name) => (known.get(name) ?? []).filter(({ id }) => !taken.has(id)))
      if (!match) continue
      taken.add(match.id)
      matches[row.key] = match
    }
  return matches
}

interface KnownName {
  readonly id: Id
  readonly by: 'ref' | 'formerRef' | 'title'
  readonly name: string
  /** Titles of its section and its priority, in lower case. */
  readonly under?: readonly string[]
}

type Named = (name: string) => readonly KnownName[]

function indexed(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const index = new Map<string, KnownName[]>()
  for (const one of names) {
    const key = `${one.by} ${one.name}`
    const known = index.get(key)
    if (known) known.push(one)
    else index.set(key, [one])
  }
  return index
}

/** What an indicator is in a quarter; before its first one, what it is first. */
export function definitionNear(structure: Structure, id: Id, quarter: QuarterId): Definition | undefined {
  const first = structure.definitionsOf(id)[0]
  return structure.definition(id, quarter) ?? (first && structure.definition(id, splitId(first.id).period))
}

function indicatorNames(structure: Structure, quarter: QuarterId): readonly KnownName[] {
  return structure.list('indicator').flatMap(({ id, values }): readonly KnownName[] => {
    const definition = definitionNear(structure, id, quarter)
    if (!definition || values.joined) return []
    const section = structure.get('section', definition.section)
    const priority = structure.get('priority', section?.values.placement?.priority)
    const under = [section?.values.identity?.title, priority?.values.identity?.title].map(titleKey)
    return [
      ...(definition.ref ? [{ id, by: 'ref', name: refKey(definition.ref) } as const] : []),
      ...(values.formerRefs ?? []).map((ref) => ({ id, by: 'formerRef', name: refKey(ref) }) as const),
      { id, by: 'title', name: titleKey(definition.title), under },
    ]
  })
}

const activityNames = (structure: Structure): readonly KnownName[] =>
  structure
    .list('activity')
    .flatMap(({ id, values: { identity } }): readonly KnownName[] => [
      ...(identity?.ref ? [{ id, by: 'ref', name: refKey(identity.ref) } as const] : []),
      ...(identity ? [{ id, by: 'title', name: titleKey(identity.title) } as const] : []),
    ])

function matchOf(row: DraftIndicator | DraftActivity, named: Named): Match | undefined {
  const ref = row.ref === null ? undefined : refKey(row.ref)
  const byTitle = named(`title ${titleKey(row.title)}`)
  const found =
    (ref === undefined ? undefined : (named(`ref ${ref}`)[0] ?? named(`formerRef ${ref}`)[0])) ??
    byTitle.find(({ under }) => under?.includes(titleKey(row.heading))) ??
    byTitle[0]
  return found && { id: found.id, by: found.by }
}

/** `Overall Recorded Crime` and `overall recorded crime.` alike. */
const titleKey = (title = ''): string =>
  tidy(title)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}%]+/gu, ' ')
    .trim()
