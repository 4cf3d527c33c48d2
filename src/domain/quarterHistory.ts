import { everyQuarter, isDue } from './due'
import { figuresOn, shelve } from './figures'
import { splitId } from './ids'
import { indicatorResult } from './indicatorResult'
import type { IndicatorResult } from './indicatorResult'
import type { Id, QuarterId } from './primitives'
import { nextQuarter } from './quarter'
import type { AnyRecord } from './records'
import type { Structure } from './structure'

export interface HistoryOf {
  readonly structure: Structure
  readonly indicator: Id
  /** Every measurement and year of this one indicator; others are not looked at. */
  readonly records: readonly AnyRecord[]
}

/**
 * S14 — Every quarter on record, newest first, each rated by the definition of its own time. A due quarter between the
 * first and the last without a figure is there too, so that a gap is seen as one.
 */
export function quarterHistory({ structure, indicator, records }: HistoryOf): readonly IndicatorResult[] {
  const figures = figuresOn(shelve(records))
  return quartersOnRecord(structure, indicator, records)
    .toReversed()
    .flatMap((quarter) => indicatorResult({ structure, figures, indicator, quarter }) ?? [])
}

function quartersOnRecord(
  structure: Structure,
  indicator: Id,
  records: readonly AnyRecord[],
): readonly QuarterId[] {
  const life = structure.get('indicator', indicator)?.values.life ?? everyQuarter
  const measured = new Set(
    records.filter(({ kind }) => kind === 'measurement').map(({ id }) => splitId(id).period),
  )
  const opened = structure.list('quarter').map(({ id }) => id)
  const known = [...measured, ...opened].toSorted()
  return quartersBetween(known[0], known.at(-1)).filter(
    (quarter) => measured.has(quarter) || isDue(life, quarter),
  )
}

/** In order, both ends within. */
function quartersBetween(first: QuarterId | undefined, last: QuarterId | undefined): readonly QuarterId[] {
  if (first === undefined || last === undefined) return []
  const quarters = [first]
  for (let quarter = nextQuarter(first); quarter <= last; quarter = nextQuarter(quarter))
    quarters.push(quarter)
  return quarters
}
