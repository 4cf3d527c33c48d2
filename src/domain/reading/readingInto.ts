import type { Id } from '../primitives'
import type { Kind } from '../records'
import type { Structure } from '../structure'
import type { Answers } from './answers'
import type { Matches } from './matching'

/** What an empty browser is asked before a file is read into it. */
export interface NewCouncil {
  readonly name: string
  readonly firstMonth: number
}

/** What a file is read into. */
export interface ReadingInto {
  /** What is there; undefined in an empty browser, which `council` then sets up. */
  readonly structure: Structure | undefined
  readonly council: NewCouncil
  readonly matches: Matches
  /** Keys of rows that a person left out. */
  readonly leftOut: ReadonlySet<string>
  readonly answers: Answers
  /** Keys of rows whose figures are taken although the file measures them otherwise than the report. */
  readonly agreed: ReadonlySet<string>
  readonly newId: () => Id
  /** So many places in order, after all that are there. */
  readonly orders: (kind: Kind, count: number) => readonly string[]
}
