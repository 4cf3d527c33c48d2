import type { Transaction } from 'dexie'

/** One step of the tables from a version to the next, in the ledger that every database keeps of them. */
export interface Migrated {
  readonly to: number
}

/**
 * F15 — An upgrade that runs once, whatever happens: it says so in the ledger, in the transaction that raises the version, and
 * proves that what is the truth is all still there. Throws where it is not: then nothing of the upgrade has happened.
 */
export function migration(to: number, upgrade: (transaction: Transaction) => Promise<void>) {
  return async (transaction: Transaction): Promise<void> => {
    const ledger = await ledgerOf(transaction)
    if (ledger.some((done) => done.to === to)) return
    const before = await truthIn(transaction)
    await upgrade(transaction)
    const faults = faultsBetween(before, await truthIn(transaction), to)
    if (faults.length > 0) throw new Error(`Version ${to} was not taken: ${faults.join('; ')}`)
    await transaction.table('settings').put({ key: 'migrations', value: [...ledger, { to }] })
  }
}

async function ledgerOf(transaction: Transaction): Promise<readonly Migrated[]> {
  const row = await transaction.table<{ readonly value: readonly Migrated[] }>('settings').get('migrations')
  return row?.value ?? []
}

/** Tables of which no row may come or go by an upgrade: the rest follows from them. */
const kept = ['ownEntries', 'bundles', 'decisions', 'exports', 'marks'] as const

interface Truth {
  readonly rows: readonly number[]
  readonly files: readonly unknown[]
  readonly texts: readonly unknown[]
  readonly schema: unknown
}

async function truthIn(transaction: Transaction): Promise<Truth> {
  const rows: number[] = []
  for (const table of kept) rows.push(await transaction.table(table).count())
  const row = await transaction.table<{ readonly value: unknown }>('settings').get('schema')
  return {
    rows,
    files: await transaction.table('bundles').toCollection().primaryKeys(),
    texts: await transaction.table('bundleTexts').toCollection().primaryKeys(),
    schema: row?.value,
  }
}

function faultsBetween(before: Truth, after: Truth, to: number): readonly string[] {
  const moved = kept.filter((_, at) => before.rows[at] !== after.rows[at])
  const texts = new Set(after.texts)
  const silent = after.files.filter((file) => !texts.has(file))
  return [
    ...moved.map((table) => `rows of ${table} came or went`),
    ...silent.map((file) => `the file ${String(file)} has no words`),
    ...(after.schema === to ? [] : [`it calls itself version ${String(after.schema)}`]),
  ]
}
