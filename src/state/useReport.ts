import { useEffect, useMemo, useState } from 'react'
import { activitiesToLookUp, isCompletedBefore } from '#domain/activityOutcome'
import { withCompleted } from '#domain/figures'
import type { Id, QuarterId } from '#domain/primitives'
import { reportPeriods } from '#domain/reportPeriods'
import type { Report } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import { readHistories } from '#storage/readRecords'
import { useFigures } from './useRecords'
import { useSession, useWorkspace } from './useWorkspace'

/** What the figures of a quarter's report are made from; undefined until it has been read. */
export function useFiguresReport(structure: Structure, quarter: QuarterId): Report | undefined {
  const periods = useMemo(() => reportPeriods(structure, quarter), [structure, quarter])
  const figures = useFigures(periods)
  return useMemo(() => figures && { structure, figures, quarter }, [structure, figures, quarter])
}

/** The same with its activities: which of them were completed before the quarters that are read (S16). */
export function useReport(structure: Structure, quarter: QuarterId): Report | undefined {
  const report = useFiguresReport(structure, quarter)
  const completed = useCompleted(report)
  return useMemo(
    () => report && completed && { ...report, figures: withCompleted(report.figures, completed) },
    [report, completed],
  )
}

/**
 * S16 — Of the activities without a status in the quarters that were read, those completed before. Undefined until
 * they have been looked up; looked up anew after each write, and the same set while the same are found.
 */
function useCompleted(report: Report | undefined): ReadonlySet<Id> | undefined {
  const { db } = useWorkspace()
  const shelves = useSession((session) => session.shelves)
  const [found, setFound] = useState<Found>()
  const unknown = useMemo(() => report && activitiesToLookUp(report).join(' '), [report])
  const quarter = report?.quarter
  useEffect(() => {
    if (!unknown || !quarter) return undefined
    let gone = false
    const activities = unknown.split(' ')
    readHistories(db, 'progress', activities).then((histories) => {
      const completed = activities.filter((_, index) => isCompletedBefore(histories[index] ?? [], quarter))
      if (!gone) setFound((last) => sameFound(last, { quarter, completed: completed.join(' ') }))
    }, closed)
    return () => {
      gone = true
    }
  }, [db, unknown, quarter, shelves])
  const completed = unknown === '' ? '' : found?.quarter === quarter ? found?.completed : undefined
  return useMemo(() => setOf(completed), [completed])
}

/** What was found for the report of a quarter: ids, parted by spaces. */
interface Found {
  readonly quarter: QuarterId
  readonly completed: string
}

const sameFound = (last: Found | undefined, next: Found): Found =>
  last?.quarter === next.quarter && last.completed === next.completed ? last : next

const setOf = (ids: string | undefined): ReadonlySet<Id> | undefined =>
  ids === undefined ? undefined : new Set(ids.split(' ').filter(Boolean))

/** A database that was closed meanwhile is told by the session, not by every hook that reads from it. */
const closed = (): void => undefined
