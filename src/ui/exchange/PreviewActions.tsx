import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { filesWords } from '../words/incoming'
import { Progress } from './Progress'
import type { Note, ReadFile } from './incoming'
import styles from './FilePreview.module.css'

export interface PreviewActionsProps {
  readonly progress: 'taking' | Note
  /** How many are previewed, how many of them are in already, and how many are ticked. */
  readonly files: number
  readonly known: number
  readonly included: number
  /** Those that were read from files of other programs. */
  readonly read: readonly ReadFile[]
  readonly onGoBack: (read: ReadFile) => void
  readonly onTake: () => void
  readonly onCancel: () => void
  readonly onLeave: () => void
}

/** Take it in or leave it; while it is being taken in, how to stop that. */
export function PreviewActions(props: PreviewActionsProps) {
  const { progress, files, known, included, read, onGoBack, onTake, onCancel, onLeave } = props
  const them = files === 1 ? 'it' : 'them'
  if (progress === 'taking')
    return (
      <Progress
        what={`Taking ${filesWords(included)} in… Nothing is changed until all is in.`}
        onCancel={onCancel}
      />
    )
  return (
    <>
      <WhyStillHere note={progress} files={files} />
      <div className={styles.actions}>
        {known < files && (
          <Button kind="primary" onClick={onTake} disabled={included === 0}>
            {files === 1 ? 'Take it in' : `Take in ${filesWords(included)}`}
          </Button>
        )}
        {read.map((one) => (
          <Button key={one.id} onClick={() => onGoBack(one)}>
            Back to what was read{read.length > 1 && ` in ${one.file.name}`}
          </Button>
        ))}
        <Button onClick={onLeave}>{known < files ? `Leave ${them}` : 'Close'}</Button>
      </div>
    </>
  )
}

function WhyStillHere({ note, files }: { readonly note: Note; readonly files: number }) {
  const [it, these] = files === 1 ? ['the file', 'this file'] : ['the files', 'these files']
  switch (note.what) {
    case 'none':
      return null
    case 'plannedAgain':
      return (
        <Arrival>
          <Notice kind="info" heading={`Your work changed while you looked at ${these}.`}>
            <p>Nothing of {it} was taken in. What would happen now is shown above.</p>
          </Notice>
        </Arrival>
      )
    case 'cancelled':
      return (
        <Arrival>
          <Notice kind="info" heading="Cancelled.">
            <p>Nothing of {it} was taken in; all that you have is as it was.</p>
          </Notice>
        </Arrival>
      )
    case 'failed':
      return (
        <Arrival>
          <Notice kind="problem" heading={`Not taken in: ${files === 1 ? 'this file' : filesWords(files)}.`}>
            <p>Nothing was changed. {note.message}</p>
          </Notice>
        </Arrival>
      )
  }
}
