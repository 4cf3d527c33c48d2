import { useState } from 'react'
import { doubtOf } from '#domain/bundle/trust'
import type { ComparedBackup } from '#state/commands/restore'
import { FileCover } from '../exchange/FileCover'
import { FilePicker } from '../exchange/FilePicker'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { FileTrust } from '../trust/FileTrust'
import { PassphraseAsked } from '../trust/PassphraseAsked'
import { problemWords } from '../words/files'
import { Lost } from './Lost'
import { LossDialog } from './LossDialog'
import { useRestore } from './useRestore'

/** Puts a backup in the place of everything here, once the person has seen what it is. */
export function RestoreBackup() {
  const { restoring, open, restore, leave, asked, reply } = useRestore()
  return (
    <>
      <p>
        A backup takes the place of everything in this browser. You see what it is before anything changes.
      </p>
      <FilePicker label="Restore from a backup file" onFiles={(files) => void open(files)} />
      {restoring.step === 'reading' && <p role="status">Reading {restoring.fileName}…</p>}
      <PassphraseAsked asked={asked} reply={reply} />
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
  readonly backup: ComparedBackup
  /** Why it was not restored a moment ago; empty: it was not tried yet. */
  readonly refusal: string
  readonly onRestore: () => void
  readonly onLeave: () => void
}

function AskToRestore({ backup, refusal, onRestore, onLeave }: AskToRestoreProps) {
  const { setAside, kept } = backup.bundle
  const [isIncluded, setIncluded] = useState(false)
  const isDoubtful = doubtOf(backup) !== undefined
  return (
    <LossDialog
      title="Replace everything by this backup?"
      action="Replace everything"
      onDo={onRestore}
      canDo={!isDoubtful || isIncluded}
      onClose={onLeave}
    >
      <p>
        All that is in this browser now goes, and {backup.fileName} comes in its place. What is here is kept
        as a snapshot first; a backup file is safer still.
      </p>
      <FileCover bundle={backup.bundle} />
      <FileTrust
        file={backup}
        include={{ label: 'Restore it all the same', isTicked: isIncluded, onTick: setIncluded }}
      />
      <p>{historyWords(backup)}</p>
      {backup.lost.length === 0 && <p>Everything that is here is in the backup too.</p>}
      <Lost heading={lostWords(backup.lost.length)} places={backup.lost} />
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
          <p>{refusal}</p>
        </Notice>
      )}
    </LossDialog>
  )
}

const lostWords = (count: number) => (changes: string) =>
  `${changes} made here would go: the backup does not know of ${count === 1 ? 'it' : 'them'}.`

function historyWords({ history, bundle }: ComparedBackup): string {
  const count = bundle.bundle.payload.records.length
  const records = `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`
  switch (history) {
    case 'none':
      return `It brings ${records}, without the files they came from.`
    case 'doubtful':
      return `It brings ${records}. The list of files they came from does not fit them, so it is left out: files cannot be withdrawn again.`
    default: {
      const { length } = history.files
      if (length === 0) return `It brings ${records}.`
      const files = `${length.toLocaleString('en-GB')} ${length === 1 ? 'file' : 'files'}`
      return `It brings ${records} and the ${files} taken in, each of which can still be withdrawn.`
    }
  }
}
