import { Suspense, lazy } from 'react'
import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { announce } from '../kit/announce'
import { PassphraseAsked } from '../trust/PassphraseAsked'
import { filesWords } from '../words/incoming'
import { Progress } from './Progress'
import { Refusals } from './Refusals'
import type { IncomingControls } from './useIncoming'

/** Seen only once a file has been given. */
const FilesPreview = lazy(async () => ({ default: (await import('./FilesPreview')).FilesPreview }))
const ReadingView = lazy(async () => ({ default: (await import('../reading/ReadingView')).ReadingView }))
const TakenFiles = lazy(async () => ({ default: (await import('./TakenFiles')).TakenFiles }))

export type IncomingFilesProps = IncomingControls & { readonly level: 'h2' | 'h3' }

/** Where the files on their way in stand: being read, refused, previewed, taken in. */
export function IncomingFiles({ level, ...controls }: IncomingFilesProps) {
  const { incoming, open, replace, take, leave, cancel, asked, reply } = controls
  const leaveThem = () => {
    leave()
    announce('Left as it was. Nothing was changed.')
  }
  switch (incoming.step) {
    case 'none':
      return null
    case 'reading':
      return (
        <>
          <Progress
            what={incoming.of === 1 ? `Reading ${incoming.fileName}…` : `Reading ${filesWords(incoming.of)}…`}
            done={{ count: incoming.read, of: incoming.of }}
            onCancel={leaveThem}
          />
          <PassphraseAsked asked={asked} reply={reply} />
        </>
      )
    case 'foreign':
      return (
        <Suspense fallback={<p role="status">Reading…</p>}>
          <ReadingView
            file={incoming.file}
            level={level}
            onRead={(file) => void open({ files: [file], skipped: [] })}
            onLeave={leaveThem}
          />
        </Suspense>
      )
    case 'refused':
      return (
        <Arrival>
          <Refusals {...incoming} actions={<Button onClick={leave}>Close</Button>} />
        </Arrival>
      )
    case 'previewed':
    case 'taking':
      return (
        <Suspense fallback={<p role="status">Reading…</p>}>
          <FilesPreview
            opened={incoming.opened}
            progress={incoming.step === 'taking' ? 'taking' : incoming.note}
            level={level}
            onReplace={(file) => void replace(incoming.opened, file)}
            onTake={(taken) => void take(incoming.opened, taken)}
            onCancel={cancel}
            onLeave={leaveThem}
          />
        </Suspense>
      )
    case 'taken':
      return (
        <Suspense fallback={null}>
          <TakenFiles opened={incoming.opened} taken={incoming.taken} />
        </Suspense>
      )
  }
}
