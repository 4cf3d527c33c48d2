import { useRef, useState } from 'react'
import { useDraft } from '#state/useDraft'
import { formPlace, useResumeTarget } from '../drafts/resume'
import { pageHere } from '../drafts/pageHere'
import { noteKept } from '../kit/unsavedEditor'
import type { DraftForm } from './useDraftForm'

/**
 * Keeps what is typed into a form as a draft on the disk, and shows one again that was left. `changed`: fields of it that
 * say something else by now than when it was typed, in words.
 */
export function useFormDraft(form: DraftForm, label: string) {
  const here = useRef<HTMLFormElement>(null)
  const [changed, setChanged] = useState<readonly string[]>([])
  const place = formPlace(form.key)
  const typed = {
    of: 'form' as const,
    place,
    register: undefined,
    name: label,
    texts: form.typed,
    base: Object.fromEntries(Object.keys(form.typed).map((field) => [field, form.stored[field] ?? ''])),
  }
  useDraft(form.isEdited ? typed : undefined, pageHere, (isKept) => noteKept(form.key, isKept))
  useResumeTarget(({ place: wanted, texts, base }) => {
    if (wanted !== place || form.isEdited) return false
    const moved = Object.entries(base).filter(([field, before]) => (form.stored[field] ?? '') !== before)
    setChanged(moved.map(([field]) => changeWords(here.current, field, form.stored[field] ?? '')))
    form.resume(texts)
    reveal(here.current, Object.keys(texts))
    return true
  })
  return { here, changed: form.isEdited ? changed : [] }
}

/** "Why it is behind: it now says “Rain.”" */
function changeWords(form: HTMLFormElement | null, field: string, now: string): string {
  const label = inputsOf(form).find(({ name }) => name === field)?.labels?.[0]?.textContent
  return `${label ? `${label}: it` : 'It'} now says ${now === '' ? 'nothing' : `“${now}”`}`
}

/** Opens what the form is folded into, and goes to its first field that was typed into. */
function reveal(form: HTMLFormElement | null, fields: readonly string[]): void {
  for (let folded = form?.closest('details'); folded; folded = folded.parentElement?.closest('details'))
    folded.open = true
  const inputs = inputsOf(form)
  const input = inputs.find(({ name }) => fields.includes(name)) ?? inputs[0]
  input?.focus()
}

/** Of whatever kind: all of them have a name and labels. */
const inputsOf = (form: HTMLFormElement | null): readonly HTMLInputElement[] => [
  ...(form?.querySelectorAll<HTMLInputElement>('input, textarea, select') ?? []),
]
