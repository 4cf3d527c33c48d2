import type { HeldTarget } from '#domain/accumulation'
import type { Directions } from '#domain/direction'
import type { IndicatorResult } from '#domain/indicatorResult'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter, formatQuarters } from '#domain/quarter'
import type { RatedOn } from '#domain/ratedOn'
import { forecastOf } from '#domain/rowForecast'
import type { ScorecardRow } from '#domain/scorecard'
import { actualText, targetText, targetToDateText, toDateText } from '#domain/shownFigure'
import type { Showing } from '#domain/shownFigure'
import { DirectionMark } from '../kit/DirectionMark'
import { FigureText } from '../kit/FigureText'
import { StatusMark } from '../kit/StatusMark'
import { StatusSymbol } from '../kit/StatusSymbol'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { shownStatus } from '../why/shownStatus'
import { WhyButton } from '../why/WhyButton'
import { accumulationWords, missingReasonWords } from '../words'
import { forecastByShort } from '../words/yearEnd'
import { OtherBasis } from './basis'
import styles from './Scorecard.module.css'

/**
 * The figure, what is shown instead of a small one, or in muted words why there is none; a blank one stays blank, as
 * there is nothing to say yet.
 */
export function ActualCell({ figure }: { readonly figure: Showing }) {
  const { actual } = figure
  const text = actualText(figure)
  if (text !== undefined) {
    return (
      <>
        <FigureText text={text} />
        {actual.has === 'value' && actual.provisional && <small className={styles.aside}>provisional</small>}
      </>
    )
  }
  const reason = actual.has === 'none' ? actual.reason : 'notReported'
  if (reason === 'notReported') return <VisuallyHidden>not reported</VisuallyHidden>
  return <span className={styles.muted}>{missingReasonWords[reason]}</span>
}

export const TargetCell = ({ figure }: { readonly figure: Showing }) => (
  <Target text={targetText(figure)} held={figure.target.held} />
)

function Target({ text, held }: { readonly text: string | undefined; readonly held: HeldTarget }) {
  if (text !== undefined) return <FigureText text={text} />
  const reason = held.has === 'none' ? held.reason : 'targetMissing'
  if (reason === 'targetMissing') return <VisuallyHidden>no target</VisuallyHidden>
  return <span className={styles.muted}>{reason === 'targetAwaiting' ? 'awaiting' : 'to be set'}</span>
}

/** A3 — An incomplete value is shown with what it covers. */
export function ToDateCell({ figure, firstMonth }: ToDateCellProps) {
  const { actual } = figure.toDate
  const text = toDateText(figure)
  switch (actual.has) {
    case 'value':
      return (
        <>
          {text && <FigureText text={text} />}
          {actual.flaggedMean && <small className={styles.aside}>mean</small>}
        </>
      )
    case 'incomplete':
      return (
        <>
          {text && <FigureText text={text} />}
          <small className={styles.aside}>{`${formatQuarters(actual.covers, firstMonth)} only`}</small>
        </>
      )
    case 'none':
      return <VisuallyHidden>none</VisuallyHidden>
  }
}

interface ToDateCellProps {
  readonly figure: Showing
  readonly firstMonth: number
}

export function TargetToDateCell({ figure }: { readonly figure: Showing }) {
  const { target } = figure.toDate
  if (target.has === 'incomplete') return <span className={styles.muted}>incomplete</span>
  return <Target text={targetToDateText(figure)} held={target} />
}

/** S15 — The computed status, which says why when pressed; quietly beside it what was printed, where that differs. */
export function StatusCell({ result, firstMonth, named }: StatusCellProps) {
  return (
    <>
      <WhyButton figure={result} firstMonth={firstMonth} within="grid">
        <StatusMark status={shownStatus(result.status)} />
      </WhyButton>
      <OtherBasis status={result.status} named={named} />
      <PrintedStatus reported={result.reported} />
    </>
  )
}

interface StatusCellProps {
  readonly result: IndicatorResult
  readonly firstMonth: number
  /** What the heading says that the statuses under it rate. */
  readonly named: RatedOn
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
export function PreviousCell({ result, heading, firstMonth }: PreviousCellProps) {
  const { previous } = result
  if (!previous) return <VisuallyHidden>none</VisuallyHidden>
  return (
    <>
      <ActualCell figure={previous} />
      {previous.quarter !== heading && (
        <small className={styles.aside}>{formatQuarter(previous.quarter, firstMonth)}</small>
      )}
    </>
  )
}

interface PreviousCellProps {
  readonly result: IndicatorResult
  /** The quarter that the heading names. */
  readonly heading: QuarterId
  readonly firstMonth: number
}

export function PreviousStatusCell({ result, firstMonth, named }: StatusCellProps) {
  if (!result.previous || result.previous.actual.has === 'none') return null
  const { status } = result.previous
  return (
    <>
      <WhyButton figure={result.previous} firstMonth={firstMonth} within="grid">
        <StatusMark status={shownStatus(status)} word="named" />
      </WhyButton>
      <OtherBasis status={status} named={named} />
    </>
  )
}

/** A5 — The status that the year is heading for, always with how its forecast was come by. */
export function ForecastCell({ row }: { readonly row: ScorecardRow }) {
  const forecast = forecastOf(row)
  if (!forecast) return <VisuallyHidden>no forecast</VisuallyHidden>
  const { status, by, figure } = forecast
  const { firstMonth } = row.asked.structure
  return (
    <>
      <WhyButton figure={figure} firstMonth={firstMonth} of="forecast" within="grid">
        <StatusMark status={shownStatus(status)} />
      </WhyButton>
      <small className={styles.aside}>forecast, {forecastByShort[by]}</small>
    </>
  )
}

/** T1 — Against the previous due quarter, and beside it against the same quarter last year. */
export function TrendCell({ directions: { short, long }, firstMonth }: TrendCellProps) {
  return (
    <span className={styles.trend}>
      <DirectionMark direction={short} firstMonth={firstMonth} />
      <DirectionMark direction={long} firstMonth={firstMonth} />
    </span>
  )
}

interface TrendCellProps {
  readonly directions: Directions
  readonly firstMonth: number
}
