import { importWarnings } from '#domain/bundle/importWarnings'
import { planImport } from '#domain/bundle/planImport'
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
  const [file] = preview.files
  if (!file) return null
  const { fileName, bundle } = file
  const takenInAt = preview.takenInAt.get(bundle.id)
  const plan = planImport(preview.state, [bundle], preview.context)
  const records = plan.files.flatMap((one) => plannedRecords(one, plan.places))
  const canTake = takenInAt === undefined
  const changesNothing = records.every(({ verdict }) => verdict === 'alreadyHave' || verdict === 'older')
  const warnings = importWarnings(preview.state, bundle, plan.places)
  return (
    <section className={styles.preview} aria-labelledby="incoming-file">
      <Heading id="incoming-file" tabIndex={-1} ref={arriveAt}>
        {fileName}
      </Heading>
      <FileCover bundle={bundle} />
      {takenInAt !== undefined && (
        <Notice
          kind="info"
          heading={`You took this file in on ${momentWords(takenInAt)}; it is in your report.`}
        />
      )}
      <p>
        {planSentence(records)} Nothing has been changed yet.
        {changesNothing && ' Taking it in would change nothing.'}
      </p>
      <Aside heading="Taken as it stands, but worth a question" problems={warnings.map(problemWords)} />
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
