import { planWithdrawal } from '#domain/merge/planWithdrawal'
import type { WithdrawalPlan } from '#domain/merge/planWithdrawal'
import { countedAs, countsAs } from '#domain/merge/joined'
import type { Joins } from '#domain/merge/joined'
import { keyOf, takenOf } from '#domain/merge/union'
import type { RecordEntries } from '#domain/bundle/entries'
import { namesOf } from './actors'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import { recordsIn, unionNow } from './decisions'
import type { Asked } from './decisions'
import { readJoins, wholesOf } from './joins'
import { marksOf } from './marks'
import { requireSetting } from './settings'

/** What withdrawing a file would do now, and the file's records, which may be the only ones that name their places. */
export interface Withdrawal {
  readonly plan: WithdrawalPlan
  readonly records: readonly RecordEntries[]
}

/**
 * Reads what withdrawing a file would do, under the ids that the records count as (R12). Throws where the file was never
 * taken in.
 */
export function readWithdrawal(db: Database, file: string): Promise<Withdrawal> {
  return db.transaction('r', db.tables, async () => {
    const acceptance = await readAcceptance(db)
    const joins = await readJoins(db)
    const records = takenOf(await recordsIn(db, file), acceptance.partsOf(file))
    const asked = withCounting(records, joins)
    const without = await unionNow(db, asked, file)
    const now = await marksOf(db, [...asked.values()])
    const actor = await requireSetting(db, 'actor')
    const own = new Set(namesOf(actor))
    const whole = (some: readonly RecordEntries[]) => wholesOf(some, joins)
    const plan = planWithdrawal({
      file: whole(records),
      now: byKey(whole(now)),
      without: byKey(whole([...without.values()])),
      own,
    })
    return { plan, records }
  })
}

/** R12 — These records, what they count as, and all that counts as the same. */
function withCounting(records: readonly RecordEntries[], joins: Joins): Asked {
  const all = records.flatMap(({ kind, id }) => {
    const whole = { kind, id: countsAs({ kind, id }, joins) }
    return [{ kind, id }, whole, ...countedAs(whole, joins).map((one) => ({ kind, id: one }))]
  })
  return new Map(all.map((one) => [keyOf(one), one]))
}

const byKey = (records: readonly RecordEntries[]): ReadonlyMap<string, RecordEntries> =>
  new Map(records.map((record) => [keyOf(record), record]))
