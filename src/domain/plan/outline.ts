import { recordKey } from '../recordIndex'
import type { AnyRecord, Kind } from '../records'
import { isNotPlaced, placeOf } from './place'
import type { PlanView } from './place'

export interface OutlineNode {
  readonly record: AnyRecord
  readonly lives: Lives
  readonly children: readonly OutlineNode[]
}

/** How a record's life stands to the quarter that is looked at. */
export type Lives = 'now' | 'ended' | 'later'

export interface Outline {
  readonly placed: readonly OutlineNode[]
  /** What stands under a record that is missing, or under itself; still with everything under it. */
  readonly notPlaced: readonly OutlineNode[]
}

/** The plan in the order of the report: priorities, sections, indicators, then objectives with their activities. */
export const planOutline = (view: PlanView): Outline =>
  outlineOf(view, ['plan', 'priority', 'section', 'indicator', 'objective', 'activity'])

/** Directorates with what stands under them, and posts. */
export const staffOutline = (view: PlanView): Outline => outlineOf(view, ['post', 'directorate'])

/** What stands directly under a record, in the order of the report. */
export function childrenOf(record: AnyRecord, view: PlanView): readonly AnyRecord[] {
  return [...planKinds, ...staffKinds]
    .flatMap((kind) => listed(kind, view))
    .filter((child) => {
      const place = placeOf(child, view)
      return place !== 'top' && place.kind === record.kind && place.id === record.id
    })
}

/** Records of the same kind under the same parent, itself among them, in the order of the report. */
export function siblingsOf<R extends AnyRecord>(record: R, view: PlanView): readonly AnyRecord[] {
  const key = placeKey(record, view)
  return listed(record.kind, view).filter((other) => placeKey(other, view) === key)
}

const planKinds = ['priority', 'section', 'indicator', 'objective', 'activity'] as const
const staffKinds = ['directorate', 'post'] as const

function outlineOf(view: PlanView, kinds: readonly Kind[]): Outline {
  const records = kinds.flatMap((kind) => listed(kind, view))
  const under = groupByPlace(records, view)
  const reached = new Set<AnyRecord>()
  const nodeOf = (record: AnyRecord): OutlineNode => {
    reached.add(record)
    const children = (under.get(recordKey(record.kind, record.id)) ?? []).filter((one) => !reached.has(one))
    return { record, lives: livesIn(record, view), children: children.map(nodeOf) }
  }
  const placed = (under.get('') ?? []).map(nodeOf)
  const orphans = records.filter((record) => isNotPlaced(record, view)).map(nodeOf)
  const circular = records.flatMap((record) => (reached.has(record) ? [] : [nodeOf(record)]))
  return { placed, notPlaced: [...orphans, ...circular] }
}

/** Every record of a kind but those joined into another (R12). */
function listed(kind: Kind, { structure }: PlanView): readonly AnyRecord[] {
  return structure
    .list(kind)
    .filter((record: AnyRecord) => record.kind !== 'indicator' || !record.values.joined)
}

function groupByPlace(
  records: readonly AnyRecord[],
  view: PlanView,
): ReadonlyMap<string, readonly AnyRecord[]> {
  const groups = new Map<string, AnyRecord[]>()
  for (const record of records) {
    const key = placeKey(record, view)
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return groups
}

function placeKey(record: AnyRecord, view: PlanView): string {
  const place = placeOf(record, view)
  return place === 'top' ? '' : recordKey(place.kind, place.id ?? '?')
}

function livesIn(record: AnyRecord, { quarter }: PlanView): Lives {
  const life = 'life' in record.values ? record.values.life : undefined
  if (life?.until && life.until < quarter) return 'ended'
  return life?.from && life.from > quarter ? 'later' : 'now'
}
