import type { Database } from '#storage/database'
import type { Withdrawal } from '#storage/withdrawal'
import { useRead } from './useRead'

export type { Withdrawal } from '#storage/withdrawal'

/** What withdrawing a file would do, read anew after each write; undefined until it has been read. */
export const useWithdrawal = (file: string): Withdrawal | undefined => useRead(read, file)

const read = async (db: Database, file: string) =>
  (await import('#storage/withdrawal')).readWithdrawal(db, file)
