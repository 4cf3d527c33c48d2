import type { PrintedFronts } from '../check/frontLeft'
import type { QuarterId } from '../primitives'
import type { Frozen } from '../records/version'
import { newestOf, reportOf } from './frozen'

/**
 * C17 — The fronts as the newest version of the last earlier quarter that has one printed them. Undefined without such a
 * version; one that cannot be opened says so elsewhere.
 */
export function frontsPrinted(quarter: QuarterId, versions: readonly Frozen[]): PrintedFronts | undefined {
  const earlier = versions.filter((version) => version.quarter < quarter)
  const last = earlier
    .map((version) => version.quarter)
    .toSorted()
    .at(-1)
  const version = newestOf(earlier.filter((one) => one.quarter === last))
  if (!version) return undefined
  const opened = reportOf(version)
  if (!opened.ok) return undefined
  const fronts = opened.value.structure
    .list('committee')
    .flatMap(({ id, values: { front } }) => (front ? [[id, front] as const] : []))
  return { quarter: version.quarter, label: version.label, fronts: new Map(fronts) }
}
