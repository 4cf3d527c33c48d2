import { liveQuery } from 'dexie'
import type { Database } from './database'
import { readSetting } from './settings'
import { readUndoState } from './undo'
import type { UndoState } from './undo'

/** Follows what can be undone and redone, over all tabs. Returns the function that stops following. */
export function followHistory(db: Database, onHistory: (history: UndoState) => void): () => void {
  const subscription = liveQuery(() => readUndoState(db)).subscribe({
    next: onHistory,
    error: () => undefined,
  })
  return () => subscription.unsubscribe()
}

/** Follows who the person at this browser is. */
export function followMe(db: Database, onMe: (me: string) => void): () => void {
  const subscription = liveQuery(() => readSetting(db, 'me')).subscribe({
    next: (me) => onMe(me ?? ''),
    error: () => undefined,
  })
  return () => subscription.unsubscribe()
}
