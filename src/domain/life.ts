import type { QuarterId } from './primitives'
import { formatQuarter, quarterId } from './quarter'
import type { RecordIndex } from './recordIndex'
import type { AnyRecord } from './records'
import type { Problem } from './result'

/** First and last quarter, both within it; null: open. */
export interface Period {
  readonly from: QuarterId | null
  readonly until: QuarterId | null
}

/** How a record's life stands to a quarter. */
export type Lives = 'now' | 'ended' | 'later'

/** The life of a record; of a plan the quarters of its years; open where a kind has none or it was never written. */
export function lifeOf(record: AnyRecord): Period {
  if (record.kind === 'plan') {
    const { from, until } = record.values.identity ?? {}
    return { from: from ? quarterId(from, 1) : null, until: until ? quarterId(until, 4) : null }
  }
  const life = 'life' in record.values ? record.values.life : undefined
  return { from: life?.from ?? null, until: life?.until ?? null }
}

/** A priority ends with its plan. */
export function livesIn(record: AnyRecord, quarter: QuarterId, index: RecordIndex): Lives {
  const { from, until } = lifeOf(record)
  if (until !== null && until < quarter) return 'ended'
  if (record.kind === 'priority') {
    const plan = index.get('plan', record.values.placement?.plan)
    if (plan && livesIn(plan, quarter, index) === 'ended') return 'ended'
  }
  return from !== null && from > quarter ? 'later' : 'now'
}

/** Whether a quarter is within a life. */
export const isAlive = (life: Period | null | undefined, quarter: QuarterId): boolean =>
  (!life?.from || life.from <= quarter) && (!life?.until || quarter <= life.until)

/**
 * Why a life that ends before it starts is not taken where it is typed; undefined where it may stand. Files may
 * carry one: merging never refuses, it becomes a check (R8).
 */
export function lifeProblem(life: Period, firstMonth: number): Problem | undefined {
  const { from, until } = life
  if (from === null || until === null || from <= until) return undefined
  return {
    code: 'life-ends-before-start',
    path: 'last quarter',
    message: `The last quarter, ${formatQuarter(until, firstMonth)}, is before the first, ${formatQuarter(from, firstMonth)}. Choose ${formatQuarter(from, firstMonth)} or a later one.`,
  }
}
