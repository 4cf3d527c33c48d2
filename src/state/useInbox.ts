import type { Proposal } from '#domain/merge/proposals'
import type { Database } from '#storage/database'
import type { OpenRecord } from '#storage/inbox'
import { useRead } from './useRead'

export type { OpenRecord } from '#storage/inbox'

/** Every record with something to choose about, read anew after each write; undefined until it has been read. */
export const useConflicts = (): readonly OpenRecord[] | undefined => useRead(readConflicts)

/** Every proposal that waits for a yes or no, read anew after each write; undefined until it has been read. */
export const useProposals = (): readonly Proposal[] | undefined => useRead(readProposals)

/** How many things there are to choose about; undefined until it has been read. */
export const useConflictCount = (): number | undefined => useRead(countConflicts)

/** The inbox reads files, so its code comes with the first question. */
const inbox = () => import('#storage/inbox')
const readConflicts = async (db: Database) => (await inbox()).readConflicts(db)
const readProposals = async (db: Database) => (await inbox()).readProposals(db)
const countConflicts = async (db: Database) => (await inbox()).countConflicts(db)
