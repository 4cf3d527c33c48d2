import type { Json } from '../canonical'
import { creation } from '../change'
import type { Write } from '../change'
import type { QuarterId } from '../primitives'
import { compareQuarters } from '../quarter'
import { registersOf } from '../records'
import type { Kind } from '../records'
import type { BundleRecord } from '../bundle/format'
import type { DraftReport } from './draft'
import { indicatorWrites } from './indicatorWrites'
import { activityWrites, neededObjectives } from './activityWrites'
import { placesFor } from './places'
import type { ReadingInto } from './readingInto'

/**
 * The records that a draft comes to: of what is known already only the quarter's figures, texts and statuses; all else new.
 * None without a quarter. Deterministic for the same ids.
 */
export function recordsOfDraft(draft: DraftReport, into: ReadingInto): readonly BundleRecord[] {
  const { quarter } = draft
  if (quarter === null) return []
  const kept: DraftReport = {
    ...draft,
    indicators: draft.indicators.filter(({ key }) => !into.leftOut.has(key)),
    activities: draft.activities.filter(({ key }) => !into.leftOut.has(key)),
  }
  const places = placesFor(unknownOf(kept, into), into, quarter)
  const indicators = indicatorWrites(kept.indicators, { ...into, quarter, places })
  const activities = activityWrites(kept, { ...into, quarter, places })
  const writes = [...indicators, ...activities]
  return recordsFrom([
    ...places.writes,
    ...places.people.writes,
    ...quarterWrites(writes, into, quarter),
    ...writes,
  ])
}

/** What needs a place and people of its own: all but the rows that are there already. */
function unknownOf(draft: DraftReport, { matches }: ReadingInto): DraftReport {
  const activities = draft.activities.filter(({ key }) => !matches[key])
  return {
    ...draft,
    indicators: draft.indicators.filter(({ key }) => !matches[key]),
    activities,
    objectives: neededObjectives(draft, activities),
  }
}

/** Every quarter that something was read for; earlier ones are closed. */
function quarterWrites(
  writes: readonly Write[],
  { structure }: ReadingInto,
  report: QuarterId,
): readonly Write[] {
  const named = writes.flatMap(({ kind, id }) =>
    kind === 'measurement' || kind === 'progress' ? (id.split('@')[1] ?? []) : [],
  )
  return [...new Set([report, ...named])]
    .toSorted(compareQuarters)
    .filter((quarter) => !structure?.get('quarter', quarter))
    .flatMap((quarter) => creation('quarter', quarter, { state: quarter < report ? 'closed' : 'open' }))
}

/** One record for all writes to it, in the order they came; its registers in the order of their contract. */
function recordsFrom(writes: readonly Write[]): readonly BundleRecord[] {
  const records = new Map<string, { kind: Kind; id: string; values: Record<string, Json> }>()
  for (const { kind, id, register, value } of writes) {
    const key = `${kind}/${id}`
    const record = records.get(key) ?? { kind, id, values: {} }
    record.values[register] = value
    records.set(key, record)
  }
  return [...records.values()].map((one) => ({ ...one, values: inOrder(one.kind, one.values) }))
}

function inOrder(kind: Kind, values: Readonly<Record<string, Json>>): Record<string, Json> {
  return Object.fromEntries(
    Object.keys(registersOf[kind]).flatMap((name) => {
      const value = values[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}
