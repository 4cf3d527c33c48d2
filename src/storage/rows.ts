import type { Json } from '#domain/canonical'
import type { CounterRanges } from '#domain/counterRanges'
import type { RecordEntries } from '#domain/bundle/entries'
import type { AnyRecord, Kind } from '#domain/records'
import type { Dot, Entry } from '#domain/register'

/**
 * A record as it stands, a disposable cache of its marks. `revision` is the write that last touched it, so that a
 * screen can ask for what changed since; `record` is null where it was deleted or taken back.
 */
export interface RecordRow {
  readonly kind: Kind
  readonly id: string
  readonly shelf: string
  readonly revision: number
  readonly record: AnyRecord | null
}

/**
 * Every entry known of a record, from the own log and from accepted files: what is folded. Kinds that only a later
 * version knows are kept here and have no record (B3).
 */
export type MarksRow = RecordEntries

/** One entry of the own log with what stood there before; `before` undefined: never written. */
export interface LoggedEntry {
  readonly kind: Kind
  readonly id: string
  readonly register: string
  readonly entry: Entry
  readonly before: Json | undefined
}

export interface WithdrawnEntry {
  readonly kind: Kind
  readonly id: string
  readonly register: string
  readonly dot: Dot
}

/**
 * One action of a person in the append-only own log. `begin` sets a council up: there is nothing before it to go back
 * to, so it is never undone. `undo` and `redo` name the step they act on in `of`;
 * `withdrawn` are own entries taken back before they had left in any file (R11).
 */
export interface Step {
  readonly step?: number
  readonly action: 'begin' | 'write' | 'undo' | 'redo'
  readonly of: number | null
  /** The file that was taken in (write, redo) or taken out again (undo); null for a change by hand. */
  readonly file: string | null
  readonly at: string
  readonly label: string
  readonly entries: readonly LoggedEntry[]
  readonly withdrawn: readonly WithdrawnEntry[]
}

/** An imported file, word for word and never changed. */
export interface BundleRow {
  readonly id: string
  readonly contentId: string
  readonly fileName: string
  readonly text: string
  readonly importedAt: string
}

/** What was decided about a file: which of it counts. */
export interface DecisionRow {
  readonly n?: number
  readonly file: string
  /** null: the whole file. */
  readonly record: string | null
  readonly register: string | null
  readonly verdict: 'accepted' | 'refused' | 'withdrawn'
  readonly reason: string
  readonly at: string
}

/** A file that left this browser, and the counters of the own entries in it. */
export interface ExportRow {
  readonly id: string
  readonly contentId: string
  readonly fileName: string
  readonly at: string
  readonly actor: string
  readonly counters: CounterRanges
  /** Which file of this writer it is, from 1 on. */
  readonly seq: number
}

/** All rows of a shelf up to a revision as one text, quick to read; can be made anew at any time. */
export interface ShelfCopyRow {
  readonly shelf: string
  readonly revision: number
  readonly text: string
}

/** Who writes in this browser. `sent`: the counters of the entries that have left in a file. `seq`: files written so far. */
export interface Actor {
  readonly id: string
  readonly counter: number
  readonly sent: CounterRanges
  readonly seq: number
}

/** The settings by key. */
export interface Settings {
  readonly schema: number
  readonly revision: number
  readonly actor: Actor
  /** Id of the council in files, minted once or taken over from the first file. */
  readonly organisationId: string
  /** Post of the person at this browser; empty until they say. */
  readonly me: string
}

export interface SettingRow {
  readonly key: keyof Settings
  readonly value: Settings[keyof Settings]
}
