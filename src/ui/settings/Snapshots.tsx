import { useSnapshots } from '#state/useSnapshots'
import type { ComparedSnapshot } from '#state/useSnapshots'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { sizeWords, snapshotReasonWords } from '../words/backup'
import { momentWords } from '../words/files'
import { Lost } from './Lost'
import { LossDialog } from './LossDialog'
import { SnapshotTable } from './SnapshotTable'
import { useLooking } from './useLooking'

/** What this browser keeps of the work by itself, each to be looked at and put back. */
export function Snapshots() {
  const snapshots = useSnapshots()
  const { looking, open, putBack, leave } = useLooking(snapshots)
  const { covers = [], free } = snapshots
  const freeAndSay = async () => announce(`Freed ${sizeWords(await free())}`)
  return (
    <>
      <p>
        Quarterdeck keeps your work as it stands every quarter of an hour in which it changed, and before
        files are taken in, figures finalised or a backup restored. Snapshots are in this browser too: they
        help against a mistake, and only a backup file helps when the browser loses its data.
      </p>
      {covers.length === 0 ? (
        <p>There are none yet.</p>
      ) : (
        <SnapshotTable covers={covers} action="Look at it" onChoose={(cover) => void open(cover)} />
      )}
      {covers.length > 1 && (
        <Button onClick={() => void freeAndSay()}>Take all but the newest away, to make room</Button>
      )}
      {looking.step === 'opening' && <p role="status">Opening the snapshot…</p>}
      {looking.step === 'unreadable' && (
        <Notice
          kind="problem"
          heading="The snapshot was not opened."
          actions={<Button onClick={leave}>Close</Button>}
        >
          <p>{looking.message}</p>
        </Notice>
      )}
      {looking.step === 'restoring' && <p role="status">Restoring…</p>}
      {looking.step === 'opened' && (
        <AskToPutBack {...looking} onPutBack={() => void putBack(looking.compared)} onLeave={leave} />
      )}
    </>
  )
}

interface AskToPutBackProps {
  readonly compared: ComparedSnapshot
  /** Why it was not restored a moment ago; empty: it was not tried yet. */
  readonly refusal: string
  readonly onPutBack: () => void
  readonly onLeave: () => void
}

function AskToPutBack({ compared, refusal, onPutBack, onLeave }: AskToPutBackProps) {
  const { cover, lost, back } = compared
  return (
    <LossDialog
      title={`Go back to ${momentWords(cover.at)}?`}
      action="Restore this snapshot"
      onDo={onPutBack}
      onClose={onLeave}
    >
      <p>
        {snapshotReasonWords[cover.reason]}: {cover.records.toLocaleString('en-GB')}{' '}
        {cover.records === 1 ? 'record' : 'records'}, with all that could be undone then. It takes the place
        of everything in this browser. What is here now is kept as a snapshot first, so that you can come
        back.
      </p>
      {lost.length + back.length === 0 && <p>Nothing has changed since: all stands as it stood then.</p>}
      <Lost heading={(changes) => `${changes} made since would go`} places={lost} />
      <Lost heading={(changes) => `${changes} taken back since would come back`} places={back} />
      {refusal !== '' && (
        <Notice kind="problem" heading="The snapshot was not restored.">
          <p>{refusal}</p>
        </Notice>
      )}
    </LossDialog>
  )
}
