import { useEffect, useEffectEvent, useState } from 'react'
import { Button } from '../kit/Button'
import { FindBar } from './FindBar'

/** Opened with or without replacing; `turn` grows, so that asking again goes back to the field. */
interface Opened {
  readonly replaces: boolean
  readonly turn: number
  /** What was selected on the page. */
  readonly words: string
}

/**
 * Find and replace of our own, as rows that are not in view are not in the page. Ctrl+F opens it, and pressed again in
 * it gives the browser's own; Ctrl+H opens it to replace.
 */
export function FindOnPage() {
  const [opened, setOpened] = useState<Opened>()
  const open = (replaces: boolean) =>
    setOpened((before) => ({
      replaces: replaces || (before?.replaces ?? false),
      turn: (before?.turn ?? 0) + 1,
      words: selectedWords(),
    }))
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = chordOf(event)
    const isAgain = key === 'find' && event.target instanceof Element && isInFindBar(event.target)
    if (!key || isAgain || event.defaultPrevented || document.querySelector('dialog[open]')) return
    event.preventDefault()
    open(key === 'replace')
  })
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <Button size="small" title="Find and replace (Ctrl+F)" data-screen-only onClick={() => open(false)}>
        Find and replace
      </Button>
      {opened && <FindBar {...opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'find' | 'replace' | undefined {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return undefined
  const letter = key.toLowerCase()
  if (letter === 'f') return 'find'
  return letter === 'h' ? 'replace' : undefined
}

const isInFindBar = (target: Element): boolean => target.closest('[data-find-bar]') !== null

/** A few words on one line; a longer selection is no search. */
function selectedWords(): string {
  const words = getSelection()?.toString().trim() ?? ''
  return words.length <= 60 && !words.includes('\n') ? words : ''
}
