import { useRef } from 'react'
import { nameOfActivity } from '#domain/activityPlan'
import type { ActivityRow } from '#domain/activityRows'
import type { Changes } from '#domain/change'
import { earlierProgress } from '#domain/earlierText'
import { nextStepChanges, nextStepDraft } from '#domain/nextStepForm'
import { DraftField } from '../form/DraftField'
import { DraftFormFrame } from '../form/DraftFormFrame'
import type { FieldSpec } from '../form/fieldSpec'
import { useDraftForm } from '../form/useDraftForm'
import { useJumpTarget } from '../kit/jump'
import { useSaved } from '../plan/useSaved'
import styles from './Desk.module.css'

/** C13 — Of each activity that is behind, why and what comes next; folded until it is wanted. */
export function NextSteps({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const behind = rows.filter(({ outcome }) => outcome.has === 'band' && outcome.band.tone === 'poor')
  return behind.map((row) => <NextStep key={`${row.id} ${row.quarter}`} row={row} />)
}

function NextStep({ row }: { readonly row: ActivityRow }) {
  const details = useRef<HTMLDetailsElement>(null)
  useJumpTarget(({ row: id, column }) => {
    if (id !== row.id || column !== 'nextStep' || !details.current) return false
    details.current.open = true
    details.current.querySelector<HTMLElement>('textarea')?.focus()
    return true
  })
  const { reason = '', action = '' } = row.progress?.values.nextStep ?? {}
  return (
    <details ref={details} className={styles.step} data-screen-only>
      <summary>
        {nameOfActivity(row)} is behind: reason and next step{reason && action ? ' (given)' : ''}
      </summary>
      <NextStepForm row={row} />
    </details>
  )
}

function NextStepForm({ row }: { readonly row: ActivityRow }) {
  const saved = useSaved()
  const form = useDraftForm<ActivityRow, Changes>({
    name: `next step ${row.id}`,
    source: row,
    live: row.progress,
    draftOf: nextStepDraft,
    read: nextStepChanges,
    save: ({ label, writes }) => saved(label, writes),
  })
  return (
    <DraftFormFrame
      form={form}
      label={`Next step of ${nameOfActivity(row)}`}
      action="Save next step"
      button="whenEdited"
    >
      {fieldsFor(row).map((spec) => (
        <DraftField key={spec.field} spec={spec} form={form} />
      ))}
    </DraftFormFrame>
  )
}

const fieldsFor = ({ asked, id }: ActivityRow): readonly FieldSpec[] => [
  {
    field: 'reason',
    label: 'Why it is behind',
    input: 'text',
    earlier: earlierProgress(asked, id, ({ nextStep }) => nextStep?.reason),
  },
  {
    field: 'action',
    label: 'What comes next',
    input: 'text',
    earlier: earlierProgress(asked, id, ({ nextStep }) => nextStep?.action),
  },
  { field: 'by', label: 'By', input: 'date' },
]
