import type { ChangedFigure } from '#domain/changedFigure'
import { readChangedFigures } from '#storage/changedFigures'
import type { Database } from '#storage/database'
import { useRead } from './useRead'

/** K4 — What of these figures (`indicator@quarter`) was changed since it was entered; undefined until it has been read. */
export const useChangedFigures = (ids: readonly string[]): readonly ChangedFigure[] | undefined =>
  useRead(readIds, ids.join(' '))

const readIds = (db: Database, ids: string): Promise<readonly ChangedFigure[]> =>
  readChangedFigures(db, ids.split(' ').filter(Boolean))
