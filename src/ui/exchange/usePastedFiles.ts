import { useEffect, useEffectEvent } from 'react'
import { gatherPasted } from './gatherFiles'
import type { Gathered } from './gatherFiles'

/** Takes files, tables, or the text of either, pasted anywhere on the page but where something is typed or a grid is. */
export function usePastedFiles(onFiles: (gathered: Gathered) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event
    if (!clipboardData || event.defaultPrevented || hasItsOwnPaste(event.target)) return
    const gathered = gatherPasted(clipboardData)
    if (!gathered) return
    event.preventDefault()
    onFiles(gathered)
  })
  useEffect(() => {
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [])
}

/** A box that only takes ticks or files is none to paste into. */
const hasItsOwnPaste = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(ownPaste) !== null

const ownPaste =
  'input:not([type="file"], [type="checkbox"], [type="radio"]), textarea, [contenteditable], [role="grid"], dialog'
