import type { OpenedBackup } from '#state/commands/restore'
import { FileCover } from '../exchange/FileCover'
import { FilePicker } from '../exchange/FilePicker'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { problemWords } from '../words/files'
import { LossDialog } from './LossDialog'
import { useRestore } from './useRestore'

/** Puts a backup in the place of everything here, once the person has seen what it is. */
export function RestoreBackup() {
  const { restoring, open, restore, leave } = useRestore()
  return (
    <>
      <p>
        A backup takes the place of everything in this browser. You see what it is before anything changes.
      </p>
      <FilePicker label="Restore from a backup file" onFiles={(files) => void open(files)} />
      {restoring.step === 'reading' && <p role="status">Reading {restoring.fileName}…</p>}
      {restoring.step === 'refused' && (
        <Notice
          kind="problem"
          heading={`${restoring.fileName} was not restored.`}
          problems={restoring.problems.map(problemWords)}
          actions={<Button onClick={leave}>Close</Button>}
        >
          <p>Nothing was changed; all that you have is as it was.</p>
        </Notice>
      )}
      {restoring.step === 'opened' && (
        <AskToRestore
          backup={restoring.backup}
          refusal={restoring.refusal}
          onRestore={() => void restore(restoring.backup)}
          onLeave={leave}
        />
      )}
      {restoring.step === 'restoring' && <p role="status">Restoring {restoring.backup.fileName}…</p>}
    </>
  )
}

interface AskToRestoreProps {
  readonly backup: OpenedBackup
  /** Why it was not restored a moment ago; empty: it was not tried yet. */
  readonly refusal: string
  readonly onRestore: () => void
  readonly onLeave: () => void
}

function AskToRestore({ backup, refusal, onRestore, onLeave }: AskToRestoreProps) {
  const { setAside, kept } = backup.bundle
  return (
    <LossDialog
      title="Replace everything by this backup?"
      action="Replace everything"
      onDo={onRestore}
      onClose={onLeave}
    >
      <p>
        All that is in this browser now goes, and {backup.fileName} comes in its place. It cannot be undone:
        save a backup of what is here first.
      </p>
      <FileCover bundle={backup.bundle} />
      {setAside.length > 0 && (
        <Notice kind="info" heading="Damaged on the way and left out" problems={setAside.map(problemWords)} />
      )}
      {kept.length > 0 && (
        <Notice
          kind="info"
          heading="Kept, but not shown: written by a later version of Quarterdeck"
          problems={kept.map(problemWords)}
        />
      )}
      {refusal !== '' && (
        <Notice kind="problem" heading="The backup was not restored.">
          <p>Everything is as it was. {refusal}</p>
        </Notice>
      )}
    </LossDialog>
  )
}
