import { useLayoutEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Draft, DraftErrors } from '#domain/plan/draft'
import type { NotSaved } from '#state/commands/save'
import type { Result } from '#domain/result'
import { announce } from '../kit/announce'
import { noteUnsaved } from '../kit/unsavedEditor'
import { useNextShown } from './useNextShown'
import { useTyped } from './useTyped'

/** What a form edits, and what its draft comes to. `S` is what it was opened on; `T` what is saved. */
export interface DraftFormProps<S, T> {
  /** Names the form among those of its page. */
  readonly name: string
  readonly source: S
  readonly draftOf: (source: S) => Draft
  readonly read: (draft: Draft, source: S) => Result<T, DraftErrors>
  /** Another object once the screen shows what was saved; the source itself where that is not made anew each time. */
  readonly live?: unknown
  /** Resolves when it is on the disk. */
  readonly save: (value: T, source: S, draft: Draft) => Promise<Result<Saved, NotSaved>>
  /** Fields that keep what was typed when the form stays open for the next record; the others start afresh. */
  readonly keep?: readonly string[]
}

/** What came of a save. */
export interface Saved {
  /** Said aloud, and shown where the form stays with its record. */
  readonly words: string
  /** Whether there was anything to write. */
  readonly isWritten: boolean
}

export interface DraftForm {
  /** Names it among all forms. */
  readonly key: string
  readonly draft: Draft
  /** What stands there now: a field whose text is not this holds something unsaved. */
  readonly stored: Draft
  /** Shown only after the person tried to save. */
  readonly errors: DraftErrors
  readonly isEdited: boolean
  readonly refusal: NotSaved | undefined
  /** What the last save came to, until something is typed; empty where nothing was saved. */
  readonly saved: string
  readonly set: (field: string, text: string) => void
  /** Forgets what was typed. */
  readonly reset: () => void
  /** Shows texts that were typed before, by field, over what stands there now. */
  readonly resume: (texts: Draft) => void
  /** By field. */
  readonly typed: Draft
  /** After another tab changed the record: keeps what was typed, to be saved over what stands there now. */
  readonly goOn: () => void
  readonly submit: (event: FormEvent<HTMLFormElement>) => void
}

/**
 * A form that saves as one change. What is refused stays as typed, with the reason at its field; what is saved stays as
 * typed until the screen shows it, so that no field changes or goes away under the person's hands.
 */
export function useDraftForm<S, T>(props: DraftFormProps<S, T>): DraftForm {
  const { name, source, draftOf, read, save, keep, live = source } = props
  const { key, typed, set, settle } = useTyped(name, source)
  const nextShown = useNextShown(live)
  const [kept, setKept] = useState<Draft>({})
  const [tried, setTried] = useState<Tried>(untried)
  const isSaving = useRef(false)
  const seen = typed?.seen ?? source
  const stored = { ...draftOf(seen), ...kept }
  const draft = { ...stored, ...typed?.texts }
  const outcome = tried.isRead ? read(draft, seen) : undefined
  const isEdited = isDifferent(typed?.texts, stored)
  useNoted(key, isEdited)
  const edit = (next: typeof typed) => (set(next), setTried(untried))
  const saveValue = async (value: T) => {
    if (isSaving.current) return
    isSaving.current = true
    const shown = nextShown()
    const saved = await save(value, seen, draft)
    if (saved.ok && saved.value.isWritten) await shown
    isSaving.current = false
    if (!saved.ok) return setTried({ ...tried, refusal: saved.error })
    setKept(pick(draft, keep ?? []))
    settle(draft)
    setTried({ ...untried, saved: keep ? '' : saved.value.words })
    announce(saved.value.words)
  }
  return {
    key,
    draft,
    typed: typed?.texts ?? {},
    stored,
    errors: outcome && !outcome.ok ? outcome.error : {},
    isEdited,
    refusal: tried.refusal,
    saved: isEdited ? '' : tried.saved,
    set: (field, text) => set({ texts: { ...typed?.texts, [field]: text }, seen }),
    reset: () => edit(undefined),
    resume: (texts) => edit({ texts, seen: source }),
    goOn: () => edit(typed && { texts: typed.texts, seen: source }),
    submit: (event) => {
      event.preventDefault()
      const value = read(draft, seen)
      if (value.ok) return void saveValue(value.value)
      flushSync(() => setTried({ ...tried, isRead: true }))
      sayRefused(value.error, event.currentTarget)
    },
  }
}

/** What came of trying to save. */
interface Tried {
  /** Whether the faults of the fields are shown. */
  readonly isRead: boolean
  readonly refusal: NotSaved | undefined
  readonly saved: string
}

const untried: Tried = { isRead: false, refusal: undefined, saved: '' }

/** Stays noted when the form goes away: what was typed is kept until it is saved or given up. */
function useNoted(form: string, isEdited: boolean): void {
  useLayoutEffect(() => noteUnsaved(form, isEdited), [form, isEdited])
}

const isDifferent = (texts: Draft | undefined, stored: Draft): boolean =>
  Object.entries(texts ?? {}).some(([field, text]) => text !== (stored[field] ?? ''))

function sayRefused(errors: DraftErrors, form: HTMLFormElement): void {
  announce(`Not saved. ${Object.values(errors).join(' ')}`, 'assertive')
  form.querySelector<HTMLElement>('[aria-invalid]')?.focus()
}

const pick = (draft: Draft, fields: readonly string[]): Draft =>
  Object.fromEntries(fields.map((field) => [field, draft[field] ?? '']))
