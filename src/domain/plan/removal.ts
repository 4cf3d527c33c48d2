import type { AnyRecord } from '../records'
import { childrenOf } from './outline'
import { fullNameOf } from './place'
import type { PlanView } from './place'
import { isDefaultScheme, usersOf } from './schemes'

/** What goes with a record: an indicator's definitions, which are nothing without it. */
export function removedWith(record: AnyRecord, { structure }: PlanView): readonly AnyRecord[] {
  return record.kind === 'indicator' ? [record, ...structure.definitionsOf(record.id)] : [record]
}

/** What would have no place without a record, by name; empty where nothing would. */
export function orphansOf(record: AnyRecord, view: PlanView): string {
  const names = childrenOf(record, view).map((child) => `“${fullNameOf(child, view)}”`)
  const listed = names.slice(0, mostNamed).join(', ')
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return listed + more
}

/**
 * Why a record cannot be deleted: what was reported of it in so many quarters would be lost from the reports, or
 * something is still rated by it. undefined where it can.
 */
export function removalFault(record: AnyRecord, reported: number, view: PlanView): string | undefined {
  if (reported > 0) {
    const quarters = reported === 1 ? 'one quarter' : `${reported} quarters`
    return record.kind === 'section'
      ? `It has text in ${quarters}, which would be lost from the reports`
      : `It was reported in ${quarters}: retire it instead, and they keep it`
  }
  if (record.kind !== 'scheme') return undefined
  if (isDefaultScheme(view.structure, record.id))
    return 'It is the council’s default: choose another in Settings first'
  return usersOf(view.structure, record.id).length > 0 ? 'Indicators are rated by it' : undefined
}

const mostNamed = 3
