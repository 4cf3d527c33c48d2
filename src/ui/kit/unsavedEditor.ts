import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { announce } from './announce'
import { nothingUnsaved, unsaved } from './unsaved'

/** A holder begins or ends to hold such a text. */
export function noteUnsaved(holder: string, isUnsaved: boolean): void {
  const before = unsaved.get()
  if (before.holders.has(holder) === isUnsaved) return
  const holders = withOrWithout(before.holders, holder, isUnsaved)
  const kept = withOrWithout(before.kept, holder, false)
  unsaved.set(isUnsaved ? { ...nothingUnsaved, holders, kept } : { ...before, holders, kept })
}

function withOrWithout(holders: ReadonlySet<string>, holder: string, isIn: boolean): ReadonlySet<string> {
  const others = [...holders].filter((one) => one !== holder)
  return new Set(isIn ? [...others, holder] : others)
}

/** What a holder holds is a draft on the disk, or could not be made one. */
export function noteKept(holder: string, isKept: boolean): void {
  const before = unsaved.get()
  if (before.kept.has(holder) === isKept || !before.holders.has(holder)) return
  unsaved.set({ ...before, kept: withOrWithout(before.kept, holder, isKept) })
}

/** Says to eye and ear that a text could not be stored when its place was left. */
export function noteLost(text: string, place: string): void {
  const lost = `${text} in ${place}`
  unsaved.set({ ...unsaved.get(), lost })
  announce(`Not saved: ${lost}`, 'assertive')
}

/** Says that a text could not be stored when its place was left, and is kept as a draft; undefined: no longer. */
export function noteLeft(text: string | undefined, place = ''): void {
  const left = text === undefined ? undefined : `${shortened(text)} in ${place}`
  unsaved.set({ ...unsaved.get(), left })
  if (left) announce(`Not saved, kept as a draft: ${left}`, 'assertive')
}

/** Where the draft is offered, all of it is shown. */
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

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

/**
 * The page may be put away for good while something is open: what was typed is stored first. Not where the browser may
 * bring the page back as it was (F21): a write that is cut short there blocks other tabs, and the draft is on the disk.
 */
export function useCommitWhenHidden(commit: () => void): void {
  const isPutAway = useRef(false)
  const onHidden = useEffectEvent(() => {
    if (document.visibilityState === 'hidden' && !isPutAway.current) commit()
  })
  const onLeaving = useEffectEvent(({ persisted }: PageTransitionEvent) => {
    isPutAway.current = persisted
    if (!persisted) commit()
  })
  useEffect(() => {
    const onShow = () => {
      isPutAway.current = false
    }
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', onLeaving)
    addEventListener('pageshow', onShow)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      removeEventListener('pagehide', onLeaving)
      removeEventListener('pageshow', onShow)
    }
  }, [])
}
