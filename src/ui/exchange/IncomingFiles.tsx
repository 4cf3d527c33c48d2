import { Suspense, lazy } from 'react'
import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { announce } from '../kit/announce'
import { PassphraseAsked } from '../trust/PassphraseAsked'
import { filesWords } from '../words/incoming'
import { Progress } from './Progress'
import { Foreign, Refusals } from './Refusals'
import type { IncomingControls } from './useIncoming'

/** Seen only once a file has been given. */
const FilesPreview = lazy(async () => ({ default: (await import('./FilesPreview')).FilesPreview }))
const ReadingView = lazy(async () => ({ default: (await import('../reading/ReadingView')).ReadingView }))
const TakenFiles = lazy(async () => ({ default: (await import('./TakenFiles')).TakenFiles }))

export type IncomingFilesProps = IncomingControls & { readonly level: 'h2' | 'h3' }

/** Where the files on their way in stand: being read, refused, previewed, taken in. */
export function IncomingFiles({ level, ...controls }: IncomingFilesProps) {
  const { incoming, previewRead, readTables, goBackTo, replace, take, leave, cancel, asked, reply } = controls
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
          <Waiting names={incoming.waiting} reading={incoming.file.name} />
          <ReadingView
            file={incoming.file}
            kept={incoming.kept}
            level={level}
            onRead={(asRead, kept) => previewRead(asRead, { file: incoming.file, kept }, incoming.before)}
            onLeave={leaveThem}
          />
        </Suspense>
      )
    case 'refused':
      return (
        <Arrival>
          <Refusals {...incoming} onRead={readTables} actions={<Button onClick={leave}>Close</Button>} />
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
            onRead={readTables}
            onGoBack={(read) => void goBackTo(incoming.opened, read)}
            onCancel={cancel}
            onLeave={leaveThem}
          />
        </Suspense>
      )
    case 'taken':
      return (
        <Suspense fallback={null}>
          <TakenFiles opened={incoming.opened} taken={incoming.taken} />
          <Foreign foreign={incoming.opened.foreign} onRead={readTables} />
        </Suspense>
      )
  }
}

/** Files given while one is being read are not lost sight of: a correction half made is worth more than haste. */
function Waiting({ names, reading }: { readonly names: readonly string[]; readonly reading: string }) {
  if (names.length === 0) return null
  return (
    <Notice
      kind="problem"
      heading={`Not opened: ${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}`}
    >
      <p>One file is read at a time. See what {reading} would do, or leave it, then give them again.</p>
    </Notice>
  )
}
