import { planWithdrawal } from '#domain/merge/planWithdrawal'
import type { WithdrawalPlan } from '#domain/merge/planWithdrawal'
import { keyOf, takenOf, unionOf } from '#domain/merge/union'
import type { RecordEntries } from '#domain/bundle/entries'
import type { Database } from './database'
import { readAcceptance } from './acceptance'
import { ownRecords, recordsIn } from './decisions'
import { marksOf } from './marks'
import { requireSetting } from './settings'

/** What withdrawing a file would do now, and the file's records, which may be the only ones that name their places. */
export interface Withdrawal {
  readonly plan: WithdrawalPlan
  readonly records: readonly RecordEntries[]
}

/** Reads what withdrawing a file would do. Throws where the file was never taken in. */
export function readWithdrawal(db: Database, file: string): Promise<Withdrawal> {
  return db.transaction('r', db.tables, async () => {
    const acceptance = await readAcceptance(db)
    const taken = async (id: string) => takenOf(await recordsIn(db, id), acceptance.partsOf(id))
    const records = await taken(file)
    const wanted = new Set(records.map(keyOf))
    const sources = [await ownRecords(db)]
    for (const id of acceptance.files) if (id !== file) sources.push(await taken(id))
    const without = unionOf(sources.map((source) => source.filter((record) => wanted.has(keyOf(record)))))
    const now = new Map((await marksOf(db, records)).map((row) => [keyOf(row), row]))
    const actor = await requireSetting(db, 'actor')
    const own = new Set([actor.id, ...actor.former.map(({ id }) => id)])
    return { plan: planWithdrawal({ file: records, now, without, own }), records }
  })
}
