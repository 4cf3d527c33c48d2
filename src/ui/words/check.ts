import type { FigureFinding } from '#domain/check/figureFindings'
import { decimalText, groupThousands, roundDecimal } from '#domain/decimal'
import type { Exact } from '#domain/exact'
import { formatFigure } from '#domain/formatFigure'
import { formatQuarter } from '#domain/quarter'
import type { Measure } from '#domain/records/definition'

/** What a check found about a figure, and what may be wrong: one or two sentences. */
export function findingSentence(
  finding: FigureFinding,
  { measure, firstMonth }: { readonly measure: Measure; readonly firstMonth: number },
): string {
  if (finding.about.isUnseen) return unseenSentence(finding, firstMonth)
  const show = (value: Exact): string => wholeFigure(value, measure)
  if (finding.check === 'C18') {
    const { value, last, lastQuarter } = finding.found
    return `${show(value)} is lower than the ${show(last)} of ${formatQuarter(lastQuarter, firstMonth)}, ${cannotFall}`
  }
  const { found } = finding
  if (found.how === 'outside')
    return `${show(found.value)} is far outside its ${found.quarters} earlier figures, which were all between ${show(found.least)} and ${show(found.most)}. Is it right?`
  const [less, more] = found.how === 'tenfold' ? [found.last, found.value] : [found.value, found.last]
  const times = `about ${groupThousands(roundDecimal(more.div(less), 0))} times`
  const quarter = formatQuarter(found.lastQuarter, firstMonth)
  const ask = 'Is the decimal point where it belongs?'
  return found.how === 'tenfold'
    ? `${show(found.value)} is ${times} the ${show(found.last)} of ${quarter}. ${ask}`
    : `${show(found.value)} is far less than the ${show(found.last)} of ${quarter}, which was ${times} as much. ${ask}`
}

const cannotFall = 'and a count for the year to date cannot fall. Is it the figure of the quarter alone?'

/** C21 — Without the numbers, one of which is suppressed. */
function unseenSentence(finding: FigureFinding, firstMonth: number): string {
  if (finding.check === 'C18')
    return `The figure is lower than that of ${formatQuarter(finding.found.lastQuarter, firstMonth)}, ${cannotFall}`
  const { found } = finding
  if (found.how === 'outside')
    return `The figure is far outside its ${found.quarters} earlier figures. Is it right?`
  const far = found.how === 'tenfold' ? 'far more' : 'far less'
  return `The figure is ${far} than that of ${formatQuarter(found.lastQuarter, firstMonth)}. Is the decimal point where it belongs?`
}

/** With every place that it has, however small: 0.000000001. */
function wholeFigure(value: Exact, measure: Measure): string {
  const text = decimalText(value)
  return formatFigure(text === undefined || measure.unit.kind === 'date' ? value : text, measure)
}
