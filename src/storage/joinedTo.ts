import type { JoinedWritten } from '#domain/merge/sameReference'
import type { Id } from '#domain/primitives'
import { liveEntries, shownEntry } from '#domain/register'
import type { Json } from '#domain/canonical'
import type { Database } from './database'
import { readJoins } from './joins'
import type { MarksRow } from './rows'

/** An indicator that counts as another one; `title` as it was written under its own id, empty where it never was. */
export interface JoinedIndicator {
  readonly id: Id
  readonly title: string
}

/** R12 — The indicators that count as this one, by id. Their own records show nothing, so it is read from what was written. */
export async function readJoinedTo(db: Database, indicator: Id): Promise<readonly JoinedIndicator[]> {
  const joins = await readJoins(db)
  const ids = Object.keys(joins).filter((id) => joins[id] === indicator)
  return Promise.all(ids.toSorted().map(async (id) => ({ id, title: await readTitle(db, id) })))
}

/** R12 — What every indicator itself says of being joined; those that never said anything are left out. */
export async function readJoinedWritten(db: Database): Promise<readonly JoinedWritten[]> {
  const rows = await db.marks.where('[kind+id]').between(['indicator', ''], ['indicator', '\uffff']).toArray()
  return rows.flatMap((row) => {
    const value = shownIn(row, 'joined')
    return value === undefined ? [] : [{ id: row.id, into: memberOf(value, 'into') ?? null }]
  })
}

async function readTitle(db: Database, id: Id): Promise<string> {
  const rows = await db.marks
    .where('[kind+id]')
    .between(['definition', `${id}@`], ['definition', `${id}@\uffff`])
    .toArray()
  const titles = rows.map((row) => {
    const identity = shownIn(row, 'identity')
    return [memberOf(identity, 'ref'), memberOf(identity, 'title')].filter(Boolean).join(' ')
  })
  return titles.findLast((title) => title !== '') ?? ''
}

const shownIn = ({ entries }: MarksRow, register: string): Json | undefined =>
  shownEntry(liveEntries(entries[register] ?? []))?.value

function memberOf(value: Json | undefined, member: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const found = Object.entries(value).find(([name]) => name === member)?.[1]
  return typeof found === 'string' ? found : undefined
}
