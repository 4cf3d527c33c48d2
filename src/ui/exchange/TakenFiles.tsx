import { useMemo } from 'react'
import { chosenOf } from '#domain/bundle/planSummary'
import { stepLabel } from '#state/commands/importFile'
import { useFiles } from '#state/useFiles'
import { useConflictCount } from '#state/useInbox'
import { useSession } from '#state/useWorkspace'
import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { filesSentence, filesWords } from '../words/incoming'
import { nextStep } from './nextStep'
import type { NextStep } from './nextStep'
import { namesOfFiles } from './previewNames'
import { inboxElement } from './useChoosing'
import { planFiles } from './usePreview'
import type { Opened, Taken } from './incoming'
import styles from './FilePreview.module.css'

/** What became of files that were taken in: they stand, or undo has taken them out since; and what to do next. */
export function TakenFiles({
  opened: { preview },
  taken,
}: {
  readonly opened: Opened
  readonly taken: Taken
}) {
  const lists = useFiles()
  const toChoose = useConflictCount() ?? 0
  const records = useMemo(
    () =>
      [...planFiles(preview, taken.files).planned.values()].flatMap(({ file, records: own }) =>
        chosenOf(own, file.bundle, taken.choices),
      ),
    [preview, taken],
  )
  const isLastStep = useSession(({ history }) => history.undo?.label) === stepLabel(taken.files)
  const [first] = taken.files
  const what = taken.files.length === 1 ? first?.fileName : filesWords(taken.files.length)
  const ids = new Set(taken.files.map(({ bundle }) => bundle.id))
  const isOut = lists?.taken.every(({ id, standing }) => !ids.has(id) || standing === 'takenOut')
  const it = taken.files.length === 1 ? 'it' : 'them'
  if (isOut)
    return (
      <Arrival key="out">
        <Notice kind="info" heading={`Taken out again: ${what}`}>
          <p>
            Nothing of {it} is in your report. Under “Files so far” you can put {it} back.
          </p>
        </Notice>
      </Arrival>
    )
  const next = nextStep(preview, taken.files)
  const contends = records.some(({ verdict }) => verdict === 'contends' || verdict === 'editedOrDeleted')
  const needsChoice = contends && toChoose > 0
  return (
    <Arrival key="in">
      <Notice
        kind="success"
        heading={`Taken in: ${what}`}
        actions={
          (needsChoice || next.to !== 'nowhere') && (
            <NextActions preview={preview} taken={taken} next={next} needsChoice={needsChoice} />
          )
        }
      >
        <p>
          {filesSentence(taken.files.length, records)}{' '}
          {isLastStep
            ? `Undo takes the ${taken.files.length === 1 ? 'file' : 'files'} out again.`
            : `Under “Files so far” you can withdraw ${it}.`}
        </p>
      </Notice>
    </Arrival>
  )
}

interface NextActionsProps {
  readonly preview: Opened['preview']
  readonly taken: Taken
  readonly next: NextStep
  readonly needsChoice: boolean
}

function NextActions({ preview, taken, next, needsChoice }: NextActionsProps) {
  const href = useHref()
  const names = useMemo(() => namesOfFiles(preview.context.records, taken.files), [preview, taken])
  return (
    <>
      {needsChoice && <Button onClick={goToChoices}>Choose which to keep</Button>}
      {next.to === 'section' && (
        <a className={styles.next} href={href(paths.section(next.quarter, next.section))}>
          Go to {names.valueNames.name('section', next.section) ?? 'your section'}
        </a>
      )}
      {next.to === 'overview' && (
        <a className={styles.next} href={href(paths.overview(next.quarter))}>
          Go to the overview
        </a>
      )}
    </>
  )
}

/** A link cannot lead there: the address behind the # is that of the page. */
function goToChoices(): void {
  const heading = document.getElementById(inboxElement)
  heading?.scrollIntoView()
  heading?.focus()
}
