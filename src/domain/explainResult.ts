import { explainStatus } from './explain'
import type { Explanation } from './explain'
import type { FigureIn } from './figureIn'
import { figureWarningsOn } from './indicatorResult'
import type { FigureWarning } from './indicatorResult'
import { formatQuarter } from './quarter'
import { isTypedActual, isTypedTarget } from './shownFigure'
import type { Rated } from './status'

/** S13 — Why the status is what it is; worked out only when somebody asks. */
export function explainResult(result: FigureIn, firstMonth: number): Explanation {
  const { status, definition, toDate } = result
  const lacks = [toDate.actual, toDate.target].flatMap((side) =>
    side.has === 'incomplete' ? side.lacks : [],
  )
  const explanation = explainStatus({
    status,
    measure: definition.measure,
    basis: definition.basis,
    lacks: [...new Set(lacks)].toSorted().map((quarter) => formatQuarter(quarter, firstMonth)),
    ...(status.has === 'band' ? { asTyped: shownAsTyped(status, result) } : {}),
  })
  const figureNotes = figureWarningsOn(result).map((warning) => figureWarningWords[warning])
  return figureNotes.length === 0
    ? explanation
    : { ...explanation, notes: [...explanation.notes, ...figureNotes] }
}

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
