import type { Database } from '#storage/database'
import { readRecordHistory } from '#storage/recordHistory'
import type { HistoryPlace, KnownWrite } from '#storage/recordHistory'
import { useRead } from './useRead'

export type { BringingFile, HistoryPlace, KnownWrite } from '#storage/recordHistory'

/** Every write of these records, read anew after each write; undefined until it has been read. */
export const useRecordHistory = (places: readonly HistoryPlace[]): readonly KnownWrite[] | undefined =>
  useRead(readPlaces, JSON.stringify(places))

function readPlaces(db: Database, places: string): Promise<readonly KnownWrite[]> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the text was made from them above
  const wanted: readonly HistoryPlace[] = JSON.parse(places)
  return readRecordHistory(db, wanted)
}
