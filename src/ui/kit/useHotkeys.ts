import { useEffect, useEffectEvent } from 'react'

/** `mod` is Ctrl, or Command on a Mac: `{'mod+z': undo, 'mod+shift+z': redo}`. */
export type Hotkeys = Readonly<Record<string, () => void>>

/**
 * Keys that work anywhere on the page. A text field with uncommitted text keeps its own keys (its own undo):
 * one counts as committed only where its text equals its `data-committed`.
 */
export function useHotkeys(hotkeys: Hotkeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const action = hotkeys[chordOf(event)]
    if (!action || event.defaultPrevented || hasUncommittedText(event.target)) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function chordOf(event: KeyboardEvent): string {
  const parts = [
    (event.ctrlKey || event.metaKey) && 'mod',
    event.altKey && 'alt',
    event.shiftKey && 'shift',
    event.key.toLowerCase(),
  ]
  return parts.filter(Boolean).join('+')
}

function hasUncommittedText(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.isContentEditable) return true
  const isText =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isTextInput(target))
  return isText && target.value !== target.dataset.committed
}

const isTextInput = ({ type }: HTMLInputElement): boolean =>
  !['checkbox', 'radio', 'button', 'submit', 'range', 'file', 'color'].includes(type)
