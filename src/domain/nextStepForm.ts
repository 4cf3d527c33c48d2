import { write } from './change'
import type { Changes } from './change'
import type { ActivityRow } from './activityRows'
import { composite } from './ids'
import { readDraft } from './plan/draft'
import type { Draft, DraftErrors } from './plan/draft'
import { ok } from './result'
import type { Result } from './result'
import { sameValue } from './sameValue'

type Step = Pick<ActivityRow, 'id' | 'quarter' | 'ref' | 'title' | 'progress'>

/** Fields `reason`, `action`, `by`. */
export function nextStepDraft({ progress }: Step): Draft {
  const { reason = '', action = '', by } = progress?.values.nextStep ?? {}
  return { reason, action, by: by ?? '' }
}

/** C13 — Why an activity is behind and what comes next; emptied where all fields are. */
export function nextStepChanges(draft: Draft, row: Step): Result<Changes, DraftErrors> {
  const read = readDraft(draft, (reader) => ({
    reason: reader.text('reason'),
    action: reader.text('action'),
    by: reader.date('by'),
  }))
  if (!read.ok) return read
  const { reason, action, by } = read.value
  const value = reason || action || by ? read.value : null
  const before = row.progress?.values.nextStep
  const isSame = value === null || !before ? value === (before ?? null) : sameValue(before, value)
  const at = { kind: 'progress', id: composite(row.id, row.quarter), register: 'nextStep' } as const
  return ok({
    label: `Next step of ${row.ref || row.title}`,
    writes: isSame ? [] : [write(at, value, before)],
  })
}
