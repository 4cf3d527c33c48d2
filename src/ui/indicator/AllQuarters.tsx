import { shortName } from '#domain/shortName'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter } from '#domain/quarter'
import { ratedOn, statusHeading } from '#domain/ratedOn'
import type { RatedOn } from '#domain/ratedOn'
import type { Structure } from '#domain/structure'
import { StatusMark } from '../kit/StatusMark'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { paths } from '../routes'
import { OtherBasis } from '../scorecard/basis'
import { ActualCell, TargetCell, TargetToDateCell, ToDateCell } from '../scorecard/cells'
import { Prose } from '../text/Prose'
import { useHref } from '../useHref'
import { shownStatus } from '../why/shownStatus'
import { WhyButton } from '../why/WhyButton'
import styles from './AllQuarters.module.css'

interface AllQuartersProps {
  readonly structure: Structure
  readonly history: readonly IndicatorResult[]
  /** The quarter that the figure of this page is for. */
  readonly here: QuarterId
}

/** Every quarter on record with the rating of its own time, newest first. */
export function AllQuarters({ structure, history, here }: AllQuartersProps) {
  const isPrinted = history.some(({ reported }) => reported && reported.agreement !== 'same')
  const rated = ratedOn(history)
  const name = history[0] ? shortName(history[0].definition) : ''
  return (
    <div className={styles.scroller}>
      <table className={styles.quarters}>
        <caption>
          <VisuallyHidden>{name} in every quarter on record, newest first</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Quarter
            </th>
            <th scope="colgroup" colSpan={2}>
              Quarter’s figure
            </th>
            <th scope="colgroup" colSpan={2}>
              Year to date
            </th>
            <th scope="col" rowSpan={2}>
              {statusHeading(rated)}
            </th>
            {isPrinted && (
              <th scope="col" rowSpan={2}>
                Reported as
              </th>
            )}
            <th scope="col" rowSpan={2}>
              Definition from
            </th>
            <th scope="col" rowSpan={2}>
              Comment
            </th>
          </tr>
          <tr>
            {['Actual', 'Target', 'Actual', 'Target'].map((heading, index) => (
              <th key={`${heading}${index < 2 ? 'quarter' : 'year'}`} scope="col" data-align="end">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.map((result) => (
            <QuarterRow
              key={result.quarter}
              {...{ structure, result, isPrinted, rated }}
              isHere={result.quarter === here}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface QuarterRowProps {
  readonly structure: Structure
  readonly result: IndicatorResult
  readonly isPrinted: boolean
  /** What the heading says that the statuses rate. */
  readonly rated: RatedOn
  readonly isHere: boolean
}

function QuarterRow({ structure, result, isPrinted, rated, isHere }: QuarterRowProps) {
  const { definition, status, reported, measurement } = result
  return (
    <tr aria-current={isHere || undefined}>
      <th scope="row">
        <QuarterName structure={structure} result={result} isHere={isHere} />
      </th>
      <td data-align="end">
        <ActualCell figure={result} />
      </td>
      <td data-align="end">
        <TargetCell figure={result} />
      </td>
      <td data-align="end">
        <ToDateCell figure={result} firstMonth={structure.firstMonth} />
      </td>
      <td data-align="end">
        <TargetToDateCell figure={result} />
      </td>
      <td>
        <WhyButton figure={result} firstMonth={structure.firstMonth} within="page">
          <StatusMark status={shownStatus(status)} />
        </WhyButton>
        <OtherBasis status={status} named={rated} />
      </td>
      {isPrinted && (
        <td>
          {reported?.agreement === 'differs' && reported.band && (
            <StatusMark status={{ band: reported.band }} />
          )}
          {reported?.agreement === 'unreadable' && reported.text}
        </td>
      )}
      <td className={styles.from}>{formatQuarter(definition.from, structure.firstMonth)}</td>
      <td className={styles.comment}>
        {measurement?.values.comment && <Prose text={measurement.values.comment} size="compact" />}
      </td>
    </tr>
  )
}

/** A quarter that was opened is a link to this page in it, with what is printed with the quarter. */
function QuarterName({ structure, result, isHere }: Omit<QuarterRowProps, 'isPrinted' | 'rated'>) {
  const href = useHref()
  const name = formatQuarter(result.quarter, structure.firstMonth)
  const report = structure.get('quarter', result.reportedIn)
  const note = structure.get('quarter', result.quarter)?.values.note
  return (
    <>
      {report && !isHere ? <a href={href(paths.indicator(report.id, result.indicator))}>{name}</a> : name}
      {note && <small className={styles.aside}>{note}</small>}
    </>
  )
}
