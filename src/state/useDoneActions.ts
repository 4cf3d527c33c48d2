import type { Database } from '#storage/database'
import { readDoneActions } from '#storage/doneActions'
import type { DonePage, PageWanted } from '#storage/doneActions'
import { useRead } from './useRead'

export type { DecidedFile, DoneAction, DonePage, PageWanted } from '#storage/doneActions'
export type { ChangedPlace, ChangedRegister, Standing } from '#storage/stepStanding'
export type { LaterAction, Turn } from '#storage/stepWalk'

/** What was done in this browser, a page of it, read anew after each write; undefined until it has been read. */
export const useDoneActions = (wanted: PageWanted): DonePage | undefined =>
  useRead(readPage, JSON.stringify(wanted))

function readPage(db: Database, wanted: string): Promise<DonePage> {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- the text was made from it above
  const page: PageWanted = JSON.parse(wanted)
  return readDoneActions(db, page)
}
