import { lazy, Suspense, useMemo } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { formatQuarter } from '#domain/quarter'
import { useSession, useWorkspace } from '#state/useWorkspace'
import { TitleContext } from '../kit/documentTitle'
import { useIsAtRest, useIsPainted } from '../kit/whenIdle'
import type { PageContext } from '../pages/PageContext'
import { ExampleBanner } from './ExampleBanner'
import styles from './Frame.module.css'
import { Rail } from './Rail'
import { Toolbar } from './Toolbar'

/** Not needed to begin with. */
const StorageNotices = lazy(async () => ({
  default: (await import('../keeping/StorageNotices')).StorageNotices,
}))

const MissingRecords = lazy(async () => ({
  default: (await import('./MissingRecords')).MissingRecords,
}))
const DraftsOffer = lazy(async () => ({ default: (await import('../drafts/DraftsOffer')).DraftsOffer }))
const EnteringBar = lazy(async () => ({ default: (await import('../entering/EnteringBar')).EnteringBar }))

/** The frame around every page: quarter, undo and saved state above, sections and their progress on the left. */
export function Frame({ structure, quarter, children }: PageContext & { readonly children: ReactNode }) {
  const { name } = useWorkspace()
  const isForOther = useSession(({ enteringFor }) => enteringFor !== undefined)
  const isPainted = useIsPainted()
  const isAtRest = useIsAtRest()
  const when = formatQuarter(quarter, structure.firstMonth)
  const council = structure.organisation.identity?.name ?? ''
  const seenThrough = useMemo(() => [when, council], [when, council])
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content" onClick={skipToContent}>
        Skip to content
      </a>
      <Toolbar structure={structure} quarter={quarter} />
      <Rail structure={structure} quarter={quarter} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {name === 'example' && <ExampleBanner />}
        <Suspense>{isPainted && <StorageNotices />}</Suspense>
        <Suspense>{isPainted && <DraftsOffer structure={structure} />}</Suspense>
        <Suspense>{isAtRest && <MissingRecords />}</Suspense>
        <TitleContext value={seenThrough}>{children}</TitleContext>
        <Suspense>{isForOther && <EnteringBar structure={structure} />}</Suspense>
      </main>
    </div>
  )
}

/** The address in the hash names the page, so the link moves the focus and leaves the address alone. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
