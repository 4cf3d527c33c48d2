import type { Changes, Write } from '#domain/change'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'

let made = 0

/** A database of its own for one test. */
export async function openedDatabase(name = `test-${(made += 1)}`): Promise<Database> {
  const opened = await openDatabase({
    name,
    newId: () => `actor${made}`,
    onBlocked: () => undefined,
    onOutdated: () => undefined,
  })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

export const author = { by: 'analyst', at: '2012-07-12T09:30:00Z' }

/** A change of one comment, the simplest register there is. */
export function comment(value: string, before?: string, id = 'pi1128@2012-Q1'): Changes {
  return changes([{ kind: 'measurement', id, register: 'comment', value, before }])
}

export const changes = (writes: readonly Write[]): Changes => ({ label: 'Comment of PI1128', writes })

/** What the screen shows of a record; null where there is none. */
export async function shown(db: Database, id = 'pi1128@2012-Q1'): Promise<object | null> {
  const row = await db.records.get(['measurement', id])
  return row?.record?.values ?? null
}

/** The whole database as text, to show that nothing was written. */
export async function dump(db: Database): Promise<string> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
  return JSON.stringify(tables)
}
