import { entriesToApply } from '#domain/bundle/planImport'
import { plannedRecords } from '#domain/bundle/plannedRecords'
import type { Preview } from '#state/commands/importFile'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { momentWords, planSentence, problemWords } from '../words/files'
import { FileCover } from './FileCover'
import { PlanTables } from './PlanTables'
import styles from './FilePreview.module.css'

interface FilePreviewProps {
  readonly preview: Preview
  /** Level of its heading on the page. */
  readonly level: 'h2' | 'h3'
  readonly onTake: () => void
  readonly onLeave: () => void
}

/** What a file is and what it would do, before anything changes. */
export function FilePreview({ preview, level: Heading, onTake, onLeave }: FilePreviewProps) {
  const { plan, bundle, takenInAt } = preview
  const records = plannedRecords(plan)
  const isWhole = entriesToApply(plan)
  const canTake = isWhole.ok && takenInAt === null
  const changesNothing = plan.touched.length + plan.foreign.length === 0
  return (
    <section className={styles.preview} aria-labelledby="incoming-file">
      <Heading id="incoming-file" tabIndex={-1} ref={arriveAt}>
        {preview.fileName}
      </Heading>
      <FileCover bundle={bundle} />
      {takenInAt !== null && (
        <Notice
          kind="info"
          heading={`You took this file in on ${momentWords(takenInAt)}; it is in your report.`}
        />
      )}
      <p>
        {planSentence(records)} Nothing has been changed yet.
        {changesNothing && ' Taking it in would change nothing.'}
      </p>
      {!isWhole.ok && (
        <Notice
          kind="problem"
          heading="This file cannot be taken in: some of it contends with your own changes."
          problems={isWhole.error.map(problemWords)}
        >
          <p>
            Nothing was changed. Agree with its sender which to keep. Where theirs is right, undo your own
            change and open the file again; where yours is, ask them for a file without theirs.
          </p>
        </Notice>
      )}
      <Aside
        heading="Taken as it stands, but worth a question"
        problems={preview.warnings.map(problemWords)}
      />
      <Aside heading="Damaged on the way and set aside" problems={bundle.setAside.map(problemWords)} />
      <Aside
        heading="Kept, but not shown: written by a later version of Quarterdeck"
        problems={bundle.kept.map(problemWords)}
      />
      <PlanTables records={records} />
      <div className={styles.actions}>
        {canTake && (
          <Button kind="primary" onClick={onTake}>
            Take it in
          </Button>
        )}
        <Button onClick={onLeave}>{canTake ? 'Leave it' : 'Close'}</Button>
      </div>
    </section>
  )
}

function Aside({ heading, problems }: { readonly heading: string; readonly problems: readonly string[] }) {
  return problems.length > 0 && <Notice kind="info" heading={heading} problems={problems} />
}

/** The preview is where the person goes on, also with the keyboard and a screen reader. */
const arriveAt = (heading: HTMLElement | null): void => heading?.focus()
