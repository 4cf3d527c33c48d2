import type { ComponentProps } from 'react'
import type { Preview } from '#state/commands/importFile'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { problemWords } from '../words/files'
import { FilePreview } from './FilePreview'
import { TakenFile } from './TakenFile'
import type { IncomingControls } from './useIncoming'

type IncomingFileProps = IncomingControls & Pick<ComponentProps<typeof FilePreview>, 'level'>

/** Where a file on its way in stands: being read, refused with all its problems, previewed, taken in. */
export function IncomingFile({ incoming, take, leave, level }: IncomingFileProps) {
  switch (incoming.step) {
    case 'none':
      return null
    case 'reading':
      return <p role="status">Reading {incoming.fileName}…</p>
    case 'refused':
      return (
        <Notice
          kind="problem"
          heading={`${incoming.fileName} was not opened.`}
          problems={incoming.problems.map(problemWords)}
          actions={<Button onClick={leave}>Close</Button>}
        >
          <p>Nothing was changed; all that you have is as it was.</p>
        </Notice>
      )
    case 'previewed':
      return (
        <>
          {incoming.note === 'plannedAgain' && (
            <Notice kind="info" heading="Your work changed while you looked at this file.">
              <p>Nothing of the file was taken in. What it would do now is shown below.</p>
            </Notice>
          )}
          <FilePreview
            preview={incoming.preview}
            level={level}
            onTake={() => void take(incoming.preview)}
            onLeave={leave}
          />
        </>
      )
    case 'taking':
      return <p role="status">Taking {nameIn(incoming.preview)} in…</p>
    case 'taken':
      return <TakenFile preview={incoming.preview} />
    case 'notTaken':
      return (
        <Notice
          kind="problem"
          heading={`${nameIn(incoming.preview)} was not taken in.`}
          actions={
            <>
              <Button onClick={() => void take(incoming.preview)}>Try again</Button>
              <Button onClick={leave}>Leave it</Button>
            </>
          }
        >
          <p>Nothing was changed. {incoming.message}</p>
        </Notice>
      )
  }
}

const nameIn = ({ files }: Preview): string => files[0]?.fileName ?? ''
