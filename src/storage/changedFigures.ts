import { changedFigures } from '#domain/changedFigure'
import type { ChangedFigure } from '#domain/changedFigure'
import { historyOf } from '#domain/history'
import type { Database } from './database'
import { readJoins, withCounted } from './joins'
import { marksOf } from './marks'

/** K4 — Which of these figures (`indicator@quarter`) say another number than they said when they were first entered. */
export async function readChangedFigures(
  db: Database,
  ids: readonly string[],
): Promise<readonly ChangedFigure[]> {
  const places = ids.map((id) => ({ kind: 'measurement', id }))
  const rows = await withCounted(db, await marksOf(db, places), await readJoins(db))
  return rows.flatMap((row) => changedFigures(historyOf(row, { own: new Set() })))
}
