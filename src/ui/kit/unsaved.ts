import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { announce } from './announce'
import { createStore } from './store'

/** What was typed and is not on the disk, wherever it is. */
export interface Unsaved {
  /** One key for each editor or form that holds such a text. */
  readonly holders: ReadonlySet<string>
  /** What was lost when its editor went away, until the next text is typed: "abc in Actual of PI1128". */
  readonly lost: string | undefined
}

export const unsaved = createStore<Unsaved>({ holders: new Set(), lost: undefined })

/** A holder begins or ends to hold such a text. */
export function noteUnsaved(holder: string, isUnsaved: boolean): void {
  const { holders, lost } = unsaved.get()
  if (holders.has(holder) === isUnsaved) return
  const others = [...holders].filter((one) => one !== holder)
  unsaved.set(
    isUnsaved
      ? { holders: new Set([...others, holder]), lost: undefined }
      : { holders: new Set(others), lost },
  )
}

/** Says to eye and ear that a text could not be stored when its place was left. */
export function noteLost(text: string, place: string): void {
  const lost = `${text} in ${place}`
  unsaved.set({ ...unsaved.get(), lost })
  announce(`Not saved: ${lost}`, 'assertive')
}

/**
 * An editor whose text goes when it goes. `onGone`: stores it at the last moment, where it still holds any. Gives whether
 * it has gone: a refusal that comes later finds nobody to ask.
 */
export function useUnsavedEditor(isUnsaved: boolean, onGone: () => unknown): { readonly current: boolean } {
  const holder = useId()
  const isGone = useRef(false)
  useLayoutEffect(() => noteUnsaved(holder, isUnsaved), [holder, isUnsaved])
  const leave = useEffectEvent(() => {
    noteUnsaved(holder, false)
    if (isUnsaved) onGone()
  })
  useLayoutEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      leave()
    }
  }, [])
  return isGone
}

/** The page may be put away for good while something is open: what was typed is stored first. */
export function useCommitWhenHidden(commit: () => void): void {
  const onHidden = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') commit()
  })
  const onLeaving = useEffectEvent(() => commit())
  useEffect(() => {
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', onLeaving)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      removeEventListener('pagehide', onLeaving)
    }
  }, [])
}

/** The browser asks before it closes or reloads a page that holds what is not on the disk. */
export function useAskBeforeLeaving(isSaving: boolean): void {
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isSaving || unsaved.get().holders.size > 0) event.preventDefault()
  })
  useEffect(() => {
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
}
