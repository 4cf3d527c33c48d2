import { conflictKey } from '#domain/merge/openConflicts'
import { Notice } from '../kit/Notice'
import { useHref } from '../useHref'
import { conflictTitle } from '../words/conflict'
import styles from './Conflict.module.css'
import type { ConflictProps } from './conflictContext'
import { ConflictDeletion } from './ConflictDeletion'
import { ConflictValues } from './ConflictValues'
import { conflictPath } from './conflictPath'
import { conflictElement } from './useChoosing'

/** One thing to choose about, with a link to the page where it stands. */
export function ConflictItem({ record, conflict, context }: ConflictProps) {
  const href = useHref()
  const key = conflictKey(conflict)
  const title = conflictTitle(conflict, context.namesAt(conflict))
  const path = conflictPath(conflict, context.view)
  const { refused } = context.choosing
  return (
    <section aria-labelledby={conflictElement(key)} className={styles.conflict}>
      <h4 id={conflictElement(key)} tabIndex={-1} className={styles.heading}>
        {path === undefined ? title : <a href={href(path)}>{title}</a>}
      </h4>
      {refused?.key === key && <Notice kind="problem" heading={refused.words} />}
      {conflict.about === 'values' ? (
        <ConflictValues {...{ record, conflict, context }} />
      ) : (
        <ConflictDeletion {...{ record, conflict, context }} />
      )}
    </section>
  )
}
