import { write } from '../change'
import type { Changes, Write } from '../change'
import { digest } from '../digest'
import type { PlanView } from '../plan/place'
import type { Id } from '../primitives'
import type { OfKind } from '../recordIndex'
import { livingIndicators } from '../structure'

/** R12 — Two indicators with one reference; `smaller` is the id under which they would count. */
export interface SamePair {
  readonly ref: string
  readonly smaller: Id
  readonly larger: Id
}

/**
 * R12 — Living indicators with equal references (spaces around and capitals aside) under different ids, which somebody has
 * to be asked about. Those said to be different before are left out; `isDismissed` takes the id of a dismissal.
 */
export function sameReferences(
  { structure, quarter }: PlanView,
  isDismissed: (dismissal: Id) => boolean,
): readonly SamePair[] {
  const groups = new Map<string, { readonly id: Id; readonly ref: string }[]>()
  for (const { id } of livingIndicators(structure, quarter)) {
    const ref = structure.definition(id, quarter)?.ref?.trim() ?? ''
    if (ref === '') continue
    const group = groups.get(ref.toLowerCase())
    if (group) group.push({ id, ref })
    else groups.set(ref.toLowerCase(), [{ id, ref }])
  }
  return [...groups.values()].flatMap(pairsOf).filter((pair) => !isDismissed(dismissalOf(pair)))
}

/** The id of the record that says that two indicators are different ones. */
export const dismissalOf = ({ smaller, larger }: Pick<SamePair, 'smaller' | 'larger'>): Id =>
  digest(`sameIndicator@indicator@${smaller}~${larger}`)

/** R12 — Says that two indicators are different, so that it is not asked again. */
export function differentChanges(pair: SamePair, known: OfKind<'dismissal'> | undefined): Changes {
  const at = { kind: 'dismissal', id: dismissalOf(pair), register: 'reason' } as const
  return {
    label: `Two different indicators ${pair.ref}`,
    writes: [write(at, 'Not the same indicator', known?.values.reason)],
  }
}

/** What an indicator's own `joined` says, whatever it counts as; undefined where it was never written. */
export interface JoinedWritten {
  readonly id: Id
  readonly into: Id | null | undefined
}

/**
 * R12 — Says that two indicators are the same one, on the larger id or, where that says already that it is the same as a
 * third, on the smaller one. `written`: what every indicator says so far.
 */
export function joiningChanges(pair: SamePair, written: readonly JoinedWritten[]): Changes {
  const { ref, smaller, larger } = pair
  const said = (id: Id) => written.find((one) => one.id === id)?.into
  const [from, to] = said(larger) && !said(smaller) ? [smaller, larger] : [larger, smaller]
  return { label: `One indicator ${ref}`, writes: [joinedWrite({ id: from, into: said(from) }, to)] }
}

/** R12 — Takes an indicator apart from all that it was joined to; no writes where it was joined to none. */
export function separatingChanges(
  { id, name }: { readonly id: Id; readonly name: string },
  written: readonly JoinedWritten[],
): Changes {
  const tied = written.filter((one) => one.into && (one.id === id || one.into === id))
  return { label: `${name} taken apart again`, writes: tied.map((one) => joinedWrite(one, null)) }
}

function joinedWrite({ id, into }: JoinedWritten, to: Id | null): Write {
  const at = { kind: 'indicator', id, register: 'joined' } as const
  const said = into === undefined ? undefined : into === null ? null : { into }
  return write(at, to === null ? null : { into: to }, said)
}

function pairsOf(group: readonly { readonly id: Id; readonly ref: string }[]): readonly SamePair[] {
  const sorted = group.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return sorted.flatMap(({ id: smaller, ref }, at) =>
    sorted.slice(at + 1).map(({ id: larger }) => ({ ref, smaller, larger })),
  )
}
