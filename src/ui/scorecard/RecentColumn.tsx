import { lazy, Suspense, useEffect, useState } from 'react'
import type { ScorecardRow } from '#domain/scorecard'
import { isColumnShown } from '../views/useColumns'
import type { ColumnChoice } from '../views/useColumns'
import type { RecentStore } from './RecentCell'

const RecentReader = lazy(async () => ({ default: (await import('./RecentReader')).RecentReader }))

interface RecentColumnProps {
  readonly rows: readonly ScorecardRow[]
  readonly choice: ColumnChoice
  readonly recent: RecentStore
}

/** Has the last quarters read once the table has been painted and nobody waits, and only where their column is shown. */
export function RecentColumn({ rows, choice, recent }: RecentColumnProps) {
  const [isIdle, setIdle] = useState(false)
  const isShown = isColumnShown(choice, 'recent')
  useEffect(() => (isShown ? whenIdle(() => setIdle(true)) : undefined), [isShown])
  const [first] = rows
  if (!isIdle || !isShown || !first) return null
  return (
    <Suspense fallback={null}>
      <RecentReader structure={first.asked.structure} quarter={first.report} recent={recent} />
    </Suspense>
  )
}

/** A browser that cannot say when it is idle is given a moment. Returns what calls it off. */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback(work)
    return () => cancelIdleCallback(asked)
  }
  const timer = setTimeout(work, 200)
  return () => clearTimeout(timer)
}
