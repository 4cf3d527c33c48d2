import type { SnapshotCover } from '#domain/snapshots'
import { useSnapshots } from '#state/useSnapshots'
import type { ComparedSnapshot } from '#state/useSnapshots'
import styles from '../exchange/FileTable.module.css'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { sizeWords, snapshotReasonWords } from '../words/backup'
import { momentWords } from '../words/files'
import { Lost } from './Lost'
import { LossDialog } from './LossDialog'
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
      {covers.length === 0 ? <p>There are none yet.</p> : <SnapshotTable covers={covers} onLook={open} />}
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

interface SnapshotTableProps {
  readonly covers: readonly SnapshotCover[]
  readonly onLook: (cover: SnapshotCover) => Promise<void>
}

function SnapshotTable({ covers, onLook }: SnapshotTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>Snapshots, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Why</th>
            <th scope="col">Records</th>
            <th scope="col">Size</th>
            <th scope="col">
              <VisuallyHidden>Look at it</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {covers.map((cover) => (
            <tr key={cover.id}>
              <th scope="row">{momentWords(cover.at)}</th>
              <td data-label="Why">{snapshotReasonWords[cover.reason]}</td>
              <td data-label="Records">{cover.records.toLocaleString('en-GB')}</td>
              <td data-label="Size">{sizeWords(cover.bytes)}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`Look at the snapshot of ${momentWords(cover.at)}`}
                  onClick={() => void onLook(cover)}
                >
                  Look at it
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
