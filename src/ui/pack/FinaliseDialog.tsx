import { useId, useMemo, useState } from 'react'
import type { CheckItem } from '#domain/checks'
import { finalisingBlockers } from '#domain/pack/blockers'
import { nextLabel } from '#domain/pack/frozen'
import { formatQuarter } from '#domain/quarter'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { usePackCommands } from '#state/usePackCommands'
import { useWorkspace } from '#state/useWorkspace'
import { useChecksFound } from '../checks/checksFound'
import { ChecksRunner } from '../checks/ChecksRunner'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { blockerLines } from './blockerLines'

interface FinaliseDialogProps {
  readonly report: Report
  readonly versions: readonly Frozen[]
  readonly onClose: () => void
  readonly onFinalised: (label: string) => void
}

/** Asks for the day of the figures and freezes them. */
export function FinaliseDialog({ report, versions, onClose, onFinalised }: FinaliseDialogProps) {
  const { finaliseVersion } = usePackCommands()
  const { environment } = useWorkspace()
  const items = useChecksFound(report.quarter)
  const blockers = useMemo(() => items && finalisingBlockers(report, items), [report, items])
  const [asAt, setAsAt] = useState(environment.now().slice(0, 10))
  const [problem, setProblem] = useState<'noDate' | 'notSaved'>()
  const [isBusy, setBusy] = useState(false)
  const field = useId()
  const label = nextLabel(versions)
  const quarter = formatQuarter(report.quarter, report.structure.firstMonth)
  const finalise = async () => {
    if (asAt === '') return setProblem('noDate')
    setBusy(true)
    const done = await finaliseVersion({ report, asAt })
    setBusy(false)
    if (!done.ok) return setProblem('notSaved')
    announce(`Version ${done.value.label} of ${quarter} is finalised.`)
    return onFinalised(done.value.label)
  }
  return (
    <Dialog
      title={`Finalise version ${label}`}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={isBusy || blockers === undefined || blockers.length > 0}
            onClick={() => void finalise()}
          >
            {isBusy ? 'Finalising…' : `Finalise version ${label}`}
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </>
      }
    >
      <p>
        {`This keeps the figures of ${quarter} with their statuses, tolerances and texts as they stand now. Every committee’s pack of version ${label} shows these figures, whatever is changed later.`}
      </p>
      <p>
        The quarter stays open. A figure that is corrected afterwards shows in the next version and in the
        next quarter’s report as a correction. It can be undone like any other step.
      </p>
      <p>
        <label htmlFor={field}>Figures as at</label>{' '}
        <input id={field} type="date" value={asAt} onChange={({ target }) => setAsAt(target.value)} />
      </p>
      <ChecksRunner report={report} />
      {blockers ? <Blockers report={report} blockers={blockers} /> : <p role="status">Checking…</p>}
      {problem === 'noDate' && <Notice kind="problem" heading="Say as at which day the figures are." />}
      {problem === 'notSaved' && (
        <Notice kind="problem" heading="The version was not stored.">
          <p>
            Nothing was changed. The line at the top of the page says what the browser answered; try again.
          </p>
        </Notice>
      )}
    </Dialog>
  )
}

interface BlockersProps {
  readonly report: Report
  readonly blockers: readonly CheckItem[]
}

/** What has to be settled first, and where. */
function Blockers({ report, blockers }: BlockersProps) {
  const href = useHref()
  if (blockers.length === 0) return null
  return (
    <Notice
      kind="problem"
      heading={blockersWords(blockers.length)}
      problems={blockerLines(blockers, report)}
      actions={<a href={href(paths.checks(report.quarter))}>See the checks</a>}
    />
  )
}

const blockersWords = (count: number): string =>
  count === 1
    ? 'One thing is to be settled first, or dismissed with a reason.'
    : `${count.toLocaleString('en-GB')} things are to be settled first, or dismissed with a reason.`
