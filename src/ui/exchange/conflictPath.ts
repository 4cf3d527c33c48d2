import { splitId } from '#domain/ids'
import { shiftQuarter } from '#domain/quarter'
import type { Kind } from '#domain/records'
import type { PlanView } from '#domain/plan/place'
import { sectionOf } from '#domain/merge/conflictSections'
import { isPlannedKind, planPaths } from '../plan/planPaths'
import { paths } from '../routes'

/** The page that shows a record, in its own quarter where that was opened; undefined where none does. */
export function conflictPath(
  { kind, id }: { readonly kind: Kind; readonly id: string },
  view: PlanView,
): string | undefined {
  const { structure } = view
  const { owner, period } = splitId(id)
  const opened = (quarter: string) => structure.get('quarter', quarter)?.id ?? view.quarter
  switch (kind) {
    case 'measurement': {
      const indicator = structure.get('indicator', owner)
      const lag = indicator?.values.life?.lagQuarters ?? 0
      return indicator && paths.indicator(opened(shiftQuarter(period, lag)), owner)
    }
    case 'definition':
    case 'year':
      return structure.get('indicator', owner) && planPaths.record(view.quarter, 'indicator', owner)
    case 'narrative':
    case 'submission':
      return structure.get('section', owner) && paths.section(opened(period), owner)
    case 'progress': {
      const section = structure.get('section', sectionOf({ kind, id }, view))
      return section && paths.section(opened(period), section.id)
    }
    case 'organisation':
      return paths.settings(view.quarter)
    case 'quarter':
      return paths.overview(opened(id))
    default:
      return isPlannedKind(kind) && structure.get(kind, id)
        ? planPaths.record(view.quarter, kind, id)
        : undefined
  }
}
