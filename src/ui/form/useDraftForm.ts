import { useLayoutEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'wouter'
import type { Draft, DraftErrors } from '#domain/plan/draft'
import type { NotSaved } from '#state/commands/save'
import type { Result } from '#domain/result'
import { useWorkspace } from '#state/useWorkspace'
import { announce, withdrawAlert } from '../kit/announce'
import { noteUnsaved } from '../kit/unsaved'
import { keepUnsaved, unsavedIn } from './unsaved'

/** What a form edits, and what its draft comes to. `S` is what it was opened on; `T` what is saved. */
export interface DraftFormProps<S, T> {
  /** Names the form among those of its page. */
  readonly name: string
  readonly source: S
  readonly draftOf: (source: S) => Draft
  readonly read: (draft: Draft, source: S) => Result<T, DraftErrors>
  /** Resolves when it is on the disk; what it says is announced. */
  readonly save: (value: T, source: S, draft: Draft) => Promise<Result<string, NotSaved>>
  /** Fields that keep what was typed when the form stays open for the next record; the others start afresh. */
  readonly keep?: readonly string[]
}

export interface DraftForm {
  readonly draft: Draft
  /** What stands there now: a field whose text is not this holds something unsaved. */
  readonly stored: Draft
  /** Shown only after the person tried to save. */
  readonly errors: DraftErrors
  readonly isEdited: boolean
  readonly refusal: NotSaved | undefined
  readonly set: (field: string, text: string) => void
  /** Forgets what was typed. */
  readonly reset: () => void
  /** After another tab changed the record: keeps what was typed, to be saved over what stands there now. */
  readonly goOn: () => void
  readonly submit: (event: FormEvent<HTMLFormElement>) => void
}

/** Typed texts over a source that goes on living; `seen` is the source at the first keystroke, which guards the save. */
interface Typed<S> {
  readonly texts: Draft
  readonly seen: S
}

/** A form that saves as one change. What is refused stays as typed, with the reason at its field. */
export function useDraftForm<S, T>(props: DraftFormProps<S, T>): DraftForm {
  const { name, source, draftOf, read, save, keep } = props
  const [typed, setTyped, key] = useTyped(name, source)
  const [kept, setKept] = useState<Draft>({})
  const [attempts, setAttempts] = useState(0)
  const [refusal, setRefusal] = useState<NotSaved>()
  const isSaving = useRef(false)
  const seen = typed?.seen ?? source
  const stored = { ...draftOf(seen), ...kept }
  const draft = { ...stored, ...typed?.texts }
  const outcome = attempts > 0 ? read(draft, seen) : undefined
  const isEdited = isDifferent(typed?.texts, stored)
  useNoted(key, isEdited)
  const start = (texts?: Draft) => {
    setTyped(texts && { texts, seen: source })
    setAttempts(0)
    setRefusal(undefined)
  }
  const refuse = (faults: DraftErrors, form: HTMLFormElement) => {
    flushSync(() => setAttempts(attempts + 1))
    announce(refusedWords(faults), 'assertive')
    form.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }
  const saveValue = async (value: T) => {
    if (isSaving.current) return
    isSaving.current = true
    const saved = await save(value, seen, draft)
    isSaving.current = false
    if (!saved.ok) return setRefusal(saved.error)
    setKept(pick(draft, keep ?? []))
    start()
    announce(saved.value)
  }
  return {
    draft,
    stored,
    errors: outcome && !outcome.ok ? outcome.error : {},
    isEdited,
    refusal,
    set: (field, text) => setTyped({ texts: { ...typed?.texts, [field]: text }, seen }),
    reset: () => start(),
    goOn: () => start(typed?.texts),
    submit: (event) => {
      event.preventDefault()
      const value = read(draft, seen)
      if (value.ok) void saveValue(value.value)
      else refuse(value.error, event.currentTarget)
    },
  }
}

/** Texts typed before the page was left are there again. */
function useTyped<S>(name: string, source: S) {
  const workspace = useWorkspace()
  const [path] = useLocation()
  const form = `${path} ${name}`
  const [typed, setTyped] = useState<Typed<S> | undefined>(() => {
    const texts = unsavedIn(workspace, form)
    return texts && { texts, seen: source }
  })
  const set = (next: Typed<S> | undefined) => {
    keepUnsaved(workspace, form, next?.texts)
    if (!next) withdrawAlert()
    setTyped(next)
  }
  return [typed, set, form] as const
}

/** Stays noted when the form goes away: what was typed is kept until it is saved or given up. */
function useNoted(form: string, isEdited: boolean): void {
  useLayoutEffect(() => noteUnsaved(form, isEdited), [form, isEdited])
}

const isDifferent = (texts: Draft | undefined, stored: Draft): boolean =>
  Object.entries(texts ?? {}).some(([field, text]) => text !== (stored[field] ?? ''))

function refusedWords(errors: DraftErrors): string {
  const sentences = Object.values(errors)
  return `Not saved. ${sentences.join(' ')}`
}

const pick = (draft: Draft, fields: readonly string[]): Draft =>
  Object.fromEntries(fields.map((field) => [field, draft[field] ?? '']))
