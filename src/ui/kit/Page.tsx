import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { useDocumentTitle } from './documentTitle'
import styles from './Page.module.css'
import { useFocusOnArrival } from './useFocusOnArrival'

export interface Crumb {
  readonly label: string
  readonly href: string
}

export interface PageProps {
  /** The one h1 of the page and, with the product's name, the title of the window. */
  readonly title: string
  /** Its address: when it changes, the heading takes focus, so that a screen reader starts there. */
  readonly address: string
  readonly crumbs?: readonly Crumb[]
  /** A line under the heading: the quarter, the state of the section. */
  readonly standfirst?: ReactNode
  readonly actions?: ReactNode
  /** Whether paper has a heading of its own. */
  readonly isScreenOnly?: boolean
  readonly children: ReactNode
}

export function Page({
  title,
  address,
  crumbs = [],
  standfirst,
  actions,
  isScreenOnly,
  children,
}: PageProps) {
  const heading = useFocusOnArrival<HTMLHeadingElement>(address)
  useDocumentTitle(title)
  return (
    <article className={styles.page}>
      <header className={styles.header} data-screen-only={isScreenOnly || undefined}>
        <div>
          {crumbs.length > 0 && <Breadcrumb crumbs={crumbs} />}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {standfirst && <div className={styles.standfirst}>{standfirst}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  )
}

function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className={styles.crumbs}>
      {crumbs.map(({ label, href }) => (
        <Fragment key={href}>
          <a href={href}>{label}</a> <span aria-hidden="true">›</span>{' '}
        </Fragment>
      ))}
    </nav>
  )
}
