import { write } from '../change'
import type { Changes } from '../change'
import { readDraft } from '../plan/draft'
import type { Draft, DraftErrors } from '../plan/draft'
import type { Id } from '../primitives'
import type { OfKind } from '../recordIndex'
import { ok } from '../result'
import type { Result } from '../result'

/** What is dismissed, and what its record says so far. `name`: `Unit does not fit: PI1174`. */
export interface Dismissing {
  readonly dismissal: Id
  readonly known: OfKind<'dismissal'> | undefined
  readonly name: string
  /** Findings of the same kind that are dismissed with it, for the same reason. */
  readonly others?: readonly Dismissed[]
}

/** One finding that is dismissed. */
export type Dismissed = Pick<Dismissing, 'dismissal' | 'known'>

/** Field `reason`. */
export const dismissalDraft = ({ known }: Dismissing): Draft => ({ reason: known?.values.reason ?? '' })

/** Dismisses a finding for its quarter. Whoever asks later is told why, so there must be a reason. */
export function dismissalEntry(draft: Draft, dismissing: Dismissing): Result<Changes, DraftErrors> {
  const read = readDraft(draft, (reader) => {
    const reason = reader.text('reason')
    if (reason === '') reader.refuse('reason', 'Say why it may stay as it is.')
    return reason
  })
  if (!read.ok) return read
  const { name, others = [] } = dismissing
  const writes = [dismissing, ...others].map((one) =>
    write(placeOf(one), read.value, one.known?.values.reason),
  )
  return ok({ label: `Dismissed: ${name}`, writes })
}

/** Takes a dismissal back, so that the finding is told again. */
export function takenBack(dismissing: Dismissing): Changes {
  const { known, name } = dismissing
  return { label: `Put back: ${name}`, writes: [write(placeOf(dismissing), null, known?.values.reason)] }
}

/** The reason of a dismissal that stands: one that was emptied is none. */
export const reasonOf = (known: OfKind<'dismissal'> | undefined): string | undefined =>
  known?.values.reason?.trim() ? known.values.reason : undefined

const placeOf = ({ dismissal }: Dismissed) =>
  ({ kind: 'dismissal', id: dismissal, register: 'reason' }) as const
