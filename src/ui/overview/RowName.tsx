import type { OverviewRow } from '#domain/overview'
import styles from './Overview.module.css'

/** Reference and title of a row, as a link to its place. */
export function RowName({
  row: { ref, title },
  href,
}: {
  readonly row: Pick<OverviewRow, 'ref' | 'title'>
  readonly href: string
}) {
  return (
    <a href={href} className={styles.name}>
      {ref !== '' && <span className={styles.ref}>{ref} </span>}
      {title}
    </a>
  )
}
