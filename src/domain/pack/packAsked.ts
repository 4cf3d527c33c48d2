import type { Id, QuarterId } from '../primitives'
import type { RegisterValue } from '../records'
import type { Report } from '../scorecard'
import type { CommitteeRows } from './committeeRows'
import type { Composition } from './composition'
import type { Edition } from './document'
import type { Content } from './receives'
import type { NotesFor } from './rowNotes'

export type Front = RegisterValue<'committee', 'front'>

/** Who a pack is for and what it is to hold: a committee, or a section's own draft. */
export interface PackFor {
  readonly name: string
  readonly content: Content
  readonly front: Front
  readonly composition: Composition
}

/** K4 — A figure of an earlier quarter that differs from what was printed, or had not been printed. */
export interface Correction {
  readonly indicator: Id
  readonly quarter: QuarterId
  /** Label of the version in which the quarter was last printed. */
  readonly printedIn: string
  /** As printed; null: a late figure, which had not been. */
  readonly was: Printed | null
  readonly is: Printed
  /** Why, and who agreed; may be empty. */
  readonly reason: string
}

/** What the public and the Part 2 copy list: each knows only of what it printed itself. */
export interface Corrections {
  readonly open: readonly Correction[]
  readonly part2: readonly Correction[]
}

export interface Printed {
  readonly actual: string
  readonly target: string
  readonly status: string
}

export interface PackAsked {
  readonly report: Report
  readonly packFor: PackFor
  readonly edition: Edition
  /** As far as is known; none where nothing was ever printed from here. */
  readonly corrections?: Corrections
}

/** What every part of a document is made from. */
export interface PartsFrom extends NotesFor {
  /** Nothing is settled yet, and what has not been handed in is said. */
  readonly isDraft: boolean
  readonly packFor: PackFor
  readonly rows: CommitteeRows
  readonly corrections: readonly Correction[]
}

export const noFront: Front = { title: '', meeting: '', date: null, author: '', blocks: [] }
