import { useEffect, useState } from 'react'
import type { QuarterTally } from '#domain/bandsOverTime'
import type { QuarterId } from '#domain/primitives'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import type { Report } from '#domain/scorecard'
import type { Structure } from '#domain/structure'
import { tally } from '#domain/summary'
import { useFiguresReport } from '#state/useReport'
import { useSession } from '#state/useWorkspace'
import { whenIdle } from './Later'

interface Counted extends QuarterTally {
  readonly structure: Structure
  readonly revision: number
}

/**
 * S14 — What was counted in each quarter, one quarter read and counted after the other, each when nobody waits for anything;
 * undefined until all are. After a write they are counted anew, and the old counts stand until then.
 */
export function useTallies(
  structure: Structure,
  quarters: readonly QuarterId[],
): readonly QuarterTally[] | undefined {
  const revision = useSession((session) => session.revision)
  const [counted, setCounted] = useState<ReadonlyMap<QuarterId, Counted>>(new Map())
  const isCounted = (quarter: QuarterId): boolean => {
    const known = counted.get(quarter)
    return known?.structure === structure && known.revision === revision
  }
  const [newest = ''] = quarters
  const next = quarters.find((quarter) => !isCounted(quarter))
  const report = useFiguresReport(structure, next ?? newest)
  useEffect(() => {
    if (!report || report.quarter !== next) return undefined
    return whenIdle(() => {
      const done = { quarter: next, tally: tallyOf(report), structure, revision }
      setCounted((before) => new Map([...before, [next, done]]))
    })
  }, [report, next, structure, revision])
  const known = quarters.flatMap((quarter) => counted.get(quarter) ?? [])
  return known.length === quarters.length ? known : undefined
}

const tallyOf = (report: Report) =>
  tally(
    rowsOfReport(report, scorecardRow).map(({ result }) => result.status),
    [],
  )
