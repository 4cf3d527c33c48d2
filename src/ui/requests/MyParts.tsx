import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { formatDate } from '#domain/date'
import { composite } from '#domain/ids'
import { partInWords, partKey, sectionsOfPart } from '#domain/myParts'
import type { MyPart } from '#domain/myParts'
import { bandsInReport, partProgress } from '#domain/partProgress'
import { formatQuarter } from '#domain/quarter'
import { nameOf } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { useFiles } from '#state/useFiles'
import { lastHandedIn, useMyParts } from '#state/useParts'
import { paths } from '../routes'
import { WhoAmI } from '../settings/PersonalSettings'
import { useHref } from '../useHref'
import { momentWords } from '../words/files'
import { asksWords } from '../words/request'
import styles from './Requests.module.css'
import { SubmitPart } from './SubmitPart'

/** What the person at this browser was asked for in the quarter; nothing where they were sent no request. */
export function MyParts({ report }: { readonly report: Report }) {
  const parts = useMyParts() ?? []
  return parts
    .filter(({ quarter }) => quarter === report.quarter)
    .map((part) => <PartAsked key={partKey(part)} report={report} part={part} />)
}

interface PartAskedProps {
  readonly report: Report
  readonly part: MyPart
}

function PartAsked({ report, part }: PartAskedProps) {
  const { structure, quarter } = report
  const lists = useFiles()
  const progress = useMemo(() => partProgress(report, part, part.asks), [report, part])
  const { asks } = part
  const bandNames =
    asks.what === 'comments'
      ? bandsInReport(report).flatMap(({ id, label }) => (asks.bands.includes(id) ? [label] : []))
      : []
  const handedIn = lists && lastHandedIn(lists, part)
  const deadline = deadlineOf(report, part)
  return (
    <section className={styles.mine}>
      <h2>You were asked for {partInWords(structure, part)}</h2>
      {part.note !== '' && <p className={styles.note}>{part.note}</p>}
      <dl className={styles.facts}>
        <Fact term="Asked for by">{part.from || 'not said'}</Fact>
        <Fact term="What">{asksWords(asks, { bandNames, isOfPost: part.sections.length === 0 })}</Fact>
        <Fact term="Deadline">{deadline === undefined ? 'none set' : formatDate(deadline)}</Fact>
        <Fact term="Done">
          {progress.answered} of {progress.all}
          {progress.all > 0 && (
            <>
              {' '}
              <progress value={progress.answered} max={progress.all} aria-hidden="true" />
            </>
          )}
        </Fact>
        <Fact term="Write here">
          <SectionLinks report={report} part={part} />
        </Fact>
        {handedIn && (
          <Fact term="Submitted">
            {momentWords(handedIn.at)}, {handedIn.fileName}
          </Fact>
        )}
      </dl>
      <WhoAmI view={{ structure, quarter }} />
      <div className={styles.mineActions}>
        <SubmitPart
          key={quarter}
          report={report}
          part={scopeOf(part)}
          asks={asks}
          isAgain={handedIn !== undefined}
        />
        <span className={styles.hint}>
          {formatQuarter(quarter, structure.firstMonth)}. Shows first what is missing, then saves one file.
        </span>
      </div>
    </section>
  )
}

function SectionLinks({ report, part }: PartAskedProps) {
  const href = useHref()
  const { structure, quarter } = report
  return sectionsOfPart(structure, part).map((id, at) => {
    const section = structure.get('section', id)
    return (
      <span key={id}>
        {at > 0 && ', '}
        <a href={href(paths.section(quarter, id))}>{section ? nameOf(section) : id}</a>
      </span>
    )
  })
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What leaves carries no more of the request than its part. */
const scopeOf = ({ quarter, sections, posts }: MyPart) => ({ quarter, sections, posts })

/** The earliest of its sections. */
function deadlineOf({ structure, figures, quarter }: Report, part: MyPart): string | undefined {
  return sectionsOfPart(structure, part)
    .flatMap((id) => figures.get('submission', composite(id, quarter))?.values.deadline ?? [])
    .toSorted()[0]
}
