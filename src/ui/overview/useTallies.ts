import { useEffect, useState } from 'react'
import type { QuarterTally } from '#domain/bandsOverTime'
import type { Shelf } from '#domain/figures'
import type { QuarterId } from '#domain/primitives'
import { reportPeriods } from '#domain/reportPeriods'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import type { Report } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import { tally } from '#domain/summary'
import { useFiguresReport } from '#state/useReport'
import { useSession } from '#state/useWorkspace'
import { whenIdle } from './Later'

interface Counted extends QuarterTally {
  readonly structure: Structure
  /** The shelves it was counted from: others by now, and it is counted anew. */
  readonly read: readonly (Shelf | undefined)[]
}

/**
 * S14 — What was counted in each quarter, one quarter read and counted after the other, each when nobody waits for anything;
 * undefined until all are. Where what it was counted from has changed it is counted anew, and the old count stands until then.
 */
export function useTallies(
  structure: Structure,
  quarters: readonly QuarterId[],
): readonly QuarterTally[] | undefined {
  const shelves = useSession((session) => session.shelves)
  const [counted, setCounted] = useState<ReadonlyMap<QuarterId, Counted>>(new Map())
  const isCounted = (quarter: QuarterId): boolean => {
    const known = counted.get(quarter)
    return (
      known?.structure === structure &&
      reportPeriods(structure, quarter).every((period, at) => shelves.get(period) === known.read[at])
    )
  }
  const [newest = ''] = quarters
  const next = quarters.find((quarter) => !isCounted(quarter))
  const report = useFiguresReport(structure, next ?? newest)
  useEffect(() => {
    if (!report || report.quarter !== next) return undefined
    return whenIdle(() => {
      const read = reportPeriods(structure, next).map((period) => report.figures.shelf(period))
      const done = { quarter: next, tally: tallyOf(report), structure, read }
      setCounted((before) => new Map([...before, [next, done]]))
    })
  }, [report, next, structure])
  const known = quarters.flatMap((quarter) => counted.get(quarter) ?? [])
  return known.length === quarters.length ? known : undefined
}

const tallyOf = (report: Report) =>
  tally(
    rowsOfReport(report, scorecardRow).map(({ result }) => result.status),
    [],
  )
