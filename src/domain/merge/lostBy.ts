import { ofRegister } from '../bundle/entries'
import type { RecordEntries } from '../bundle/entries'
import { isSameEntry, liveEntries } from '../register'
import { keyOf } from './union'

/** A register that stands here as it does not stand in a backup. */
export interface LostPart {
  readonly kind: string
  readonly id: string
  readonly register: string
}

/**
 * What would go when a backup takes the place of everything here: registers with something live that the backup has never
 * heard of. What it has heard of and something later covers there is not lost.
 */
export function lostBy(
  here: readonly RecordEntries[],
  backup: ReadonlyMap<string, RecordEntries>,
): readonly LostPart[] {
  return here.flatMap((record) => {
    const there = backup.get(keyOf(record))
    return Object.keys(record.entries).flatMap((register) => {
      const known = there ? ofRegister(there, register) : []
      const isLost = liveEntries(ofRegister(record, register)).some(
        (entry) => !known.some((one) => isSameEntry(one, entry)),
      )
      return isLost ? [{ kind: record.kind, id: record.id, register }] : []
    })
  })
}
