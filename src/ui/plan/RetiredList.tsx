import { lastQuarterOf } from '#domain/plan/retire'
import { labelOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import { formatQuarter } from '#domain/quarter'
import { recordKey } from '#domain/recordIndex'
import type { AnyRecord } from '#domain/records'
import { useHref } from '../useHref'
import { kindWords } from '../words'
import styles from './Plan.module.css'
import { planPaths } from './planPaths'

interface RetiredListProps {
  readonly records: readonly AnyRecord[]
  readonly view: PlanView
  /** `kind/id` */
  readonly chosen: string | undefined
}

/** What has ended before the quarter that is looked at, each a way to the form that brings it back. */
export function RetiredList({ records, view, chosen }: RetiredListProps) {
  const href = useHref()
  if (records.length === 0) return null
  return (
    <>
      <h2 className={styles.apart}>Retired</h2>
      <ul className={styles.branch}>
        {records.map((record) => {
          const { ref, title } = labelOf(record, view)
          return (
            <li key={recordKey(record.kind, record.id)}>
              <a
                href={href(planPaths.record(view.quarter, record.kind, record.id))}
                className={styles.node}
                data-lives="ended"
                aria-current={recordKey(record.kind, record.id) === chosen ? 'page' : undefined}
              >
                {ref && <span className={styles.ref}>{ref}</span>} <span>{title}</span>
                <span className={styles.lives}>{endWords(record, view)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** `section, until Quarter 4 2011/12`; a priority that ended with its plan has no last quarter of its own. */
function endWords(record: AnyRecord, { structure }: PlanView): string {
  const last = lastQuarterOf(record)
  const kind = kindWords[record.kind].one
  return last === null
    ? `${kind}, with its plan`
    : `${kind}, until ${formatQuarter(last, structure.firstMonth)}`
}
