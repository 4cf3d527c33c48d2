import { plainActor } from './bundle/entries'
import type { RecordEntries } from './bundle/entries'
import { writerOf } from './merge/joined'
import { liveEntries, shownEntry, withoutAlias } from './register'
import type { Dot, TypedFor } from './register'

/** A file that was taken in. */
export interface SourceFile {
  readonly fileName: string
  readonly importedAt: string
}

/** Who wrote what a register shows, when by their clock, and how it came here. */
export interface Origin {
  readonly register: string
  readonly dot: Dot
  /** Id of the post; empty where nobody had said who they are. */
  readonly by: string
  readonly at: string
  readonly came: 'typedHere' | 'fromFile'
  /** Of what was typed in for that post. */
  readonly typed?: TypedFor | undefined
}

/** Where the shown value of each register of a record comes from. `actor` is this browser. */
export function originsOf(marks: RecordEntries, actor: string): readonly Origin[] {
  return Object.entries(marks.entries).flatMap(([register, union]) => {
    const entry = shownEntry(liveEntries(union))
    if (!entry) return []
    const { dot, by, at, typed } = entry
    const came = writerOf(dot) === actor ? 'typedHere' : 'fromFile'
    return [{ register, dot, by, at, came, ...(typed && { typed }) }]
  })
}

/** B2 — Whether a program other than this one wrote it, and handed it over as a plain file. */
export const isWrittenByProgram = (dot: Dot): boolean => writerOf(dot).startsWith('plain-')

/** Whether a file brought a write: it names it, or it is plain and its content stands for its writer (B2). */
export function bringsDot(file: { readonly contentId: string; readonly text: string }, dot: Dot): boolean {
  return plainActor(file.contentId) === writerOf(dot) || file.text.includes(`"${withoutAlias(dot)}"`)
}
