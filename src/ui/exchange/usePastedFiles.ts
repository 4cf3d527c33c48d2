import { useEffect, useEffectEvent } from 'react'
import { gatherChosen, gatherText } from './gatherFiles'
import type { Gathered } from './gatherFiles'

/** Takes files, or the text of one, pasted anywhere on the page but where something is typed. */
export function usePastedFiles(onFiles: (gathered: Gathered) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event
    if (!clipboardData || event.defaultPrevented || isTyping(event.target)) return
    const text = clipboardData.getData('text/plain')
    const gathered = clipboardData.files.length > 0 ? gatherChosen(clipboardData.files) : gatherText(text)
    if (clipboardData.files.length === 0 && !isLikeAFile(text)) return
    event.preventDefault()
    onFiles(gathered)
  })
  useEffect(() => {
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [])
}

const isLikeAFile = (text: string): boolean => text.trimStart().startsWith('{')

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
