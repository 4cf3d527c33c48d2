import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import type { QuarterId } from '#domain/primitives'
import type { Report } from '#domain/scorecard'
import { openItems, useChecksFound } from '../checks/checksFound'
import { useIsAtRest } from '../kit/whenIdle'
import { paths } from '../routes'
import styles from './Frame.module.css'

const ChecksRunner = lazy(async () => ({
  default: (await import('../checks/ChecksRunner')).ChecksRunner,
}))

/** ` (9 to check)`; nothing until it has been counted, and where nothing is found. */
export function ToCheck({ quarter }: { readonly quarter: QuarterId }) {
  const count = openItems(useChecksFound(quarter) ?? []).length
  if (count === 0) return null
  return (
    <>
      {' '}
      <span className={styles.note}>{`(${count.toLocaleString('en-GB')} to check)`}</span>
    </>
  )
}

/** Has the checks run on every page but their own, which does so itself. */
export function RunChecks({ report }: { readonly report: Report }) {
  const [here] = useLocation()
  const isAtRest = useIsAtRest()
  if (!isAtRest || here === paths.checks(report.quarter)) return null
  return (
    <Suspense>
      <ChecksRunner report={report} after={quietFor} />
    </Suspense>
  )
}

/** In milliseconds, after a change: nobody waits for a count. */
const quietFor = 500
