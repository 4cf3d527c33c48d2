import { useDeferredValue } from 'react'
import { targetAsTyped } from '#domain/asTyped'
import { figureIfTyped } from '#domain/figureIfTyped'
import { profileSentence } from '#domain/profile/words'
import { formatYear, quartersOfYear, readQuarter, sameQuarterLastYear, yearOf } from '#domain/quarter'
import type { ScorecardRow } from '#domain/scorecard'
import { yearProfile } from '#domain/yearProfile'
import type { YearProfile } from '#domain/yearProfile'
import { useFigures } from '#state/useRecords'
import { EarlierFigure } from './EarlierFigure'
import styles from './Help.module.css'
import { WouldBe } from './WouldBe'

interface HelpProps {
  readonly row: ScorecardRow
  readonly typed: string
}

/** A4 — How the year's targets come to the annual one with what is typed; and the quarter before. */
export function TargetHelp({ row, typed }: HelpProps) {
  const { result, asked } = row
  const { firstMonth } = asked.structure
  const year = quartersOfYear(yearOf(result.quarter))
  const figures = useFigures([...year.map(sameQuarterLastYear), ...year, yearOf(result.quarter)])
  const settled = useDeferredValue(typed)
  const about = { ...asked, figures: figures ?? asked.figures }
  const would = figureIfTyped(settled, 'target', about)
  const profile = yearProfile(would.is === 'figure' ? would.asked : about)
  const stored = targetAsTyped(result.measurement?.values.target, result.definition.measure)
  return (
    <>
      {result.previous && <EarlierFigure figure={result.previous} firstMonth={firstMonth} />}
      {profile && <Profile profile={profile} firstMonth={firstMonth} />}
      <WouldBe would={would} isStored={settled === stored} />
    </>
  )
}

function Profile({ profile, firstMonth }: { readonly profile: YearProfile; readonly firstMonth: number }) {
  const { year, annual, quarters, check, measure } = profile
  const name = formatYear(year, firstMonth)
  if (annual === undefined) return <p>No annual target is set for {name}.</p>
  return (
    <>
      <p>
        <b>{name}</b> annual target {annual}
      </p>
      <ul className={styles.list}>
        {quarters.map(({ quarter, target = 'none' }) => (
          <li key={quarter}>
            Quarter {readQuarter(quarter).number}: {target}
          </li>
        ))}
      </ul>
      {check && <p data-misfit={!check.fits || undefined}>{profileSentence(check, measure)}</p>}
    </>
  )
}
