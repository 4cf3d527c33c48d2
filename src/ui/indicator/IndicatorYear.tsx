import { foretoldFigure } from '#domain/explain/amount'
import { explainResult } from '#domain/explainResult'
import type { FigureIn } from '#domain/figureIn'
import { formatYear } from '#domain/quarter'
import type { OfKind } from '#domain/recordIndex'
import type { Asked } from '#domain/remember'
import { annualText, lacksForecast, outturnText, yearEnd, yearsOnRecord } from '#domain/yearEnd'
import type { YearEnd } from '#domain/yearEnd'
import { FigureText } from '../kit/FigureText'
import { StatusMark } from '../kit/StatusMark'
import { planPaths } from '../plan/planPaths'
import { useHref } from '../useHref'
import { shownStatus } from '../why/shownStatus'
import { WhyButton } from '../why/WhyButton'
import { missingReasonWords } from '../words'
import { forecastByWords } from '../words/yearEnd'
import { ScrollRegion } from '../overview/ScrollRegion'
import styles from './IndicatorYear.module.css'

interface IndicatorYearProps {
  readonly asked: Asked
  readonly years: readonly OfKind<'year'>[]
}

/** S9, A5 — Annual target, outturn and what is foretold: of the year alone, never beside a quarter's figures. */
export function IndicatorYear({ asked, years }: IndicatorYearProps) {
  const href = useHref()
  const { firstMonth } = asked.structure
  const ends = yearsOnRecord(
    asked,
    years.filter(hasYear).map(({ id }) => id),
  )
  const now = yearEnd(asked)
  const plan = href(planPaths.record(asked.quarter, 'indicator', asked.indicator))
  return (
    <>
      {ends.length > 0 ? (
        <YearTable ends={ends} firstMonth={firstMonth} />
      ) : (
        <p>No year has an annual target or an outturn yet.</p>
      )}
      {now && <Forecasts end={now} asked={asked} />}
      <p data-screen-only>
        <a href={plan}>Set annual target and outturn in the plan</a>
      </p>
    </>
  )
}

const hasYear = ({ values: { target, outturn } }: OfKind<'year'>): boolean => Boolean(target ?? outturn)

function YearTable({ ends, firstMonth }: { readonly ends: readonly YearEnd[]; readonly firstMonth: number }) {
  const isRated = ends.some(({ status }) => status.has === 'band')
  return (
    <ScrollRegion label="Outturn of each year">
      <table className={styles.years}>
        <caption>Outturn of each year against its annual target</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" data-align="end">
              Annual target
            </th>
            <th scope="col" data-align="end">
              Outturn
            </th>
            <th scope="col">Status of the outturn</th>
            {isRated && (
              <th scope="col" className={styles.why}>
                Why
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {ends.map((end) => (
            <tr key={end.year}>
              <th scope="row">{formatYear(end.year, firstMonth)}</th>
              <td data-align="end">
                <Annual end={end} />
              </td>
              <td data-align="end">
                <Outturn end={end} />
              </td>
              <td>
                <WhyButton figure={end.figure} firstMonth={firstMonth} of="outturn" within="page">
                  <StatusMark status={shownStatus(end.status)} />
                </WhyButton>
              </td>
              {isRated && <td className={styles.why}>{whyWords(end.figure, firstMonth)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Annual({ end }: { readonly end: YearEnd }) {
  const text = annualText(end)
  if (text !== undefined) return <FigureText text={text} />
  return (
    <span className={styles.muted}>{end.annual.has === 'none' && missingReasonWords[end.annual.reason]}</span>
  )
}

function Outturn({ end }: { readonly end: YearEnd }) {
  const text = outturnText(end)
  if (text === undefined) return <span className={styles.muted}>none yet</span>
  return (
    <>
      <FigureText text={text} />
      {end.outturn.has === 'value' && (
        <small className={styles.muted}>{end.outturn.provisional ? ' provisional' : ' final'}</small>
      )}
    </>
  )
}

/** Once the outturn is final there is nothing to foretell. */
function Forecasts({ end, asked }: { readonly end: YearEnd; readonly asked: Asked }) {
  const { forecasts, measure, outturn } = end
  const { firstMonth } = asked.structure
  const words = formatYear(end.year, firstMonth)
  if (outturn.has === 'value' && !outturn.provisional) return null
  const isRated = forecasts.some(({ status }) => status.has === 'band')
  if (forecasts.length === 0)
    return <p>{`There is no forecast of ${words}: ${noForecastWords(lacksForecast(asked))}.`}</p>
  return (
    <ScrollRegion label={`Forecasts of ${words}`}>
      <table className={styles.years}>
        <caption>Forecasts of {words}, and the status each would come to</caption>
        <thead>
          <tr>
            <th scope="col">How it is come by</th>
            <th scope="col" data-align="end">
              Forecast
            </th>
            <th scope="col">Status of the forecast</th>
            {isRated && (
              <th scope="col" className={styles.why}>
                Why
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {forecasts.map(({ by, value, status, figure }) => (
            <tr key={by}>
              <th scope="row">{forecastByWords[by]}</th>
              <td data-align="end">
                <FigureText text={foretoldFigure(value, measure)} />
              </td>
              <td>
                <WhyButton figure={figure} firstMonth={firstMonth} of="forecast" within="page">
                  <StatusMark status={shownStatus(status)} />
                </WhyButton>
              </td>
              {isRated && <td className={styles.why}>{whyWords(figure, firstMonth)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

/** S13 — The sentence of a status; without one its reason says enough. */
const whyWords = (figure: FigureIn, firstMonth: number): string =>
  figure.status.has === 'band' ? explainResult(figure, firstMonth).sentence : ''

function noForecastWords(reason: ReturnType<typeof lacksForecast>): string {
  if (reason === 'unseen') return 'it would give a small number away that is suppressed'
  if (reason === 'incomplete') return 'the year to date is incomplete'
  return `the figure to date has no value (${missingReasonWords[reason]})`
}
