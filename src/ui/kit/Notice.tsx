import type { ReactNode } from 'react'
import styles from './Notice.module.css'

export interface NoticeProps {
  readonly kind: 'info' | 'success' | 'problem'
  readonly heading: string
  /** Each with its place, in the field's words: "Actual of PI1128: …". */
  readonly problems?: readonly string[]
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** Says what happened, what was kept and what to do next. A problem is read out at once. */
export function Notice({ kind, heading, problems = [], actions, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'problem' ? 'alert' : 'status'}>
      <p className={styles.heading}>{heading}</p>
      {children}
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
