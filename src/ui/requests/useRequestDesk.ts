import { useMemo, useState } from 'react'
import { bandsInReport } from '#domain/partProgress'
import type { Report } from '#domain/scorecard'
import type { SentFile } from '#domain/tracker'
import { useHandingOver } from '#state/useHandingOver'
import type { Issued } from '#state/useHandingOver'
import { useWorkspace } from '#state/useWorkspace'
import {
  asksOf,
  firstDraft,
  noteOf,
  requestRows,
  requestsWanted,
  tickedIn,
  unwrittenIds,
} from './requestPlan'
import type { RequestDraft } from './requestPlan'

/** How far the sending is. Nothing counts as sent before `issued`. */
export type Issuing =
  | { readonly step: 'ready' }
  | { readonly step: 'issuing' }
  | { readonly step: 'issued'; readonly issued: Issued }
  | { readonly step: 'cancelled' }
  | { readonly step: 'refused'; readonly message: string }
  | { readonly step: 'failed'; readonly message: string }

/** Everything that is chosen before requests leave, with what it is at first. */
export function useRequestDesk(report: Report, sent: readonly SentFile[]) {
  const [draft, setDraft] = useState(() => firstDraft(report))
  const { by, round, bands } = draft
  const bandChoices = useMemo(() => bandsInReport(report), [report])
  const rows = useMemo(
    () => requestRows(report, sent, { by, round, bands }),
    [report, sent, by, round, bands],
  )
  const change = (part: Partial<RequestDraft>) => setDraft((last) => ({ ...last, ...part }))
  const { issuing, issue } = useIssuing(draft, (issued) => change({ ticked: unwrittenIds(issued) }))
  return {
    ...draft,
    bandChoices,
    rows,
    ticked: new Set(tickedIn(rows, draft).map(({ choice }) => choice.id)),
    note: noteOf(rows, draft),
    lateCount: new Set(rows.flatMap(({ late }) => late.map(({ id }) => id))).size,
    asks: asksOf(draft),
    issuing,
    change,
    /** Who is ticked at first depends on it. */
    changeWhat: (part: Partial<Pick<RequestDraft, 'by' | 'round' | 'bands'>>) =>
      change({ ...part, ticked: undefined }),
    issue: () => issue(requestsWanted(report, rows, draft)),
  }
}

export type RequestDeskState = ReturnType<typeof useRequestDesk>

/** Whether there is more than one file to be saved. */
export const isMany = (requests: number, form: RequestDraft['form']): boolean =>
  requests > 1 || (requests === 1 && form === 'both')

type Wanted = Parameters<ReturnType<typeof useHandingOver>['issueRequests']>[0]

/** The folder is chosen first: whoever thinks better of it has sent nothing. */
function useIssuing({ as, form }: Pick<RequestDraft, 'as' | 'form'>, onIssued: (issued: Issued) => void) {
  const { environment } = useWorkspace()
  const { issueRequests } = useHandingOver()
  const [issuing, setIssuing] = useState<Issuing>({ step: 'ready' })
  const send = async (wanted: Wanted) => {
    if (as === 'download' || !isMany(wanted.length, form) || !environment.chooseFolder)
      return issueRequests(wanted, { as: 'download', form })
    const chosen = await environment.chooseFolder()
    return chosen.outcome === 'chosen'
      ? issueRequests(wanted, { as: 'folder', folder: chosen.it, form })
      : chosen
  }
  const issue = async (wanted: Wanted) => {
    if (issuing.step === 'issuing' || wanted.length === 0) return
    setIssuing({ step: 'issuing' })
    try {
      const outcome = await send(wanted)
      if ('requests' in outcome) {
        onIssued(outcome)
        setIssuing({ step: 'issued', issued: outcome })
      } else if (outcome.outcome === 'cancelled') setIssuing({ step: 'cancelled' })
      else setIssuing({ step: 'refused', message: outcome.message })
    } catch (error) {
      setIssuing({ step: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
  return { issuing, issue }
}
