import { useEffect, useEffectEvent, useRef } from 'react'
import type { Changes } from '#domain/change'
import { dismissalDraft, dismissalEntry } from '#domain/check/dismissing'
import type { Dismissing } from '#domain/check/dismissing'
import { DraftField } from '../form/DraftField'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import { Button } from '../kit/Button'
import { useSaved } from '../plan/useSaved'
import styles from './Checks.module.css'
import { dismissFormName } from './dismissForms'

interface DismissFormProps {
  readonly dismissing: Dismissing
  /** Before it is saved: what stands here will go. */
  readonly onSaving: () => void
  readonly onClose: () => void
}

/** Asks why a finding may stay as it is. */
export function DismissForm({ dismissing, onSaving, onClose }: DismissFormProps) {
  const saved = useSaved()
  const form = useDraftForm<Dismissing, Changes>({
    name: dismissFormName(dismissing),
    source: dismissing,
    live: dismissing.known,
    draftOf: dismissalDraft,
    read: dismissalEntry,
    save: ({ label, writes }) => {
      onSaving()
      return saved(label, writes)
    },
  })
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (form.saved !== '') close()
  }, [form.saved])
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => here.current?.querySelector('textarea')?.focus(), [])
  return (
    <div ref={here} className={styles.form}>
      <DraftFormFrame form={form} label={`Dismiss ${dismissing.name}`} action="Dismiss">
        <DraftField form={form} spec={reasonField} />
      </DraftFormFrame>
      {!form.isEdited && (
        <Button size="small" kind="quiet" onClick={onClose}>
          Close without dismissing it
        </Button>
      )}
    </div>
  )
}

const reasonField = {
  field: 'reason',
  label: 'Why it may stay as it is',
  hint: 'Kept for this quarter, in this council alone: no pack and no public file ever shows it.',
  input: 'area',
  required: true,
} as const
