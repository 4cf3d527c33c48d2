import { useEffect, useState } from 'react'
import type { SnapshotCover } from '#domain/snapshots'
import type { NotRescued, Rescue } from '#state/rescue'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'
import { momentWords } from '../words/files'
import { SnapshotTable } from '../settings/SnapshotTable'
import { notRescuedWords } from './notRescuedWords'

interface RescueSnapshotsProps {
  readonly rescue: Rescue
  /** How often the page has changed, or tried to change, what is stored: the snapshots are others then. */
  readonly changes: number
  readonly onChange: () => void
}

/** The snapshots as they lie on the disk, each to be put in the place of work that cannot be opened. */
export function RescueSnapshots({ rescue, changes, onChange }: RescueSnapshotsProps) {
  const [covers, setCovers] = useState<readonly SnapshotCover[]>([])
  const [asked, setAsked] = useState<SnapshotCover>()
  const [done, setDone] = useState<string>()
  const [error, setError] = useState<NotRescued>()
  useEffect(() => void rescue.snapshots().then(setCovers), [rescue, changes])
  const put = async (cover: SnapshotCover) => {
    setAsked(undefined)
    const outcome = await rescue.putInPlace(cover)
    setError(outcome.ok ? undefined : outcome.error)
    setDone(outcome.ok ? momentWords(cover.at) : undefined)
    onChange()
  }
  return (
    <>
      <p>Where the stored work cannot be opened, or is not as it should be.</p>
      {covers.length === 0 ? (
        <p>There are none.</p>
      ) : (
        <SnapshotTable covers={covers} action="Go back to it" onChoose={setAsked} />
      )}
      {done !== undefined && (
        <Notice kind="success" heading={`Your work stands as on ${done}.`}>
          <p>What was stored before is kept as a snapshot too.</p>
        </Notice>
      )}
      {error && (
        <Notice kind="problem" heading="The snapshot was not restored.">
          <p>{notRescuedWords(error)}</p>
        </Notice>
      )}
      {asked && (
        <Dialog
          title={`Go back to ${momentWords(asked.at)}?`}
          onClose={() => setAsked(undefined)}
          actions={
            <Button kind="danger" onClick={() => void put(asked)}>
              Restore this snapshot
            </Button>
          }
        >
          <p>
            It takes the place of everything that is stored now, which is kept as a snapshot first. Close all
            other tabs of Quarterdeck before.
          </p>
        </Dialog>
      )}
    </>
  )
}
