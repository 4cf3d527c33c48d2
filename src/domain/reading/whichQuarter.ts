import { previousQuarter, quarterId, sameQuarterLastYear, yearOf } from '../quarter'
import type { QuarterId } from '../primitives'
import type { WhichQuarter } from './mapping'

/** Which quarter a column is about in a report of that quarter. */
export function resolveQuarter(which: WhichQuarter, report: QuarterId): QuarterId {
  if (which === 'report') return report
  if (which === 'previous') return previousQuarter(report)
  if (which === 'lastYear') return sameQuarterLastYear(report)
  if (typeof which === 'number') return quarterId(yearOf(report), which)
  return which
}
