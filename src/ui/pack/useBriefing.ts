import { useMemo } from 'react'
import { briefingContent, briefingDocument } from '#domain/pack/briefing'
import type { PackDocument } from '#domain/pack/document'
import { draftNumbered } from '#domain/pack/drafts'
import type { Drafts, NumberedDraft } from '#domain/pack/drafts'
import { reportOf } from '#domain/pack/frozen'
import type { Id } from '#domain/primitives'
import type { Frozen } from '#domain/records/version'
import { ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Report } from '#domain/scorecard'
import { useWorkspace } from '#state/useWorkspace'

interface BriefingWanted {
  readonly report: Report
  readonly indicator: Id
  readonly drafts: Drafts
  /** Undefined: of the figures as they stand. */
  readonly version: Frozen | undefined
  readonly isPart2: boolean
}

export interface Briefing {
  /** Fails with a sentence where the version cannot be opened; undefined where the copy does not show the indicator. */
  readonly document: Result<PackDocument | undefined>
  readonly draft: NumberedDraft
}

/** A briefing on one indicator, cut from the figures as they stand or from a version. */
export function useBriefing({ report, indicator, drafts, version, isPart2 }: BriefingWanted): Briefing {
  const { environment } = useWorkspace()
  const { quarter } = report
  const today = environment.now().slice(0, 10)
  const of = useMemo(() => briefingContent({ report, indicator }), [report, indicator])
  const draft = useMemo(() => draftNumbered(drafts, { quarter, today, of }), [drafts, quarter, today, of])
  const cutFrom = useMemo(() => (version ? reportOf(version) : ok(report)), [version, report])
  const { number, on } = draft
  const document = useMemo(() => {
    if (!cutFrom.ok) return cutFrom
    const edition = version
      ? ({ is: 'version', label: version.label, asAt: version.asAt, hash: version.hash, isPart2 } as const)
      : ({ is: 'draft', number, on, isPart2 } as const)
    return ok(briefingDocument({ report: cutFrom.value, indicator, edition }))
  }, [cutFrom, version, indicator, number, on, isPart2])
  return { document, draft }
}
