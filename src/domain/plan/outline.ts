import { livesIn } from '../life'
import type { Lives } from '../life'
import { recordKey } from '../recordIndex'
import type { AnyRecord, Kind } from '../records'
import { hasEnded, isNotPlaced, placeOf } from './place'
import type { PlanView } from './place'
import { presetsInUse } from './schemes'

export interface OutlineNode {
  readonly record: AnyRecord
  readonly lives: Lives
  readonly children: readonly OutlineNode[]
}

/** What has not ended by the quarter that is looked at, and apart from it what has. */
export interface Outline {
  readonly placed: readonly OutlineNode[]
  /** What stands under a record that is missing or has ended, or under itself; still with everything under it. */
  readonly notPlaced: readonly OutlineNode[]
  /** In the order of the report, whatever they stood under. */
  readonly retired: readonly AnyRecord[]
}

/** The plan in the order of the report: priorities, sections, indicators, then objectives with their activities. */
export const planOutline = (view: PlanView): Outline =>
  outlineOf(view, ['plan', 'priority', 'section', 'indicator', 'objective', 'activity'])

/** Directorates with what stands under them, and posts. */
export const staffOutline = (view: PlanView): Outline => outlineOf(view, ['post', 'directorate'])

/** The council's own schemes, by title, then the presets that rate something here. */
export function schemeOutline(view: PlanView): Outline {
  const own = outlineOf(view, ['scheme'])
  const presets = presetsInUse(view.structure).map((record): OutlineNode => ({
    record,
    lives: 'now',
    children: [],
  }))
  return { ...own, placed: [...own.placed, ...presets] }
}

/** By name. */
export const committeeOutline = (view: PlanView): Outline => outlineOf(view, ['committee'])

/** What stands directly under a record, in the order of the report. */
export function childrenOf(record: AnyRecord, view: PlanView): readonly AnyRecord[] {
  return [...planKinds, ...staffKinds]
    .flatMap((kind) => listed(kind, view))
    .filter((child) => {
      const place = placeOf(child, view)
      return place !== 'top' && place.kind === record.kind && place.id === record.id
    })
}

/** Records of the same kind under the same parent, itself among them, in the order of the report; none that has ended. */
export function siblingsOf<R extends AnyRecord>(record: R, view: PlanView): readonly AnyRecord[] {
  const key = placeKey(record, view)
  return listed(record.kind, view).filter(
    (other) => placeKey(other, view) === key && (other.id === record.id || !hasEnded(other, view)),
  )
}

const planKinds = ['priority', 'section', 'indicator', 'objective', 'activity'] as const
const staffKinds = ['directorate', 'post'] as const

function outlineOf(view: PlanView, kinds: readonly Kind[]): Outline {
  const all = kinds.flatMap((kind) => listed(kind, view))
  const ended = new Set(all.filter((record) => hasEnded(record, view)))
  const records = all.filter((record) => !ended.has(record))
  const under = groupByPlace(records, view)
  const reached = new Set<AnyRecord>()
  const nodeOf = (record: AnyRecord): OutlineNode => {
    reached.add(record)
    const children = (under.get(recordKey(record.kind, record.id)) ?? []).filter((one) => !reached.has(one))
    return { record, lives: livesIn(record, view.quarter, view.structure), children: children.map(nodeOf) }
  }
  const placed = (under.get('') ?? []).map(nodeOf)
  const orphans = records.filter((record) => isNotPlaced(record, view)).map(nodeOf)
  const circular = records.flatMap((record) => (reached.has(record) ? [] : [nodeOf(record)]))
  return { placed, notPlaced: [...orphans, ...circular], retired: [...ended] }
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
