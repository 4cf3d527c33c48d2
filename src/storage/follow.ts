import { liveQuery } from 'dexie'
import type { Database } from './database'
import type { Settings } from './rows'
import { readSetting } from './settings'
import { readUndoState } from './undoState'
import type { UndoState } from './undoState'

/** Lets the screen draw what was changed before the history is read for the words on the undo button. */
const historyDelay = 60

/** Follows what can be undone and redone, over all tabs: every step comes with a new revision. Returns the function that stops following. */
export function followHistory(db: Database, onHistory: (history: UndoState) => void): () => void {
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const read = () => {
    readUndoState(db).then(
      (history) => isStopped || onHistory(history),
      () => undefined, // closed meanwhile
    )
  }
  const subscription = liveQuery(() => readSetting(db, 'revision')).subscribe({
    next() {
      clearTimeout(timer)
      timer = setTimeout(read, historyDelay)
    },
    error: () => undefined,
  })
  return () => {
    isStopped = true
    clearTimeout(timer)
    subscription.unsubscribe()
  }
}

/** Follows a setting, over all tabs; undefined where it was never set. */
export function followSetting<K extends keyof Settings>(
  db: Database,
  key: K,
  onValue: (value: Settings[K] | undefined) => void,
): () => void {
  const subscription = liveQuery(() => readSetting(db, key)).subscribe({
    next: onValue,
    error: () => undefined,
  })
  return () => subscription.unsubscribe()
}
