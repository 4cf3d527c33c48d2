import { betterWords } from '#domain/betterWords'
import type { CorrectedFinding, PrintedFigure } from '#domain/check/corrected'
import type { LeftFinding } from '#domain/check/leftFromLast'
import type { ProvisionalFinding } from '#domain/check/provisional'
import type { ChangedFinding, RulePart } from '#domain/check/rulesChanged'
import type { DiffersFinding, DiffersFound } from '#domain/check/statusDiffers'
import type { UnfitFinding } from '#domain/check/unitUnfit'
import type { ZeroFinding } from '#domain/check/zeroForMissing'
import { exactAmount, exactFigure } from '#domain/explain/amount'
import { spansWords } from '#domain/explain/spans'
import { exact } from '#domain/exact'
import { splitId } from '#domain/ids'
import type { PlanView } from '#domain/plan/place'
import { formatQuarter, formatYear } from '#domain/quarter'
import { schemeInForce } from '#domain/ruleInForce'
import { bandOf } from '#domain/scheme'
import { noStatusWords } from '../../words'
import { listed } from './naming'

/** C1 — `“Exceeds” fits only if higher is better.` */
export function differsWords({ found, about }: DiffersFinding): string {
  const { text, reported, computed } = found
  const asPrinted = text === reported.label ? `“${text}”` : `“${text}” (${reported.label})`
  const given = 'band' in computed ? `“${computed.band.label}”` : noStatusWords(computed.reason)
  const isTold = !about.isUnseen || found.fits.by === 'polarity'
  return [`Reported as ${asPrinted}, but the figures give ${given}.`, isTold ? fitWords(found) : '']
    .filter(Boolean)
    .join(' ')
}

function fitWords({ fits, reported, measure, computed }: DiffersFound): string {
  const fitsOnly = `“${reported.short}” fits only`
  switch (fits.by) {
    case 'polarity':
      return `${fitsOnly} if ${betterWords({ ...measure, polarity: fits.polarity })}.`
    case 'tolerance': {
      const width = toleranceWords(fits, measure)
      return fits.how === 'less'
        ? `${fitsOnly} with a tolerance of less than ${width}.`
        : `${fitsOnly} with a tolerance of ${width} or more.`
    }
    case 'actual':
      return `${fitsOnly} with an actual of ${spansWords(fits.spans, measure)}.`
    case 'nothing':
      return 'band' in computed ? 'No figure gives it.' : ''
  }
}

function toleranceWords(
  { width, mode }: Extract<DiffersFound['fits'], { by: 'tolerance' }>,
  measure: DiffersFound['measure'],
): string {
  if (mode === 'percent') return `${width}%`
  return mode === 'points' ? `${width} percentage points` : exactAmount(exact(width), measure)
}

/** C4 */
export function zeroWords({ found: { neighbour, measure } }: ZeroFinding, firstMonth: number): string {
  const value = exactFigure(neighbour.value, measure)
  const isTold = neighbour.what === 'target' || !neighbour.isUnseen
  const beside =
    neighbour.what === 'target'
      ? `against a target of ${value}`
      : `and ${formatQuarter(neighbour.quarter, firstMonth)}, the nearest to it, ${isTold ? `had ${value}` : 'was far from it'}`
  return `The figure is 0, ${beside}. Is it nought, or is it missing?`
}

/** C5 */
export function leftWords({ found, about }: LeftFinding, firstMonth: number): string {
  const { what, value, lastQuarter, profiled, measure } = found
  const last = formatQuarter(lastQuarter, firstMonth)
  const isTold = what === 'target' || !about.isUnseen
  const same = `${isTold ? exactFigure(value, measure) : 'The figure'} is also the ${what} of ${last}.`
  if (what === 'actual') return `${same} Is it the figure of this quarter?`
  return profiled
    ? `${same} The plan of the year gives this quarter ${exactFigure(profiled, measure)}.`
    : `${same} A target to date grows through the year.`
}

/** C10 */
export function unfitWords({ found: { how, value, measure }, about }: UnfitFinding): string {
  const isTold = how === 'annualTarget' || !about.isUnseen
  const shown = isTold ? exactFigure(value, measure) : 'The figure'
  switch (how) {
    case 'numberBelowOne':
      return `${shown} is less than one, and the unit is a number. Is it a rate or a percentage?`
    case 'percentAbove100':
      return `${shown} is more than 100%, which was neither planned nor reached before.`
    case 'annualTarget':
      return `The target of this quarter, ${shown}, is the target of the whole year.`
  }
}

const partWords = {
  measure: 'unit, polarity or accumulation',
  tolerance: 'tolerance',
  rating: 'rating',
  meaning: 'meaning',
} satisfies Record<RulePart, string>

/** C11 */
export function changedWords({ found }: ChangedFinding): string {
  switch (found.what) {
    case 'definition':
      return `Changed within the year, from this quarter on: ${listed(found.parts.map((part) => partWords[part]))}.`
    case 'target':
      return `The target here, ${exactFigure(found.typed, found.measure)}, is not the ${exactFigure(found.profiled, found.measure)} that the plan of the year gives this quarter.`
    case 'notAgreed':
      return `The target of the year is ${exactFigure(found.annual, found.measure)}, after ${exactFigure(found.lastYear, found.measure)} the year before, and nobody recorded who agreed to it.`
  }
}

/** C12 */
export function correctedWords({ about, found }: CorrectedFinding, view: PlanView): string {
  const { structure } = view
  const definition = structure.definition(splitId(about.id).owner, about.quarter)
  const scheme = definition && schemeInForce(structure, definition)
  const label = (band: string | null) => (band && scheme && bandOf(scheme, band)?.label) || 'no status'
  const said = ({ actual = 'no figure', target = 'no target', band }: PrintedFigure) =>
    `${actual} against ${target} (${label(band)})`
  const when = formatQuarter(about.quarter, structure.firstMonth)
  return `${when} was printed as ${said(found.printed)} and is now ${said(found.now)}.`
}

/** C16 */
export function provisionalWords({ found, about }: ProvisionalFinding, firstMonth: number): string {
  const value = about.isUnseen ? 'The figure' : exactFigure(found.value, found.measure)
  return found.what === 'figure'
    ? `${value} is provisional. Is it final by now?`
    : `The outturn of ${formatYear(found.year, firstMonth)}, ${value}, is still provisional.`
}
