import { useMemo } from 'react'
import { activityOverview, indicatorsOverview, summaryFrame } from '#domain/overview'
import { activitySchemeInForce } from '#domain/ruleInForce'
import { rowsOfReport } from '#domain/scorecard'
import type { Report } from '#domain/scorecard'
import { summarise } from '#domain/summary'
import { useRowOf } from '../scorecard/useScorecard'

/** The rows of a report and their summaries; worked out again only when the report has changed. */
export function useOverview(report: Report) {
  const rowOf = useRowOf()
  return useMemo(() => {
    const rows = rowsOfReport(report, rowOf)
    const indicators = indicatorsOverview(rows)
    const activities = activityOverview(report)
    const schemes = rows.map(({ result }) => result.rule.scheme)
    return {
      rows,
      indicators,
      activities,
      indicatorSummary: summarise(indicators, summaryFrame(report, schemes)),
      activitySummary: summarise(activities, summaryFrame(report, [activitySchemeInForce(report.structure)])),
    }
  }, [report, rowOf])
}
