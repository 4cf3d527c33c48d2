import { useState } from 'react'
import { useLocation } from 'wouter'
import { useWorkspace } from '#state/useWorkspace'
import { unsavedIn } from '../form/unsaved'

/** Whether the form of this name on this page held something unsaved when the page was left: it is then open again. */
export function useLeftUnsaved(form: string): boolean {
  const workspace = useWorkspace()
  const [path] = useLocation()
  const [isLeft] = useState(() => unsavedIn(workspace, `${path} ${form}`) !== undefined)
  return isLeft
}
