import { useDeferredValue } from 'react'
import { actualAsTyped } from '#domain/asTyped'
import { figureIfTyped } from '#domain/figureIfTyped'
import { figureIn } from '#domain/figureIn'
import { sameQuarterLastYear } from '#domain/quarter'
import type { ScorecardRow } from '#domain/scorecard'
import { CutOffs } from './CutOffs'
import { EarlierFigure } from './EarlierFigure'
import { WouldBe } from './WouldBe'

interface HelpProps {
  readonly row: ScorecardRow
  readonly typed: string
}

/** Of the quarter before and the same one last year: the figures; of this one: the cut-offs and what would come of it. */
export function ActualHelp({ row, typed }: HelpProps) {
  const { result, asked } = row
  const { firstMonth } = asked.structure
  const settled = useDeferredValue(typed)
  const would = figureIfTyped(settled, 'actual', asked)
  const quarter = sameQuarterLastYear(result.quarter)
  const lastYear = quarter === result.previous?.quarter ? undefined : figureIn({ ...asked, quarter })
  const stored = actualAsTyped(result.measurement?.values.actual, result.definition.measure)
  return (
    <>
      {result.previous && <EarlierFigure figure={result.previous} firstMonth={firstMonth} />}
      {lastYear?.measurement && <EarlierFigure figure={lastYear} firstMonth={firstMonth} />}
      <CutOffs figure={would.is === 'figure' ? would.figure : result} />
      <WouldBe would={would} isStored={settled === stored} />
    </>
  )
}
