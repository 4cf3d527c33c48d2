import { useDeferredValue, useMemo } from 'react'
import type { PackDocument } from '#domain/pack/document'
import { contentOf, draftNumbered } from '#domain/pack/drafts'
import type { Drafts, NumberedDraft } from '#domain/pack/drafts'
import type { PackFor } from '#domain/pack/packAsked'
import { packDocument } from '#domain/pack/packDocument'
import type { Report } from '#domain/scorecard'
import { useWorkspace } from '#state/useWorkspace'

interface PackWanted {
  readonly report: Report
  readonly packFor: PackFor
  readonly drafts: Drafts
  readonly isPart2: boolean
}

export interface Pack {
  readonly document: PackDocument
  readonly draft: NumberedDraft
}

/** The draft that stands now: numbered as it was given out, or would be. What is typed is drawn first. */
export function usePack({ report, packFor, drafts, isPart2 }: PackWanted): Pack {
  const { environment } = useWorkspace()
  const settled = useDeferredValue(report)
  const today = environment.now().slice(0, 10)
  const of = useMemo(() => contentOf({ report: settled, packFor }), [settled, packFor])
  const { quarter } = settled
  const draft = useMemo(() => draftNumbered(drafts, { quarter, today, of }), [drafts, quarter, today, of])
  const document = useMemo(
    () =>
      packDocument({
        report: settled,
        packFor,
        edition: { is: 'draft', number: draft.number, on: draft.on, isPart2 },
      }),
    [settled, packFor, draft.number, draft.on, isPart2],
  )
  return { document, draft }
}
