import type { Drafts } from '#domain/pack/drafts'
import type { Json } from '#domain/canonical'
import type { CounterRanges } from '#domain/counterRanges'
import type { RecordEntries } from '#domain/bundle/entries'
import type { BundleHead, BundleKind } from '#domain/bundle/format'
import type { ExportScope } from '#domain/bundle/scope'
import type { Decision } from '#domain/merge/decisions'
import type { Joins } from '#domain/merge/joined'
import type { AnyRecord, Kind } from '#domain/records'
import type { Dot, Entry } from '#domain/register'
import type { Migrated } from './migration'

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
  /** 1 where there is something to choose about in it; absent otherwise, so that the index holds only those. */
  readonly open?: 1
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
  /** R7 — Present where it settled a conflict: to do it again, it is written even where it shows already. */
  readonly isSettling?: true
}

export interface WithdrawnEntry {
  readonly kind: Kind
  readonly id: string
  readonly register: string
  readonly dot: Dot
}

/**
 * One action of a person in the append-only own log. `begin` sets a council up: there is nothing before it to go back
 * to, so it is never undone. `undo` and `redo` name the step they act on in `of`, `pass` one that could not be undone;
 * `withdrawn` are own entries taken back before they had left in any file (R11).
 */
export interface Step {
  readonly step?: number
  readonly action: 'begin' | 'write' | 'undo' | 'redo' | 'pass'
  readonly of: number | null
  /** What was decided about files, and what takes it back; null for a change by hand. */
  readonly decided: Decided | null
  readonly at: string
  /** Id of the post of the person; absent in older steps, whose entries say it. */
  readonly by?: string
  readonly label: string
  readonly entries: readonly LoggedEntry[]
  readonly withdrawn: readonly WithdrawnEntry[]
}

/** Decisions about files and their parts, and those that held before. */
export interface Decided {
  readonly done: readonly Decision[]
  readonly back: readonly Decision[]
}

/** The cover of an imported file, never changed. Its words lie apart: lists of files need not read them. */
export interface BundleRow {
  readonly id: string
  readonly contentId: string
  readonly fileName: string
  readonly importedAt: string
  readonly kind: BundleKind
  readonly head: BundleHead
  /** The public key it was signed with (B7), where the signature fits. */
  readonly key: string | null
}

/** An imported file, word for word. */
export interface BundleTextRow {
  readonly id: string
  readonly text: string
}

/** What was decided, in the order in which it was. */
export interface DecisionRow extends Decision {
  readonly n?: number
}

/** A file that left this browser, and the counters of the own entries in it. */
export interface ExportRow {
  /** What was in it. A file of the first version does not say more than its kind. */
  readonly scope: ExportScope | { readonly what: 'unknown' }
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

/** A writer this browser has been. `sent`: the counters of the entries that have left in a file. */
export interface FormerActor {
  readonly id: string
  readonly sent: CounterRanges
}

/** Who writes in this browser. `seq`: files written so far. */
export interface Actor extends FormerActor {
  readonly counter: number
  readonly seq: number
  /** Those it was before a new name had to be taken (R10): what they wrote is its own. */
  readonly former: readonly FormerActor[]
}

/** The settings by key. */
export interface Settings {
  readonly schema: number
  /** F15 — Every upgrade that ran on this database; absent where none has. */
  readonly migrations: readonly Migrated[]
  readonly revision: number
  readonly actor: Actor
  /** Id of the council in files, minted once or taken over from the first file. */
  readonly organisationId: string
  /** Post of the person at this browser; empty until they say. */
  readonly me: string
  /** R12 — A cache of what the indicators say; absent where none was ever joined. */
  readonly joins: Joins
  /** B7 — What signs the files of this browser; absent until the first file leaves. */
  readonly signingKey: StoredSigningKey
  /** By section: the drafts that this browser gave out of it. Nobody else numbers by them. */
  readonly sectionDrafts: Readonly<Record<string, Drafts>>
}

/** `publicKey` in base64. The private key can be used and never read. */
export interface StoredSigningKey {
  readonly alg: 'Ed25519' | 'ECDSA-P256'
  readonly publicKey: string
  readonly privateKey: CryptoKey
}

export interface SettingRow {
  readonly key: keyof Settings
  readonly value: Settings[keyof Settings]
}
