import type { Held, HeldTarget, YearToDate } from '#domain/accumulation'
import { formatFigure, formatTarget } from '#domain/formatFigure'
import type { IndicatorResult } from '#domain/indicatorResult'
import { formatQuarter } from '#domain/quarter'
import type { Measure } from '#domain/records/definition'
import type { ScorecardRow } from '#domain/scorecard'
import { StatusMark } from '../kit/StatusMark'
import { StatusSymbol } from '../kit/StatusSymbol'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { shownStatus } from '../why/shownStatus'
import { WhyButton } from '../why/WhyButton'
import { accumulationWords, missingReasonWords } from '../words'
import styles from './Scorecard.module.css'

/** The figure, or in muted words why there is none; a blank one stays blank, as there is nothing to say yet. */
export function ActualCell({ actual, measure }: { actual: Held; measure: Measure }) {
  if (actual.has === 'value') {
    return (
      <>
        {formatFigure(actual.value, measure)}
        {actual.provisional && <small className={styles.aside}>provisional</small>}
      </>
    )
  }
  if (actual.reason === 'notReported') return <VisuallyHidden>not reported</VisuallyHidden>
  return <span className={styles.muted}>{missingReasonWords[actual.reason]}</span>
}

export function TargetCell({ target, measure }: { target: HeldTarget; measure: Measure }) {
  if (target.has === 'target') return formatTarget(target.target, measure)
  if (target.reason === 'targetMissing') return <VisuallyHidden>no target</VisuallyHidden>
  return <span className={styles.muted}>{target.reason === 'targetAwaiting' ? 'awaiting' : 'to be set'}</span>
}

/** A3 — An incomplete value is shown with what it covers. */
export function ToDateCell({ toDate, measure }: { toDate: YearToDate['actual']; measure: Measure }) {
  switch (toDate.has) {
    case 'value':
      return (
        <>
          {formatFigure(toDate.value, measure)}
          {toDate.flaggedMean && <small className={styles.aside}>mean</small>}
        </>
      )
    case 'incomplete':
      return (
        <>
          {toDate.value && formatFigure(toDate.value, measure)}
          <small className={styles.aside}>{`${toDate.covers.map(inShort).join(', ')} only`}</small>
        </>
      )
    case 'none':
      return <VisuallyHidden>none</VisuallyHidden>
  }
}

export function TargetToDateCell({ toDate, measure }: { toDate: YearToDate['target']; measure: Measure }) {
  if (toDate.has === 'incomplete') return <span className={styles.muted}>incomplete</span>
  return <TargetCell target={toDate} measure={measure} />
}

/** S15 — The computed status, which says why when pressed; quietly beside it what was printed, where that differs. */
export function StatusCell({ result, firstMonth }: { result: IndicatorResult; firstMonth: number }) {
  return (
    <>
      <WhyButton result={result} firstMonth={firstMonth}>
        <StatusMark status={shownStatus(result.status)} />
      </WhyButton>
      <PrintedStatus reported={result.reported} />
    </>
  )
}

function PrintedStatus({ reported }: Pick<IndicatorResult, 'reported'>) {
  if (!reported || reported.agreement === 'same') return null
  return (
    <small className={styles.printed} title={`Printed as: ${reported.band?.label ?? reported.text}`}>
      printed {reported.band ? <StatusSymbol symbol={reported.band.symbol} /> : reported.text}{' '}
      {reported.band?.short}
    </small>
  )
}

/** The title, with what is counted, how it accumulates where that is not plain, and the quarter where it lags. */
export function TitleCell({ row, href, firstMonth }: TitleCellProps) {
  const { definition, quarter } = row.result
  const { unit, accumulation } = definition.measure
  const { letter, name } = accumulationWords[accumulation]
  return (
    <>
      <a href={href} tabIndex={-1}>
        {definition.title}
      </a>
      {accumulation !== 'quarter' && (
        <abbr className={styles.accumulation} title={name}>
          {letter}
        </abbr>
      )}
      {unit.name !== '' && unit.kind !== 'duration' && <small className={styles.aside}>{unit.name}</small>}
      {quarter !== row.report && (
        <small className={styles.aside}>for {formatQuarter(quarter, firstMonth)}</small>
      )}
    </>
  )
}

interface TitleCellProps {
  readonly row: ScorecardRow
  readonly href: string
  readonly firstMonth: number
}

/** The previous due quarter's figure, with its name where it is not the one of the heading. */
export function PreviousCell({ result, heading }: { result: IndicatorResult; heading: string }) {
  const { previous } = result
  if (!previous) return <VisuallyHidden>none</VisuallyHidden>
  return (
    <>
      <ActualCell actual={previous.actual} measure={previous.definition.measure} />
      {previous.quarter !== heading && <small className={styles.aside}>{inShort(previous.quarter)}</small>}
    </>
  )
}

export function PreviousStatusCell({ result }: { result: IndicatorResult }) {
  if (!result.previous || result.previous.actual.has === 'none') return null
  return <StatusMark status={shownStatus(result.previous.status)} word="named" />
}

/** `2011-Q4` → `Q4 2011` */
const inShort = (quarter: string): string => {
  const [year = '', number = ''] = quarter.split('-')
  return `${number} ${year}`
}
