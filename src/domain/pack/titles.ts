import { shortName } from '../shortName'
import type { FigureIn } from '../figureIn'
import type { QuarterId } from '../primitives'
import { formatQuarter } from '../quarter'
import type { ScorecardRow } from '../scorecard'
import { accumulationWords } from '../words'

/** `PI1128 – Overall recorded crime`; the title alone where there is no reference. */
export const fullName = ({ ref, title }: { readonly ref: string | null; readonly title: string }): string =>
  ref ? `${ref} – ${title}` : title

/** The name with what its figure covers (A1), what is counted, and which quarter where it lags (P3). */
export function rowTitle(row: ScorecardRow, firstMonth: number): string {
  const { definition, result } = row
  const { unit, accumulation } = definition.measure
  return [
    fullName(definition),
    ...(accumulation === 'quarter' ? [] : [accumulationWords[accumulation].letter]),
    ...(unit.name === '' || unit.kind === 'duration' ? [] : [`(${unit.name})`]),
    ...(result.quarter === row.report ? [] : [`(for ${formatQuarter(result.quarter, firstMonth)})`]),
  ].join(' ')
}

/** How notes name a row: by its reference, else its title in quotation marks. */
export const noteName = ({ definition }: Pick<ScorecardRow, 'definition'>): string =>
  definition.ref ?? `“${shortName(definition)}”`

/** `Status in Quarter 4 2011/12`; where the rows differ, each is that of its own last due quarter (P3). */
export function previousHeading(previous: readonly (FigureIn | undefined)[], firstMonth: number): string {
  const quarters = new Set(previous.flatMap((one): readonly QuarterId[] => (one ? [one.quarter] : [])))
  const [only] = quarters
  return quarters.size === 1 && only ? formatQuarter(only, firstMonth) : 'Last due before'
}
