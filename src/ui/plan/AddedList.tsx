import { useEffect, useRef } from 'react'
import type { Id } from '#domain/primitives'
import { fullNameOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import { useHref } from '../useHref'
import styles from './Plan.module.css'
import { planPaths } from './planPaths'
import type { PlannedKind } from './planPaths'

interface AddedListProps {
  readonly view: PlanView
  readonly kind: PlannedKind
  readonly added: readonly Id[]
  /** Takes the focus after each addition, for the next one. */
  readonly firstField: string
  /** What the next one starts with that the one before had; undefined: only its place. */
  readonly kept?: string
}

/** What was added with a form that stays open. */
export function AddedList({ view, kind, added, firstField, kept }: AddedListProps) {
  const href = useHref()
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const panel = here.current?.parentElement
    if (added.length > 0) panel?.querySelector<HTMLElement>(`[name=${firstField}]`)?.focus()
  }, [added, firstField])
  const records = added.flatMap((id) => view.structure.get(kind, id) ?? [])
  return (
    <div ref={here}>
      {records.length > 0 && (
        <p className={styles.added}>
          Added:{' '}
          {records.map((record, index) => (
            <span key={record.id}>
              {index > 0 && ', '}
              <a href={href(planPaths.record(view.quarter, kind, record.id))}>{fullNameOf(record, view)}</a>
            </span>
          ))}
          . The form is ready for the next one.
          {kept && ` The next one starts with the same ${kept}.`}
        </p>
      )}
    </div>
  )
}
