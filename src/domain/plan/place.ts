import type { Definition } from '../definition'
import { splitId } from '../ids'
import { livesIn } from '../life'
import type { Id, QuarterId } from '../primitives'
import { nameOf } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import type { AnyRecord, Kind } from '../records'
import type { Structure } from '../structure'

/** Where a record stands in the plan: at the top, or under another one, which may be missing. */
export type Place = 'top' | { readonly kind: Kind; readonly id: Id | null }

/** The structure as of a quarter. */
export interface PlanView {
  readonly structure: Structure
  readonly quarter: QuarterId
}

/** What an indicator is in the quarter; of one that begins later, what it will be first. */
export function definitionShown(view: PlanView, indicator: Id): Definition | undefined {
  const { structure, quarter } = view
  const first = structure.definitionsOf(indicator)[0]
  return (
    structure.definition(indicator, quarter) ??
    (first && structure.definition(indicator, splitId(first.id).period))
  )
}

export function placeOf(record: AnyRecord, view: PlanView): Place {
  switch (record.kind) {
    case 'priority':
      return { kind: 'plan', id: record.values.placement?.plan ?? null }
    case 'section':
      return { kind: 'priority', id: record.values.placement?.priority ?? null }
    case 'objective':
      return { kind: 'section', id: record.values.placement?.section ?? null }
    case 'indicator':
      return { kind: 'section', id: definitionShown(view, record.id)?.section ?? null }
    case 'activity':
      return { kind: 'objective', id: record.values.placement?.objective ?? null }
    case 'directorate':
      return directoratePlace(record)
    case 'post':
      return { kind: 'directorate', id: record.values.identity?.directorate ?? null }
    default:
      return 'top'
  }
}

/** Whether it stands under a record that is missing, or has ended by the quarter. */
export function isNotPlaced(record: AnyRecord, view: PlanView): boolean {
  const place = placeOf(record, view)
  if (place === 'top') return false
  const parent: AnyRecord | undefined = view.structure.get(place.kind, place.id)
  return !parent || hasEnded(parent, view)
}

/** Whether it is retired by the quarter; in the quarters before it is as it was. */
export const hasEnded = (record: AnyRecord, { structure, quarter }: PlanView): boolean =>
  livesIn(record, quarter, structure) === 'ended'

/** What it is called, an indicator and an activity with the reference: `PI1128 Overall crime`. */
export function fullNameOf(record: AnyRecord, view: PlanView): string {
  const { ref, title } = labelOf(record, view)
  return ref === '' ? title : `${ref} ${title}`
}

/** How labels of changes name it: by its reference where it has one, else by its title, shortened. */
export function shortNameOf(record: AnyRecord, view: PlanView): string {
  const { ref, title } = labelOf(record, view)
  const isReferenced = ref !== '' && (record.kind === 'indicator' || record.kind === 'activity')
  if (isReferenced) return ref
  return title.length > longestShort ? `${title.slice(0, longestShort - 1)}…` : title
}

const longestShort = 60

/** Reference or number, empty where there is none, and title. */
export function labelOf(record: AnyRecord, view: PlanView): { readonly ref: string; readonly title: string } {
  switch (record.kind) {
    case 'indicator': {
      const definition = definitionShown(view, record.id)
      return { ref: definition?.ref ?? '', title: definition?.title ?? 'Untitled indicator' }
    }
    case 'activity':
      return { ref: record.values.identity?.ref ?? '', title: nameOf(record) }
    case 'priority':
    case 'objective':
      return { ref: record.values.identity?.number ?? '', title: nameOf(record) }
    default:
      return { ref: '', title: nameOf(record) }
  }
}

function directoratePlace({ values }: OfKind<'directorate'>): Place {
  const parent = values.placement?.parent ?? null
  return parent === null ? 'top' : { kind: 'directorate', id: parent }
}
