import type { Id, QuarterId } from './primitives'
import { indicatorsIn } from './structure'
import type { Structure } from './structure'

/** The indicators before and after one in the scorecard of its section; undefined at either end. */
export interface Neighbours {
  readonly previous: Id | undefined
  readonly next: Id | undefined
}

export function neighboursOf(structure: Structure, indicator: Id, quarter: QuarterId): Neighbours {
  const section = structure.definition(indicator, quarter)?.section
  const ids = section ? indicatorsIn(structure, section, quarter).map(({ id }) => id) : []
  const place = ids.indexOf(indicator)
  return place < 0
    ? { previous: undefined, next: undefined }
    : { previous: ids[place - 1], next: ids[place + 1] }
}

/** The opened quarter to hold one against: the one before it, else the one after; undefined where it is alone. */
export function quarterBeside(structure: Structure, quarter: QuarterId): QuarterId | undefined {
  const quarters = structure.list('quarter').map(({ id }) => id)
  return quarters.findLast((id) => id < quarter) ?? quarters.find((id) => id > quarter)
}
