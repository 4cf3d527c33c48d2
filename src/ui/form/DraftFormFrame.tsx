import type { ReactNode } from 'react'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import styles from './Form.module.css'
import { useFormDraft } from './useFormDraft'
import type { DraftForm } from './useDraftForm'

interface DraftFormFrameProps {
  readonly form: DraftForm
  readonly label: string
  /** What its button says: "Save", "Add the indicator". */
  readonly action?: string
  /** `whenEdited`: one of several forms on a page, whose button stands out only while something is unsaved. */
  readonly button?: 'primary' | 'whenEdited'
  readonly children: ReactNode
}

/** A form with its button; beside it, how to go on where the save was refused as a whole. */
export function DraftFormFrame({
  form,
  label,
  action = 'Save',
  button = 'primary',
  children,
}: DraftFormFrameProps) {
  const { here, changed } = useFormDraft(form, label)
  return (
    <form ref={here} className={styles.form} aria-label={label} noValidate onSubmit={form.submit}>
      {children}
      {changed.length > 0 && (
        <Notice kind="info" heading="This was changed since you typed it" problems={changed} />
      )}
      <Refusal form={form} />
      <div className={styles.actions}>
        <Button type="submit" kind={button === 'primary' || form.isEdited ? 'primary' : 'plain'}>
          {action}
        </Button>
        {form.isEdited && (
          <Button kind="quiet" onClick={form.reset}>
            Discard what I typed
          </Button>
        )}
        {form.isEdited && <span className={styles.unsaved}>Not saved yet</span>}
        {form.saved && <span className={styles.unsaved}>{form.saved}</span>}
      </div>
    </form>
  )
}

function Refusal({ form }: { readonly form: DraftForm }) {
  if (!form.refusal) return null
  if (form.refusal.code === 'failed')
    return (
      <Notice kind="problem" heading="Not saved">
        <p>{form.refusal.message} What you typed is still here.</p>
      </Notice>
    )
  return (
    <Notice
      kind="problem"
      heading="Not saved: this was changed in another tab meanwhile"
      actions={
        <>
          <Button onClick={form.goOn}>Keep what I typed</Button>
          <Button onClick={form.reset}>Show what is stored now</Button>
        </>
      }
    >
      <p>Nothing was written. What you typed is still here: keep it and save again, or leave it.</p>
    </Notice>
  )
}
