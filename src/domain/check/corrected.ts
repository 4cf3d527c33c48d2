import { figureIn } from '../figureIn'
import type { FigureIn } from '../figureIn'
import { splitId } from '../ids'
import type { Id } from '../primitives'
import type { Report } from '../scorecard'
import { actualText, targetText } from '../shownFigure'
import type { Finding } from './finding'

/** One figure as the newest version of its quarter printed it; undefined: it printed none. */
export interface PrintedFigure {
  readonly actual: string | undefined
  readonly target: string | undefined
  /** The band; null where it had no status. */
  readonly band: Id | null
}

/** By `indicator@quarter`. */
export type Printed = ReadonlyMap<string, PrintedFigure>

export interface CorrectedFound {
  readonly printed: PrintedFigure
  readonly now: PrintedFigure
}

export type CorrectedFinding = Finding<'C12', CorrectedFound>

/** C12, K4 — Figures of earlier quarters that are not as they were printed. One that had not been printed is late, not corrected. */
export function corrections(report: Report, printed: Printed): readonly CorrectedFinding[] {
  return [...printed].flatMap(([id, before]): readonly CorrectedFinding[] => {
    const { owner, period } = splitId(id)
    if (period >= report.quarter || before.actual === undefined) return []
    const figure = figureIn({ ...report, indicator: owner, quarter: period })
    const now = figure && printedFigure(figure)
    if (!now || isSame(now, before)) return []
    const about = { kind: 'measurement', id, quarter: period } as const
    return [{ check: 'C12', about, severity: 'warns', found: { printed: before, now } }]
  })
}

/** A figure as a report prints it. */
export const printedFigure = (figure: FigureIn): PrintedFigure => ({
  actual: actualText(figure),
  target: targetText(figure),
  band: figure.status.has === 'band' ? figure.status.band.id : null,
})

const isSame = (a: PrintedFigure, b: PrintedFigure): boolean =>
  a.actual === b.actual && a.target === b.target && a.band === b.band
