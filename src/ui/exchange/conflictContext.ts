import type { Json } from '#domain/canonical'
import { settling } from '#domain/merge/conflicts'
import type { Conflict } from '#domain/merge/conflicts'
import { conflictKey, shownSide } from '#domain/merge/openConflicts'
import type { OpenValues } from '#domain/merge/openConflicts'
import type { PlanView } from '#domain/plan/place'
import type { OpenRecord } from '#state/useInbox'
import type { Sources } from '#state/useSources'
import { choosingLabel, uncapital } from '../words/conflict'
import { placeWords } from '../words/place'
import type { ValueNames } from '../words/value'
import type { Choice, Choosing } from './useChoosing'

/** What every conflict of the inbox is shown with. `sources` undefined while the files are looked through. */
export interface ConflictContext {
  readonly view: PlanView
  readonly namesAt: (at: { readonly id: string }) => ValueNames
  readonly sources: Sources | undefined
  readonly choosing: Choosing
}

export interface ConflictProps<C extends Conflict = Conflict> {
  readonly record: OpenRecord
  readonly conflict: C
  readonly context: ConflictContext
}

export type ValuesProps = ConflictProps<OpenValues>

/** The choice to keep a value; `said` in words what it is. */
export function choiceOf(
  conflict: OpenValues,
  value: Json,
  { context, said }: { readonly context: ConflictContext; readonly said: string },
): Choice {
  const names = context.namesAt(conflict)
  return {
    key: conflictKey(conflict),
    label: choosingLabel(conflict, names),
    writes: [settling(conflict, value, shownSide(conflict)?.value)],
    said: `${said} is kept as the ${uncapital(placeWords(conflict, names))}.`,
  }
}
