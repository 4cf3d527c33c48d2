import { useState } from 'react'
import { useLocation } from 'wouter'
import { useWorkspace } from '#state/useWorkspace'
import { formPlace, resuming } from '../drafts/resume'
import { unsavedIn } from '../form/unsaved'

/**
 * Whether the form of this name on this page held something unsaved when the page was left, or a draft of it is gone on
 * with: it is then open again.
 */
export function useLeftUnsaved(form: string): boolean {
  const workspace = useWorkspace()
  const [path] = useLocation()
  const key = `${path} ${form}`
  const [isLeft] = useState(
    () => unsavedIn(workspace, key) !== undefined || resuming.get()?.place === formPlace(key),
  )
  return isLeft
}
