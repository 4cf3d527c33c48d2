import { useState } from 'react'
import type { Write } from '#domain/change'
import type { Draft } from '#domain/plan/draft'
import { newDefinitionDraft } from '#domain/plan/definitionDraft'
import { planIndicator } from '#domain/plan/newIndicator'
import type { PlanView } from '#domain/plan/place'
import { orderAfterAll } from '#state/order'
import { useCommands } from '#state/useCommands'
import { DraftFields } from '../form/DraftFields'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import { AddedList } from './AddedList'
import { addWords } from './AddLinks'
import { additionLabel } from './changeLabel'
import { newIndicatorFields } from './fields/indicatorFields'
import { useSaved } from './useSaved'

/** Adds one indicator after the other: what was chosen for one is what the next starts from. */
export function NewIndicatorForm({ view, section }: { readonly view: PlanView; readonly section: string }) {
  const { newId } = useCommands()
  const saved = useSaved()
  const [id, setId] = useState(newId)
  const [added, setAdded] = useState<readonly string[]>([])
  const form = useDraftForm<string, readonly Write[]>({
    name: 'new',
    source: id,
    live: view.structure,
    draftOf: () => newDefinitionDraft(view.structure, section),
    read: (draft: Draft, fresh) =>
      planIndicator(draft, { ...view, id: fresh, order: orderAfterAll(view.structure.list('indicator')) }),
    save: async (writes, fresh, typed) => {
      const name = typed['ref']?.trim() || typed['title']?.trim() || ''
      const outcome = await saved(additionLabel('indicator', name), writes)
      if (outcome.ok) {
        setAdded([...added, fresh])
        setId(newId())
      }
      return outcome
    },
    keep: keptForTheNext,
  })
  return (
    <>
      <AddedList
        view={view}
        kind="indicator"
        added={added}
        firstField="ref"
        kept="unit, polarity and due quarters"
      />
      <DraftFormFrame form={form} label={addWords('indicator')} action={addWords('indicator')}>
        <DraftFields groups={newIndicatorFields(view, form.stored)} form={form} />
      </DraftFormFrame>
    </>
  )
}

const keptForTheNext = [
  'parent',
  'unitKind',
  'unitName',
  'decimals',
  'polarity',
  'accumulation',
  'toleranceUp',
  'toleranceDown',
  'toleranceMode',
  'scheme',
  'dueIn',
  'figures',
  'commentary',
  'basis',
]
