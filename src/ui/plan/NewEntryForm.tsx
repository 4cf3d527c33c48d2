import { useState } from 'react'
import type { Write } from '#domain/change'
import { withOrder } from '#domain/plan/order'
import type { Draft } from '#domain/plan/draft'
import type { PlanView } from '#domain/plan/place'
import { orderAfterAll } from '#state/order'
import { useCommands } from '#state/useCommands'
import { DraftFields } from '../form/DraftFields'
import { DraftFormFrame } from '../form/DraftFormFrame'
import type { FieldGroup } from '../form/fieldSpec'
import { useDraftForm } from '../form/useDraftForm'
import { AddedList } from './AddedList'
import { addWords } from './AddLinks'
import { additionLabel } from './changeLabel'
import { entryForms } from './entryForms'
import { inOrder } from './ordered'
import type { PlannedKind } from './planPaths'
import { presetChoices } from './fields/choices'
import { useSaved } from './useSaved'

interface NewEntryFormProps {
  readonly view: PlanView
  readonly kind: Exclude<PlannedKind, 'indicator'>
  /** What it shall stand under; may be changed in the form. */
  readonly parent: string
}

/** A form for a new record; stays open for the next one. */
export function NewEntryForm({ view, kind, parent }: NewEntryFormProps) {
  const { newId } = useCommands()
  const saved = useSaved()
  const [id, setId] = useState(newId)
  const [added, setAdded] = useState<readonly string[]>([])
  const { entry, fields } = entryForms[kind]
  const form = useDraftForm<string, readonly Write[]>({
    name: 'new',
    source: id,
    live: view.structure,
    draftOf: () => ({ ...entry.draft(undefined, view), ...(parent && { parent }) }),
    read: (draft: Draft, fresh) => entry.plan(draft, { ...view, id: fresh, seen: undefined }),
    save: async (writes, fresh, typed) => {
      const name = typed['title']?.trim() ?? ''
      const order = orderAfterAll(inOrder(view.structure.list(kind)))
      const outcome = await saved(additionLabel(kind, name), withOrder(writes, { kind, id: fresh, order }))
      if (outcome.ok) {
        setAdded([...added, fresh])
        setId(newId())
      }
      return outcome
    },
    keep: ['parent'],
  })
  const groups: readonly FieldGroup[] = [...startFields(kind), ...fields(view, id)]
  return (
    <>
      <AddedList view={view} kind={kind} added={added} firstField={groups[0]?.fields[0]?.field ?? 'title'} />
      <DraftFormFrame form={form} label={addWords(kind)} action={addWords(kind)}>
        <DraftFields groups={groups} form={form} />
      </DraftFormFrame>
    </>
  )
}

/** A new scheme is made from a preset. */
function startFields(kind: PlannedKind): readonly FieldGroup[] {
  if (kind !== 'scheme') return []
  return [
    {
      fields: [
        {
          field: 'preset',
          label: 'Made from',
          hint: 'Its rule stays; the words, symbols and order of its bands can be changed afterwards.',
          input: 'choice',
          choices: presetChoices,
        },
      ],
    },
  ]
}
