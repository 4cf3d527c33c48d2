import { dueToDate } from './due'
import { explainStatus } from './explain'
import type { Explanation } from './explain'
import type { FigureIn } from './figureIn'
import { figureWarningsOn } from './indicatorResult'
import type { FigureWarning } from './indicatorResult'
import type { QuarterId } from './primitives'
import { formatQuarter } from './quarter'
import { isTypedActual, isTypedTarget, unseenText } from './shownFigure'
import type { Rated } from './status'
import { isComparedUnseen } from './unseen'

/** S13 — Why the status is what it is; worked out only when somebody asks. */
export function explainResult(result: FigureIn, firstMonth: number): Explanation {
  const { status, definition, apart } = result
  const lacks = lackedBy(result)
  const names = (quarters: readonly QuarterId[]) =>
    quarters.map((quarter) => formatQuarter(quarter, firstMonth))
  const explanation = explainStatus({
    status,
    measure: definition.measure,
    basis: definition.basis,
    lacks: names(lacks.filter((quarter) => !apart.includes(quarter))),
    apart: names(lacks.filter((quarter) => apart.includes(quarter))),
    ...(status.has === 'band'
      ? { asTyped: shownAsTyped(status, result), unseen: unseenIn(status, result) }
      : {}),
  })
  const figureNotes = figureWarningsOn(result).map((warning) => figureWarningWords[warning])
  return figureNotes.length === 0
    ? explanation
    : { ...explanation, notes: [...explanation.notes, ...figureNotes] }
}

/** S9, S13 — The same of the outturn of a year against its annual target. */
export function explainOutturn(figure: FigureIn, firstMonth: number): Explanation {
  const explanation = explainResult(figure, firstMonth)
  if (figure.status.has === 'band')
    return { ...explanation, basis: 'The outturn of the year is compared with the annual target.' }
  return figure.status.reason === 'notReported'
    ? { ...explanation, sentence: 'No status: the year has no outturn yet.' }
    : explanation
}

/** A3 — The due quarters without a value or a target; for the quarter alone it is the one before (A2). */
function lackedBy({ definition, toDate, life, quarter }: FigureIn): readonly QuarterId[] {
  if (definition.basis === 'quarter') return dueToDate(life, quarter).slice(-2, -1)
  const lacks = [toDate.actual, toDate.target].flatMap((side) =>
    side.has === 'incomplete' ? side.lacks : [],
  )
  return [...new Set(lacks)].toSorted()
}

const unseenIn = ({ input }: Rated, result: FigureIn): string | undefined =>
  isComparedUnseen(result) ? unseenText(input.actual, result) : undefined

const shownAsTyped = ({ input }: Rated, result: FigureIn) => ({
  actual: isTypedActual(input.actual, result),
  target: isTypedTarget(input.target, result),
})

const figureWarningWords: Readonly<Record<FigureWarning, string>> = {
  flaggedMean:
    'The value to date is a plain mean of the quarters, which counts each of them alike however much it covers. A numerator and a denominator would give it exactly.',
  profileRefused:
    'The annual target is to be spread as last year went, but last year lacks the value of a due quarter or comes to nothing, so no target follows from it. Spread it equally or type the quarters in the plan.',
}
