import { useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Draft } from '#domain/plan/draft'
import { endFormDraft } from '#state/useDraft'
import { useWorkspace } from '#state/useWorkspace'
import type { Workspace } from '#state/workspace'
import { formPlace } from '../drafts/resume'
import { withdrawAlert } from '../kit/announce'
import { noteUnsaved } from '../kit/unsavedEditor'
import { keepUnsaved, unsavedIn } from './unsaved'
import type { Typed } from './unsaved'

/** What is typed into a form, kept while its page is left. */
export interface TypedTexts<S> {
  /** Names the form among all forms. */
  readonly key: string
  readonly typed: Typed<S> | undefined
  readonly set: (typed: Typed<S> | undefined) => void
  /** Forgets the texts that were saved; what was typed since then stays, over the source as it is now. */
  readonly settle: (saved: Draft) => void
}

/** Texts typed before the page was left are there again, with what they were typed over. */
export function useTyped<S>(name: string, source: S): TypedTexts<S> {
  const workspace = useWorkspace()
  const [path] = useLocation()
  const key = `${path} ${name}`
  const [typed, setTyped] = useState(() => unsavedIn<S>(workspace, key))
  const now = useRef({ typed, source })
  useLayoutEffect(() => {
    now.current = { typed, source }
  })
  const set = (next: Typed<S> | undefined) => {
    keepUnsaved(workspace, key, next)
    if (!next) forgetTyped(workspace, key)
    setTyped(next)
  }
  const settle = (saved: Draft) => {
    const texts = typedSince(now.current.typed?.texts ?? {}, saved)
    set(Object.keys(texts).length > 0 ? { texts, seen: now.current.source } : undefined)
  }
  return { key, typed, set, settle }
}

/** Also where the form went away while it was being saved. */
function forgetTyped(workspace: Workspace, key: string): void {
  withdrawAlert()
  noteUnsaved(key, false)
  endFormDraft(workspace, formPlace(key))
}

const typedSince = (texts: Draft, saved: Draft): Draft =>
  Object.fromEntries(Object.entries(texts).filter(([field, text]) => text !== saved[field]))
