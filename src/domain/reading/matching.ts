import { tidy } from '../figure/tidy'
import type { Id, QuarterId } from '../primitives'
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
 * Rows that are indicators or activities of the council already: by reference, by a former reference, then by title. A
 * record is matched once; the second row of the same name is new.
 */
export function matchRows({ indicators, activities, quarter }: DraftReport, structure: Structure): Matches {
  const known = quarter ? [...indicatorNames(structure, quarter), ...activityNames(structure)] : []
  const taken = new Set<Id>()
  const matches: Record<string, Match> = {}
  for (const kind of ['indicator', 'activity'] as const)
    for (const row of kind === 'indicator' ? indicators : activities) {
      const match = matchOf(
        row,
        known.filter((one) => one.kind === kind && !taken.has(one.id)),
      )
      if (!match) continue
      taken.add(match.id)
      matches[row.key] = match
    }
  return matches
}

interface KnownName extends Match {
  readonly kind: 'indicator' | 'activity'
  readonly name: string
}

function indicatorNames(structure: Structure, quarter: QuarterId): readonly KnownName[] {
  return structure.list('indicator').flatMap(({ id, values }): readonly KnownName[] => {
    const first = structure.definitionsOf(id)[0]
    const definition =
      structure.definition(id, quarter) ?? (first && structure.definition(id, splitId(first.id).period))
    if (!definition || values.joined) return []
    return [
      ...(definition.ref
        ? [{ kind: 'indicator', id, by: 'ref', name: refKey(definition.ref) } as const]
        : []),
      ...(values.formerRefs ?? []).map(
        (ref) => ({ kind: 'indicator', id, by: 'formerRef', name: refKey(ref) }) as const,
      ),
      { kind: 'indicator', id, by: 'title', name: titleKey(definition.title) },
    ]
  })
}

const activityNames = (structure: Structure): readonly KnownName[] =>
  structure
    .list('activity')
    .flatMap(({ id, values: { identity } }): readonly KnownName[] => [
      ...(identity?.ref ? [{ kind: 'activity', id, by: 'ref', name: refKey(identity.ref) } as const] : []),
      ...(identity ? [{ kind: 'activity', id, by: 'title', name: titleKey(identity.title) } as const] : []),
    ])

function matchOf(row: DraftIndicator | DraftActivity, known: readonly KnownName[]): Match | undefined {
  const named = (by: Match['by'], name: string) => known.find((one) => one.by === by && one.name === name)
  const ref = row.ref === null ? undefined : refKey(row.ref)
  const found =
    (ref === undefined ? undefined : (named('ref', ref) ?? named('formerRef', ref))) ??
    named('title', titleKey(row.title))
  return found && { id: found.id, by: found.by }
}

/** `Overall Recorded Crime` and `overall recorded crime.` alike. */
const titleKey = (title: string): string =>
  tidy(title)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}%]+/gu, ' ')
    .trim()
