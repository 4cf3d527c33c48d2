import { isInRanges } from '#domain/counterRanges'
import { isKind } from '#domain/records'
import { liveEntries, readDot } from '#domain/register'
import type { Dot } from '#domain/register'
import type { Database } from './database'
import { isOwn } from './leaving'
import type { Actor, ExportRow, MarksRow } from './rows'
import { requireSetting } from './settings'

/** Which of these records (`kind/id`) hold something written in this browser after a file of it had left. */
export async function readChangedSince(
  db: Database,
  file: Pick<ExportRow, 'actor' | 'counters'>,
  keys: readonly string[],
): Promise<readonly string[]> {
  const actor = await requireSetting(db, 'actor')
  const rows = await db.marks.bulkGet(keys.map(placeOf))
  const isNew = (dot: Dot) => isOwn(actor, dot) && isAfter(dot, file, actor)
  return rows.flatMap((row) => (row && holds(row, isNew) ? [`${row.kind}/${row.id}`] : []))
}

/** What this browser wrote under an earlier name had been written by then; under a later one, not yet. */
function isAfter(dot: Dot, { actor, counters }: Pick<ExportRow, 'actor' | 'counters'>, now: Actor): boolean {
  const mark = readDot(dot)
  return mark.actor === actor ? !isInRanges(counters, mark.counter) : mark.actor === now.id
}

const holds = ({ entries }: MarksRow, isNew: (dot: Dot) => boolean): boolean =>
  Object.values(entries).some((union) => liveEntries(union).some(({ dot }) => isNew(dot)))

function placeOf(key: string): [string, string] {
  const [kind = '', id = ''] = key.split('/')
  if (!isKind(kind)) throw new Error(`"${key}" is no place of a record: expected kind/id`)
  return [kind, id]
}
