import { useMemo } from 'react'
import type { Report } from '#domain/scorecard'
import type { SentFile } from '#domain/tracker'
import { useFilesOfParts } from '#state/useParts'
import { useWorkspace } from '#state/useWorkspace'
import { Button } from '../kit/Button'
import { EmptyState } from '../kit/EmptyState'
import { TextArea } from '../kit/fields'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { counted, partedByWords } from '../words/request'
import { AskedFor } from './AskedFor'
import { FormChoice } from './FormChoice'
import { IssuedRequests } from './IssuedRequests'
import { PartedByChoice } from './PartedByChoice'
import { Radio } from './Radio'
import { RequestList } from './RequestList'
import styles from './Requests.module.css'
import { isMany, useRequestDesk } from './useRequestDesk'

/** B5 — Chooses who is asked for what, and sends one request to each in one action. */
export function RequestDesk({ report }: { readonly report: Report }) {
  const files = useFilesOfParts()
  return (
    <section>
      <h2>Send requests</h2>
      {files && <Choosing key={report.quarter} report={report} sent={files.sent} />}
    </section>
  )
}

interface ChoosingProps {
  readonly report: Report
  readonly sent: readonly SentFile[]
}

function Choosing({ report, sent }: ChoosingProps) {
  const desk = useRequestDesk(report, sent)
  const { structure, quarter } = report
  const sections = useMemo(() => structure.livingIn(quarter).list('section'), [structure, quarter])
  if (sections.length === 0) return <NothingToAsk quarter={quarter} />
  const { by, rows, note, withLate, lateCount } = desk
  return (
    <div className={styles.desk}>
      <p>
        Each request is one file with the targets and earlier figures of its part and nothing of anybody
        else’s. Send it by e-mail; whoever gets it opens it in their own browser, or fills it in as an Excel
        workbook.
      </p>
      <PartedByChoice by={by} onChange={(next) => desk.changeWhat({ by: next })} />
      <AskedFor desk={desk} />
      {rows.length === 0 ? (
        <p>
          No post is named for any figure or activity of this quarter yet. Name the owners in the plan, or
          send one request per section.
        </p>
      ) : (
        <RequestList desk={desk} />
      )}
      {lateCount > 0 && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={withLate}
            onChange={(event) => desk.change({ withLate: event.currentTarget.checked })}
          />
          Also ask for {counted(lateCount, 'late figure')} of earlier quarters
        </label>
      )}
      <TextArea
        label="Note to officers"
        hint="Goes out in each request and is shown above what it asks for."
        input={{
          rows: 4,
          value: note,
          onChange: (event) => desk.change({ note: event.currentTarget.value }),
        }}
      />
      <Issue desk={desk} />
      <IssuedRequests report={report} desk={desk} />
    </div>
  )
}

function Issue({ desk }: { readonly desk: ReturnType<typeof useRequestDesk> }) {
  const { environment } = useWorkspace()
  const { ticked, asks, by, as, form, issuing } = desk
  const problem =
    ticked.size === 0
      ? `Tick at least one ${partedByWords[by].one}.`
      : asks.what === 'comments' && asks.bands.length === 0
        ? 'Tick at least one status to be commented on.'
        : ''
  const areMany = isMany(ticked.size, form)
  return (
    <div className={styles.issue}>
      <FormChoice form={form} onChange={(next) => desk.change({ form: next })} />
      {areMany && environment.chooseFolder && (
        <fieldset className={styles.radios}>
          <legend>Save them</legend>
          <Radio
            name="issue-as"
            label="in one ZIP file"
            isOn={as === 'download'}
            onChoose={() => desk.change({ as: 'download' })}
          />
          <Radio
            name="issue-as"
            label="one by one in a folder"
            isOn={as === 'folder'}
            onChoose={() => desk.change({ as: 'folder' })}
          />
        </fieldset>
      )}
      <p>
        <Button
          kind="primary"
          disabled={problem !== '' || issuing.step === 'issuing'}
          onClick={() => void desk.issue()}
        >
          {ticked.size === 0 ? 'Issue requests' : `Issue ${counted(ticked.size, 'request')}`}
        </Button>{' '}
        <span className={styles.hint}>
          {problem ||
            (areMany && as === 'download' ? 'They are saved as one ZIP file to your downloads.' : '')}
        </span>
      </p>
    </div>
  )
}

function NothingToAsk({ quarter }: { readonly quarter: string }) {
  const href = useHref()
  return (
    <EmptyState
      heading="There are no sections in this quarter, so there is nobody to ask."
      actions={<a href={href(paths.plan(quarter))}>Add sections in the plan</a>}
    />
  )
}
