import type { Frozen } from '../records/version'
import { ok } from '../result'
import type { Result } from '../result'
import type { Report } from '../scorecard'
import { correctionsOfCopies } from './corrections'
import { isNewer, reportOf } from './frozen'
import type { Corrections } from './packAsked'

/** What a pack is cut from: the figures as they stand, or as they were finalised; with what was printed otherwise before. */
export interface CutFrom {
  readonly report: Report
  readonly corrections: Corrections
}

/** A draft is held against every version there is. */
export const cutFromNow = (report: Report, versions: readonly Frozen[]): CutFrom => ({
  report,
  corrections: correctionsOfCopies(report, versions),
})

/** S14 — A version is held against those before it; fails with a sentence where it cannot be opened. */
export function cutFromVersion(version: Frozen, versions: readonly Frozen[]): Result<CutFrom> {
  const opened = reportOf(version)
  if (!opened.ok) return opened
  const before = versions.filter(
    (one) => one.quarter < version.quarter || (one.quarter === version.quarter && isNewer(version, one)),
  )
  return ok({ report: opened.value, corrections: correctionsOfCopies(opened.value, before) })
}
