import { orphansOf, removalFault, removedWith } from '#domain/plan/removal'
import { shortNameOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import type { AnyRecord, Kind } from '#domain/records'
import { useCommands } from '#state/useCommands'
import { useHistory } from '#state/useRecords'
import { kindWords } from '../words'

/** What was deleted just now: `label` is what undo says, `after` what it has left behind. */
export interface Deleted {
  readonly label: string
  readonly after: string
}

export interface RemovalOffer {
  /** Why it cannot be deleted, or what deleting it would do; empty where nothing needs to be said. */
  readonly hint: string
  readonly isPossible: boolean
  /** Resolves to what was deleted; undefined where it was not saved. */
  readonly remove: () => Promise<Deleted | undefined>
}

/** Deleting a record that was made by mistake. */
export function useRemoval(record: AnyRecord, view: PlanView): RemovalOffer {
  const { removeAll } = useCommands()
  const reported = useHistory(reportOf[record.kind] ?? 'measurement', record.id)
  const years = useHistory('year', record.id)
  const fault = reported && removalFault(record, reported.length, view)
  const orphans = orphansOf(record, view)
  return {
    hint: fault ?? (orphans && `Would become “Not placed”: ${orphans}`),
    isPossible: reported !== undefined && fault === undefined,
    remove: async () => {
      const label = `Delete ${kindWords[record.kind].one} ${shortNameOf(record, view)}`
      const removed = await removeAll({ label, records: [...removedWith(record, view), ...(years ?? [])] })
      return removed.ok ? { label, after: orphans && `Now “Not placed”: ${orphans}` } : undefined
    },
  }
}

/** What is reported of a kind, quarter by quarter. */
const reportOf: { readonly [K in Kind]?: Kind } = { activity: 'progress', section: 'narrative' }
