import { createStore } from 'zustand/vanilla'
import type { StoreApi } from 'zustand/vanilla'
import type { EnteringFor } from '#domain/change'
import type { Shelf } from '#domain/figures'
import type { UndoState } from '#storage/undoState'

/** Whether what the person did is on the disk. `saved` only after the transaction has completed (F19). */
export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly message: string }

/** What the screens follow and what is lost without regret. The database is the truth. */
export interface Session {
  readonly save: SaveState
  readonly shelves: ReadonlyMap<string, Shelf>
  readonly history: UndoState
  /** Grows with every write, in any tab: what is not followed is read again. */
  readonly revision: number
  /** Id of the post of the person at this browser; empty until they say. */
  readonly me: string
  /** For whom the person types, and what they have it from; undefined: for themselves. Of this tab alone. */
  readonly enteringFor: EnteringFor | undefined
  /** F3 — The last write found no room; gone with the next that is stored. */
  readonly isFull: boolean
  /** Grows with every snapshot that this tab takes in the course of the work. */
  readonly snapshots: number
  /** F7 — Damaged rows were found among those that are shown; they are left aside. */
  readonly hasUnsound: boolean
  /** Why the stored work cannot be followed any more; the page must be reloaded. */
  readonly fault: 'none' | 'outdated' | 'lost'
}

export type SessionStore = StoreApi<Session>

export const createSession = (): SessionStore =>
  createStore<Session>(() => ({
    save: { state: 'idle' },
    shelves: new Map(),
    history: { undo: undefined, redo: undefined },
    revision: 0,
    me: '',
    enteringFor: undefined,
    isFull: false,
    snapshots: 0,
    hasUnsound: false,
    fault: 'none',
  }))
