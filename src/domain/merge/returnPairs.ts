import type { BundleHead } from '../bundle/format'
import { sectionsOfPart } from '../myParts'
import type { Id, QuarterId } from '../primitives'
import type { Structure } from '../structure'

/** A return that was taken in and counts. */
export interface CountedReturn {
  readonly id: string
  readonly fileName: string
  readonly importedAt: string
  readonly head: Pick<BundleHead, 'actor' | 'scope'>
}

/** The last two returns of one writer that have something of a section. */
export interface ReturnPair<R extends CountedReturn = CountedReturn> {
  readonly earlier: R
  readonly later: R
}

/** Of each writer who has handed in more than once, by the number of their files; a plain file has no writer. */
export function returnPairs<R extends CountedReturn>(
  returns: readonly R[],
  structure: Structure,
  at: { readonly section: Id; readonly quarter: QuarterId },
): readonly ReturnPair<R>[] {
  const byWriter = new Map<string, R[]>()
  for (const file of returns) {
    const { actor, scope } = file.head
    if (!actor || !scope?.quarters.includes(at.quarter)) continue
    if (!sectionsOfPart(structure, { ...scope, quarter: at.quarter }).includes(at.section)) continue
    byWriter.set(actor.id, [...(byWriter.get(actor.id) ?? []), file])
  }
  return [...byWriter.values()].flatMap((files) => {
    const [later, earlier] = files.toSorted((a, b) => seqOf(b) - seqOf(a))
    return later && earlier ? [{ earlier, later }] : []
  })
}

const seqOf = ({ head }: CountedReturn): number => head.actor?.seq ?? 0
