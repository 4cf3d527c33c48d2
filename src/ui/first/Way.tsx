import type { ReactNode } from 'react'
import styles from './FirstMinute.module.css'

/** One of the ways on from a page that stands before the work: a heading and what it offers. */
export function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.way}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
