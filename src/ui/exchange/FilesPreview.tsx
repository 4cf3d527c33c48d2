import { useState } from 'react'
import { asksSomething, bringsSomething, chosenOf } from '#domain/bundle/planSummary'
import { doubtOf } from '#domain/bundle/trust'
import type { GivenFile } from '#state/commands/importFile'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { askingSentence, countOf, filesSentence, filesWords } from '../words/incoming'
import { AskedParts } from './AskedParts'
import { FileDetails } from './FileDetails'
import { NotRead } from './NotRead'
import { PreviewActions } from './PreviewActions'
import type { PreviewActionsProps } from './PreviewActions'
import { PreviewedFile } from './PreviewedFile'
import { Refusals } from './Refusals'
import { isFirst } from './refusedFiles'
import { Replaces } from './Replaces'
import { usePreview } from './usePreview'
import type { PreviewControls } from './usePreview'
import type { Opened, Taken } from './incoming'
import styles from './FilePreview.module.css'

interface FilesPreviewProps extends Pick<
  PreviewActionsProps,
  'progress' | 'onCancel' | 'onLeave' | 'onGoBack'
> {
  readonly opened: Opened
  /** Level of its heading on the page. */
  readonly level: 'h2' | 'h3'
  /** B2 — With the id of the file that this one comes instead of. */
  readonly onReplace: (file: string | undefined) => void
  readonly onTake: (taken: Taken) => void
  readonly onRead: (file: GivenFile) => void
}

/** What files are and what they would do together, before anything changes. */
export function FilesPreview({
  opened,
  level: Heading,
  onReplace,
  onTake,
  onRead,
  ...actions
}: FilesPreviewProps) {
  const { preview, notRead } = opened
  const controls = usePreview(opened)
  const [only, another] = preview.files
  const { included, choices } = controls
  return (
    <section className={styles.preview} aria-labelledby="incoming-files">
      <Heading id="incoming-files" tabIndex={-1} ref={arriveAt}>
        {another ? filesWords(preview.files.length) : only?.fileName}
      </Heading>
      <Refusals {...opened} onRead={isFirst(preview) ? undefined : onRead} />
      {notRead.length > 0 && <NotRead workbooks={notRead} />}
      {only && !another && <Replaces file={only} preview={preview} onReplace={onReplace} />}
      <Summary controls={controls} />
      {controls.forked.length > 0 && <Forked />}
      {another ? (
        <FileList controls={controls} openedAt={opened.at} />
      ) : (
        only && <FileDetails file={only} controls={controls} openedAt={opened.at} />
      )}
      <AskedParts asking="proposal" controls={controls} />
      <AskedParts asking="outside" controls={controls} />
      <PreviewActions
        {...actions}
        read={opened.read}
        files={preview.files.length}
        known={preview.files.length - controls.open.length}
        included={included.length}
        onTake={() => onTake({ files: included, choices })}
      />
    </section>
  )
}

/** What all ticked files would do, in a sentence or two. */
function Summary({ controls }: { readonly controls: PreviewControls }) {
  const { planned, choices, preview, open } = controls
  const files = [...planned.values()]
  const all = files.flatMap(({ records }) => records)
  const chosen = files.flatMap(({ file, records }) => chosenOf(records, file.bundle, choices))
  const left = all.filter(({ standing }) => standing === 'theirs').length - chosen.filter(isTheirs).length
  if (preview.files.length > 0 && open.length === 0)
    return <p>Taking {preview.files.length === 1 ? 'it' : 'them'} in would change nothing.</p>
  if (files.length === 0 && preview.files.length === 1)
    return <p>It is left out unless you include it below. Nothing has been changed.</p>
  if (files.length === 0) return <p>No file is ticked. Nothing has been changed.</p>
  return (
    <p>
      {filesSentence(files.length, chosen)}{' '}
      {left > 0 && `${countOf(left, ['record is', 'records are'])} left out. `}
      {askingSentence(all.filter((record) => asksSomething(record) && !chosen.includes(record)))} Nothing has
      been changed yet.
      {!chosen.some(bringsSomething) &&
        ` Taking ${files.length === 1 ? 'it' : 'them'} in would change nothing.`}
    </p>
  )
}

const isTheirs = ({ standing }: { readonly standing: string }): boolean => standing === 'theirs'

/** R10 — Said plainly: it is nobody's fault, and nothing is lost. */
function Forked() {
  return (
    <Notice kind="info" heading="Two browsers have written under one name.">
      <p>
        It happens where a browser was copied to another computer, or one backup was opened twice. Nothing is
        lost: where the two differ, both are kept and you choose which to keep.
      </p>
    </Notice>
  )
}

/** So many are drawn at a time. */
const atOnce = 100

function FileList({ controls, openedAt }: { readonly controls: PreviewControls; readonly openedAt: string }) {
  const [shown, setShown] = useState(atOnce)
  const { preview, open, tickFiles } = controls
  const more = Math.min(atOnce, preview.files.length - shown)
  const sound = open.filter((file) => doubtOf(file) === undefined)
  return (
    <>
      <div className={styles.all}>
        <Button size="small" onClick={() => tickFiles(sound, true)}>
          {sound.length === open.length ? 'Tick all files' : 'Tick all files but the doubtful ones'}
        </Button>
        <Button size="small" onClick={() => tickFiles(open, false)}>
          Tick none
        </Button>
      </div>
      <ul className={styles.files} aria-label="Files">
        {preview.files.slice(0, shown).map((file) => (
          <PreviewedFile key={file.bundle.id} file={file} controls={controls} openedAt={openedAt} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          Show {more} more of {filesWords(preview.files.length)}
        </Button>
      )}
    </>
  )
}

/** The preview is where the person goes on, also with the keyboard and a screen reader. */
const arriveAt = (heading: HTMLElement | null): void => heading?.focus()
