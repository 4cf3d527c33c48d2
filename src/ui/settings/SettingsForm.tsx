import type { ReactNode } from 'react'
import type { Write } from '#domain/change'
import type { Draft, DraftErrors } from '#domain/plan/draft'
import type { PlanView } from '#domain/plan/place'
import type { Result } from '#domain/result'
import type { Structure } from '#domain/structure'
import { DraftFields } from '../form/DraftFields'
import { DraftFormFrame } from '../form/DraftFormFrame'
import type { FieldGroup } from '../form/fieldSpec'
import { useDraftForm } from '../form/useDraftForm'
import { useSaved } from '../plan/useSaved'

interface SettingsFormProps {
  readonly view: PlanView
  /** Names the form and its step of undo. */
  readonly label: string
  readonly groups: readonly FieldGroup[]
  readonly draftOf: (structure: Structure) => Draft
  readonly plan: (draft: Draft, structure: Structure) => Result<readonly Write[], DraftErrors>
  readonly children?: ReactNode
}

/** One part of the settings, saved as one change. */
export function SettingsForm({ view, label, groups, draftOf, plan, children }: SettingsFormProps) {
  const saved = useSaved()
  const form = useDraftForm<Structure, readonly Write[]>({
    name: label,
    source: view.structure,
    draftOf,
    read: plan,
    save: (writes) => saved(label, writes),
  })
  return (
    <DraftFormFrame form={form} label={label}>
      {children}
      <DraftFields groups={groups} form={form} />
    </DraftFormFrame>
  )
}
