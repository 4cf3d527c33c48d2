import type { Database } from './database'

/** What happened since the last backup. */
export interface SinceBackup {
  /** When the last one was saved; null: never. */
  readonly lastAt: string | null
  /** When the oldest of the changes was made; null where there are none. */
  readonly firstAt: string | null
  /** Steps of the own log since; counted up to a thousand. */
  readonly changes: number
}

/** Counts what was changed by hand since a backup was last saved here. */
export function readSinceBackup(db: Database): Promise<SinceBackup> {
  return db.transaction('r', db.exports, db.ownEntries, async () => {
    const backups = (await db.exports.toArray()).filter(({ scope }) => scope.what === 'everything')
    const lastAt =
      backups
        .map(({ at }) => at)
        .toSorted(byText)
        .at(-1) ?? null
    const steps = await db.ownEntries
      .orderBy('step')
      .reverse()
      .until(({ at }) => lastAt !== null && at <= lastAt)
      .filter(({ action }) => action !== 'begin')
      .limit(1000)
      .toArray()
    return { lastAt, firstAt: steps.at(-1)?.at ?? null, changes: steps.length }
  })
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
