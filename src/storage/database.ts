import { Dexie } from 'dexie'
import type { Table, Transaction } from 'dexie'
import { openedOnlyAt } from './barrier'
import type {
  BundleRow,
  BundleTextRow,
  DecisionRow,
  ExportRow,
  MarksRow,
  RecordRow,
  SettingRow,
  ShelfCopyRow,
  Step,
} from './rows'

/** Of the tables and rows below. A browser that holds a higher one is left alone (reliability.md, fact 1). */
export const schemaVersion = 2

/** Dexie's version 2 is IndexedDB's version 20. */
export const nativeVersion = schemaVersion * 10

export interface Tables {
  readonly records: Table<RecordRow, [string, string]>
  readonly marks: Table<MarksRow, [string, string]>
  readonly ownEntries: Table<Step, number>
  readonly bundles: Table<BundleRow, string>
  readonly bundleTexts: Table<BundleTextRow, string>
  readonly decisions: Table<DecisionRow, number>
  readonly exports: Table<ExportRow, string>
  readonly settings: Table<SettingRow, string>
  readonly shelfCopies: Table<ShelfCopyRow, string>
}

export type Database = Dexie & Tables

/**
 * The tables of exchange.md. `records`, `shelfCopies` and `marks` can be rebuilt from `ownEntries`, `bundles` and `decisions`.
 * Every transaction is strict: "saved" means on the disk. `upgrades`: for a database that has to be upgraded.
 */
export function defineDatabase(name: string, upgrades: Upgrades = unprepared): Database {
  const indexedDB = openedOnlyAt(nativeVersion)
  const db = new Dexie(name, { cache: 'disabled', chromeTransactionDurability: 'strict', indexedDB })
  db.version(1).stores(stores)
  db.version(schemaVersion)
    .stores({ ...stores, records: `${stores.records}, open`, bundleTexts: 'id' })
    .upgrade(upgrades.to2)
  return withTables(db)
}

/** What brings a database from each version to the next. */
export interface Upgrades {
  readonly to2: (transaction: Transaction) => Promise<void>
}

/** Only what was looked at before is upgraded: its copy is kept, and the upgrades have come. */
const unprepared: Upgrades = {
  to2: () =>
    Promise.reject(new Error('The database is of an earlier version than was found. Reload the page.')),
}

const stores = {
  records: '[kind+id], [shelf+revision]',
  marks: '[kind+id]',
  ownEntries: '++step',
  bundles: 'id, contentId',
  decisions: '++n, file',
  exports: 'id',
  settings: 'key',
  shelfCopies: 'shelf',
}

/** Dexie adds a property per table when the stores are declared. */
function withTables(db: Dexie): Database {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- constructor of the typed database
  return db as Database
}

/** The tables that a write of records touches. */
export const writableTables = (db: Database): Table[] => [
  db.records,
  db.marks,
  db.ownEntries,
  db.bundles,
  db.bundleTexts,
  db.decisions,
  db.settings,
]
