import type { DraftRow } from '#domain/draftRow'
import type { SafeJournal } from '#storage/inFlight'
import type { JournalEntry } from '#storage/journal'

/** A journal that remembers what this page gave it: the texts that are not stored yet, as they were typed last. */
export interface HeldJournal extends SafeJournal {
  /** An editor is open on a text; it is told when what it was told of being on the disk is no longer so. */
  readonly hold: (id: string, onKept: (isKept: boolean) => void) => void
  /** Its editor is gone. */
  readonly leave: (id: string) => void
  /** Whether an editor is open on it: what that holds is not left. */
  readonly isInHand: (id: string) => boolean
  /** Writes all of them again. */
  readonly writeAgain: () => Promise<void>
  /** Says that none of them is on the disk any more, then writes them again. */
  readonly lose: () => Promise<void>
}

/** F1, F18 — What the browser takes away under an open page is written again from what the page itself still knows. */
export function withMemory(journal: SafeJournal): HeldJournal {
  const rows = new Map<string, DraftRow>()
  const inHand = new Map<string, (isKept: boolean) => void>()
  const note = (entry: JournalEntry): void => {
    if ('put' in entry) return void rows.set(entry.put.id, entry.put)
    rows.delete(entry.remove)
    inHand.delete(entry.remove)
  }
  const tell = (isKept: boolean) => inHand.forEach((onKept) => onKept(isKept))
  const writeAgain = async () => {
    if (rows.size > 0) tell(await journal.write(...[...rows.values()].map((put) => ({ put }))))
  }
  return {
    ...journal,
    write(...entries) {
      entries.forEach(note)
      return journal.write(...entries)
    },
    clear() {
      rows.clear()
      return journal.clear()
    },
    hold: (id, onKept) => void inHand.set(id, onKept),
    leave: (id) => void inHand.delete(id),
    isInHand: (id) => inHand.has(id),
    writeAgain,
    lose() {
      tell(false)
      return writeAgain()
    },
  }
}
