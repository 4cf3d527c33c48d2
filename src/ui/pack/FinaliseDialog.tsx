import { useId, useState } from 'react'
import { nextLabel } from '#domain/pack/frozen'
import { formatQuarter } from '#domain/quarter'
import type { Frozen } from '#domain/records/version'
import type { Report } from '#domain/scorecard'
import { usePackCommands } from '#state/usePackCommands'
import { useWorkspace } from '#state/useWorkspace'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'

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
  const [asAt, setAsAt] = useState(environment.now().slice(0, 10))
  const [problem, setProblem] = useState<'noDate' | 'notSaved'>()
  const [isBusy, setBusy] = useState(false)
  const field = useId()
  const label = nextLabel(versions)
  const quarter = formatQuarter(report.quarter, report.structure.firstMonth)
  const finalise = async () => {
    if (asAt === '') return setProblem('noDate')
    setBusy(true)
    const done = await finaliseVersion({ report, asAt, known: versions })
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
          <Button kind="primary" disabled={isBusy} onClick={() => void finalise()}>
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
