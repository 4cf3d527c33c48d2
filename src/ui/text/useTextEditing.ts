import { useEffect, useRef } from 'react'
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { toggleBold } from '#domain/markdown/bold'
import { newLine, toggleBullets } from '#domain/markdown/edits'
import type { Selection, TextEdit } from '#domain/markdown/edits'
import { loadRichText } from '#state/richText'
import type { ReadRichText } from '#state/richText'
import { applyEdit } from './applyEdit'
import { pasteBeforeRead, pasteRich } from './richPaste'
import type { Pasted } from './richPaste'

/** What Enter does: a new line, or the same only with Shift or Alt where Enter alone stores. */
export type EnterKey = 'breaks' | 'stores'

/** Keys, buttons and paste of a field that holds small markdown. */
export interface TextEditing {
  readonly bold: () => void
  readonly bullets: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

export function useTextEditing(input: RefObject<HTMLTextAreaElement | null>, enter: EnterKey): TextEditing {
  useEffect(() => void loading(), []) // asked for as soon as there is a field to paste into
  /** Ctrl+Shift+V: pasted as plain text, by the browser. */
  const isPlain = useRef(false)
  const edit = (change: (text: string, selection: Selection) => TextEdit) => {
    const field = input.current
    if (!field || field.readOnly) return
    field.focus()
    applyEdit(field, change(field.value, { from: field.selectionStart, to: field.selectionEnd }))
  }
  return {
    bold: () => edit(toggleBold),
    bullets: () => edit(toggleBullets),
    onKeyDown: (event) => {
      isPlain.current = isPlainPaste(event)
      const change = event.nativeEvent.isComposing ? undefined : editOf(event, enter)
      if (!change) return
      event.preventDefault()
      edit(change)
    },
    onPaste: (event) => {
      const field = input.current
      const html = event.clipboardData.getData('text/html')
      if (!field || field.readOnly || html === '' || isPlain.current) return
      event.preventDefault()
      pasteInto(field, { html, plain: event.clipboardData.getData('text/plain') })
    },
  }
}

/** Puts what was copied elsewhere where the caret stands in a field. */
export function pasteInto(field: HTMLTextAreaElement, pasted: Pasted): void {
  if (loaded) pasteRich(field, pasted, loaded)
  else void pasteBeforeRead(field, pasted, loading())
}

let loaded: ReadRichText | undefined
let underway: Promise<ReadRichText> | undefined

/** Tried again the next time where it did not come, as without a network before it was ever there. */
function loading(): Promise<ReadRichText> {
  underway ??= loadRichText().then(
    (read) => (loaded = read),
    () => {
      underway = undefined
      return () => undefined
    },
  )
  return underway
}

function editOf(event: KeyboardEvent, enter: EnterKey) {
  const isMod = event.ctrlKey || event.metaKey
  if (isMod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'b') return toggleBold
  if (isMod && event.shiftKey && (event.code === 'Digit8' || event.key === '8')) return toggleBullets
  if (event.key !== 'Enter' || isMod) return undefined
  return enter === 'breaks' || event.shiftKey || event.altKey ? newLine : undefined
}

const isPlainPaste = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && shiftKey && key.toLowerCase() === 'v'
