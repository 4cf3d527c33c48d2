import { useState } from 'react'
import { bringsSomething } from '#domain/bundle/planSummary'
import { doubtOf } from '#domain/bundle/trust'
import type { OpenedFile } from '#state/commands/importFile'
import { momentWords, planSentence } from '../words/files'
import { countOf, coverSentence, isNewerThan } from '../words/incoming'
import { doubtWords } from '../words/trust'
import { FileDetails } from './FileDetails'
import type { PreviewControls } from './usePreview'
import styles from './FilePreview.module.css'

interface PreviewedFileProps {
  readonly file: OpenedFile
  readonly controls: PreviewControls
  readonly openedAt: string
}

/** One of several files: whether it is taken in, whose it is, what it would do; more when it is opened. */
export function PreviewedFile({ file, controls, openedAt }: PreviewedFileProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { preview, included, tickFiles, names } = controls
  const { bundle, fileName } = file
  const doubt = preview.takenInAt.has(bundle.id) ? undefined : doubtOf(file)
  const isKnown = preview.takenInAt.has(bundle.id)
  return (
    <li className={styles.file}>
      <input
        type="checkbox"
        aria-label={`Take in ${fileName}`}
        disabled={isKnown}
        checked={included.includes(file)}
        onChange={({ currentTarget }) => tickFiles([file], currentTarget.checked)}
      />
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          <strong>{fileName}</strong>{' '}
          <span className={styles.meta}>{coverSentence(bundle, names.valueNames)}</span>{' '}
          <span className={styles.counts}>{lineOf(file, controls, openedAt)}</span>{' '}
          {doubt && <span className={styles.doubt}>{doubtWords[doubt].what}</span>}
          {bundle.bundle.head.note && (
            <span className={styles.note}>“{shortNote(bundle.bundle.head.note)}”</span>
          )}
        </summary>
        {isOpen && <FileDetails file={file} controls={controls} openedAt={openedAt} />}
      </details>
    </li>
  )
}

const shortNote = (note: string): string =>
  note.length > 160 ? `${note.slice(0, 160).toWellFormed()}…` : note

/** What a file would do and what is particular about it, in one line. */
function lineOf({ bundle }: OpenedFile, { preview, planned }: PreviewControls, openedAt: string): string {
  const takenInAt = preview.takenInAt.get(bundle.id)
  if (takenInAt !== undefined) return `You took this in on ${momentWords(takenInAt)}; it is in your report.`
  const records = planned.get(bundle.id)?.records
  const theirs = records?.filter(({ standing }) => standing === 'theirs') ?? []
  const late = theirs.filter((one) => one.timing === 'late' && bringsSomething(one)).length
  return [
    records ? planSentence(theirs) : 'Left out.',
    ...(late > 0 ? [`${countOf(late, ['late figure or correction', 'late figures or corrections'])}.`] : []),
    ...(bundle.setAside.length > 0
      ? [`${countOf(bundle.setAside.length, ['record', 'records'])} damaged and set aside.`]
      : []),
    ...(bundle.kept.length > 0 ? ['Some of it is kept, but not shown.'] : []),
    ...(isNewerThan(bundle.bundle.head, openedAt) ? ['Newer than your clock.'] : []),
  ].join(' ')
}
