import type { ReactNode } from 'react'
import type { Write } from '#domain/change'
import type { Draft } from '#domain/plan/draft'
import type { PlanEntry } from '#domain/plan/entry'
import { shortNameOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import type { AnyRecord } from '#domain/records'
import { DraftFields } from '../form/DraftFields'
import { DraftFormFrame } from '../form/DraftFormFrame'
import type { FieldGroup } from '../form/fieldSpec'
import { useDraftForm } from '../form/useDraftForm'
import type { DraftForm } from '../form/useDraftForm'
import { changeLabel } from './changeLabel'
import { useSaved } from './useSaved'

interface EntryFormProps {
  readonly view: PlanView
  readonly entry: PlanEntry
  readonly record: AnyRecord
  readonly groups: readonly FieldGroup[]
  /** What the form is called: "Priority Young People". */
  readonly label: string
  /** Fields that no list of groups can say. */
  readonly children?: (form: DraftForm) => ReactNode
}

/** The form of a record that is there: saves what was changed as one change. */
export function EntryForm({ view, entry, record, groups, label, children }: EntryFormProps) {
  const saved = useSaved()
  const form = useDraftForm<AnyRecord, readonly Write[]>({
    name: label,
    source: record,
    draftOf: (seen) => entry.draft(seen, view),
    read: (draft: Draft, seen) => entry.plan(draft, { ...view, id: seen.id, seen }),
    save: (writes, seen) => saved(changeLabel(entry.kind, shortNameOf(seen, view), writes), writes),
  })
  return (
    <DraftFormFrame form={form} label={label}>
      <DraftFields groups={groups} form={form} />
      {children?.(form)}
    </DraftFormFrame>
  )
}
