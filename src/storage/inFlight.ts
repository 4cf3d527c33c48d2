import { isDraftRow } from '#domain/draftRow'
import type { Journal, JournalEntry } from './journal'
import { keepText, keysFrom, readJson, readText } from './localText'

/** A journal that loses nothing of what was asked of it while the disk was busy. */
export interface SafeJournal extends Journal {
  /** Does what pages that are gone had asked for and not got. */
  readonly catchUp: (isGone: (tab: string) => boolean) => Promise<void>
}

/**
 * A page that is closed or reloaded takes with it what still waits in its connection, even what is committed. So what is asked of
 * the journal stands in localStorage too until the journal has it: that stays when a page goes, though not when the
 * browser is killed, where the journal's own way is the quicker one.
 */
export function withInFlight(journal: Journal, { name, tab }: { name: string; tab: string }): SafeJournal {
  const prefix = `${name}-in-flight `
  const newest = new Map<string, number>()
  const typedAt = new Map<string, string>()
  let count = 0
  const note = (entry: JournalEntry): (() => void) => {
    const [key, turn] = [prefix + idOf(entry), (count += 1)]
    newest.set(key, turn)
    if ('put' in entry) typedAt.set(key, entry.put.at)
    keepText(key, JSON.stringify({ tab, at: typedAt.get(key) ?? '', entry }))
    return () => {
      if (newest.get(key) !== turn) return
      newest.delete(key)
      keepText(key, null)
    }
  }
  return {
    ...journal,
    async write(...entries) {
      const noted = entries.map(note)
      const isWritten = await journal.write(...entries)
      if (isWritten) for (const done of noted) done()
      return isWritten
    },
    clear() {
      for (const key of keysFrom(prefix)) keepText(key, null)
      return journal.clear()
    },
    async catchUp(isGone) {
      const keys = keysFrom(prefix)
      if (keys.length === 0) return
      const stands = new Map((await journal.rows()).map(({ id, at }) => [id, at]))
      for (const key of keys) {
        const left = readLeft(readText(key))
        if (left && !isGone(left.tab)) continue
        const isOlder = left !== undefined && left.at !== '' && left.at < (stands.get(idOf(left.entry)) ?? '')
        if (!left || isOlder || (await journal.write(left.entry))) keepText(key, null)
      }
    },
  }
}

interface Left {
  readonly tab: string
  /**
   * When the text was typed last; '' where this page did not type it. A killed browser may leave an old note behind: what the
   * journal has is newer then.
   */
  readonly at: string
  readonly entry: JournalEntry
}

/** Undefined where it is none: another version may have left others. */
function readLeft(text: string | null | undefined): Left | undefined {
  const left = readJson(text)
  if (!isObject(left)) return undefined
  const { tab, at, entry } = left
  if (typeof tab !== 'string' || typeof at !== 'string' || !isObject(entry)) return undefined
  const { put, remove } = entry
  if (typeof remove === 'string') return { tab, at, entry: { remove } }
  return isDraftRow(put) ? { tab, at, entry: { put } } : undefined
}

const idOf = (entry: JournalEntry): string => ('put' in entry ? entry.put.id : entry.remove)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
