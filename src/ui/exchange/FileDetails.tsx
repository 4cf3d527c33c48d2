import { useMemo } from 'react'
import { importWarnings } from '#domain/bundle/importWarnings'
import { knownState } from '#domain/bundle/knownState'
import type { OpenedFile } from '#state/commands/importFile'
import { Notice } from '../kit/Notice'
import { FileTrust } from '../trust/FileTrust'
import { momentWords, problemWords } from '../words/files'
import { isNewerThan } from '../words/incoming'
import { FileCover } from './FileCover'
import { PlanTables } from './PlanTables'
import { planFiles } from './usePreview'
import type { PreviewControls } from './usePreview'
import styles from './FilePreview.module.css'

interface FileDetailsProps {
  readonly file: OpenedFile
  readonly controls: PreviewControls
  /** When it was opened, by the clock here. */
  readonly openedAt: string
}

/** All that can be seen of a file before it is taken in: its cover, what is doubtful, what it would do. */
export function FileDetails({ file, controls, openedAt }: FileDetailsProps) {
  const { preview, planned, places, open, readFrom, tickFiles } = controls
  const { bundle } = file
  const included = planned.get(bundle.id)
  const records = useMemo(
    () => included?.records ?? planFiles(preview, [file]).planned.get(bundle.id)?.records ?? [],
    [included, preview, file, bundle],
  )
  const warnings = useMemo(
    () => importWarnings(knownState(preview.state, preview.context.records), bundle, places),
    [preview, bundle, places],
  )
  const include = {
    label: 'Include it all the same',
    isTicked: included !== undefined,
    onTick: (isTicked: boolean) => tickFiles([file], isTicked),
  }
  const takenInAt = preview.takenInAt.get(bundle.id)
  return (
    <div className={styles.details}>
      <FileCover bundle={bundle} readFrom={readFrom.get(bundle.id)} />
      <FileTrust file={file} include={preview.files.length === 1 && open.length > 0 ? include : undefined} />
      {takenInAt !== undefined && (
        <Notice
          kind="info"
          heading={`You took this file in on ${momentWords(takenInAt)}; it is in your report.`}
        />
      )}
      {isNewerThan(bundle.bundle.head, openedAt) && (
        <Notice kind="info" heading="This file says it was written later than your clock shows.">
          <p>One of the two clocks is wrong. It changes nothing: no clock decides which figure is newer.</p>
        </Notice>
      )}
      <Aside heading="Taken as it stands, but worth a question" problems={warnings.map(problemWords)} />
      <Aside heading="Damaged on the way and set aside" problems={bundle.setAside.map(problemWords)} />
      <Aside
        heading="Kept, but not shown: written by a later version of Quarterdeck"
        problems={bundle.kept.map(problemWords)}
      />
      <PlanTables
        file={file}
        records={records.filter(({ standing }) => standing === 'theirs')}
        controls={controls}
        canTick={included !== undefined}
      />
    </div>
  )
}

/** So many are named; a broken file may have thousands. */
const named = 50

function Aside({ heading, problems }: { readonly heading: string; readonly problems: readonly string[] }) {
  const more = problems.length - named
  if (problems.length === 0) return null
  return (
    <Notice
      kind="info"
      heading={heading}
      problems={[
        ...problems.slice(0, named),
        ...(more > 0 ? [`And ${more.toLocaleString('en-GB')} more of the kind.`] : []),
      ]}
    />
  )
}
