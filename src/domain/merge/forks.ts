import type { RecordEntries } from '../bundle/entries'
import type { GatedBundle } from '../bundle/gate'
import { forkedDots, readDot } from '../register'
import { writerOf } from './joined'

/** R10 — Writers under whose name two browsers have written: one dot of theirs stands there with two contents. */
export function forkedWriters(unions: Iterable<RecordEntries>): readonly string[] {
  const writers = new Set<string>()
  for (const { entries } of unions)
    for (const union of Object.values(entries))
      for (const dot of forkedDots(union)) writers.add(writerOf(dot))
  return [...writers].toSorted()
}

/** A file as far as its number goes. */
export interface NumberedFile {
  readonly id: string
  readonly actor: { readonly id: string; readonly seq: number } | undefined
}

/** B6 — Writers of whom two files have one number: they are two browsers. A gap in the numbers is never an error. */
export function doubledWriters(files: Iterable<NumberedFile>): readonly string[] {
  const first = new Map<string, string>()
  const writers = new Set<string>()
  for (const { id, actor } of files) {
    if (!actor) continue
    const number = `${actor.id} ${actor.seq}`
    if ((first.get(number) ?? id) !== id) writers.add(actor.id)
    first.set(number, first.get(number) ?? id)
  }
  return [...writers].toSorted()
}

/** What is known here of who writes under which name. */
export interface Writers {
  /** The name of this browser, and the highest counter it has written under it. */
  readonly own: string
  readonly counter: number
  /** Files that left here or came in. */
  readonly files: readonly NumberedFile[]
}

/**
 * R10 — Whether this browser must take a new name when these files are taken in: one of them shows that another browser
 * writes under the same, or this one did before an older copy of its storage was put back, or a request says so.
 */
export function isForked(
  { own, counter, files }: Writers,
  plan: { readonly forked: readonly string[]; readonly files: readonly { readonly file: GatedBundle }[] },
): boolean {
  const given = plan.files.map(({ file }) => ({ id: file.id, actor: file.bundle.head.actor }))
  return (
    plan.forked.includes(own) ||
    plan.files.some(({ file }) => file.bundle.head.forked?.includes(own) || isAhead(file, own, counter)) ||
    doubledWriters([...files, ...given]).includes(own)
  )
}

/** R4, G7 — Whether a file has entries under this name that were not written under it here. */
function isAhead({ records, foreign }: GatedBundle, own: string, counter: number): boolean {
  return [...records, ...foreign].some(({ entries }) =>
    Object.values(entries)
      .flat()
      .map(({ dot }) => readDot(dot))
      .some((mark) => mark.actor === own && mark.counter > counter),
  )
}
