import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Says why there is nothing here and what to do about it. */
export function EmptyState({ heading, actions, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.heading}>{heading}</p>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

interface EmptyStateProps {
  readonly heading: string
  readonly actions?: ReactNode
  readonly children?: ReactNode
}
