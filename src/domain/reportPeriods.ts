import { everyQuarter, previousDue, quarterReported } from './due'
import { periodsFor } from './periodsFor'
import type { Id, QuarterId, YearId } from './primitives'
import { yearOf } from './quarter'
import type { OfKind } from './recordIndex'
import { schemeInForce } from './ruleInForce'
import type { IndicatorScheme } from './scheme'
import { livingIndicators } from './structure'
import type { Structure } from './structure'

/** P3 — What the report of a quarter is read from, also for the indicators whose figures come quarters later. */
export function reportPeriods(structure: Structure, quarter: QuarterId): readonly (QuarterId | YearId)[] {
  const known = remembered.get(structure) ?? new Map<QuarterId, readonly (QuarterId | YearId)[]>()
  remembered.set(structure, known)
  const periods = known.get(quarter) ?? readPeriods(structure, quarter)
  known.set(quarter, periods)
  return periods
}

/** Asked from several places of a page, and follows from the structure alone. */
const remembered = new WeakMap<Structure, Map<QuarterId, readonly (QuarterId | YearId)[]>>()

function readPeriods(structure: Structure, quarter: QuarterId): readonly (QuarterId | YearId)[] {
  const starts = new Set([quarter])
  for (const indicator of livingIndicators(structure, quarter))
    for (const start of startsFor(structure, indicator, quarter)) starts.add(start)
  return periodsOf([...starts])
}

/** The same for one indicator alone. */
export function indicatorPeriods(
  structure: Structure,
  indicator: Id,
  quarter: QuarterId,
): readonly (QuarterId | YearId)[] {
  const record = structure.get('indicator', indicator)
  return periodsOf(record ? startsFor(structure, record, quarter) : [quarter])
}

const periodsOf = (quarters: readonly QuarterId[]): readonly (QuarterId | YearId)[] => [
  ...new Set([...new Set(quarters)].flatMap(periodsFor)),
]

/**
 * The quarters to read for: the one that the figure is for and, where the last-year rule rates the previous due one
 * and that lies in the year before, that one, as it is held against the year before its own (S12).
 */
function startsFor(
  structure: Structure,
  { id, values }: OfKind<'indicator'>,
  report: QuarterId,
): readonly QuarterId[] {
  const quarter = quarterReported(values.life, report)
  const previous = previousDue(values.life ?? everyQuarter, quarter)
  if (!previous || yearOf(previous) === yearOf(quarter)) return [quarter]
  const definition = structure.definition(id, previous)
  return definition && usesLastYear(schemeInForce(structure, definition)) ? [quarter, previous] : [quarter]
}

const usesLastYear = ({ rule }: IndicatorScheme): boolean =>
  rule.steps.some(({ cut }) => cut.at === 'lastYear')
