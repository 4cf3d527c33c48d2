import type { TextEdit } from '#domain/markdown/edits'

/**
 * Changes the text of a field as if it had been typed, so that the browser's own undo takes it back. A field that does not
 * have the focus keeps it that way, and so has no such undo.
 */
export function applyEdit(input: HTMLTextAreaElement, { from, to, insert, select }: TextEdit): void {
  if (insert === input.value.slice(from, to)) return input.setSelectionRange(select.from, select.to)
  input.setSelectionRange(from, to)
  if (input !== document.activeElement || !typed(insert)) replace(input, { from, to, insert })
  input.setSelectionRange(select.from, select.to)
}

/** False where the browser has no such command, or refuses it. */
function typed(insert: string): boolean {
  if (!('execCommand' in document)) return false
  return insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert)
}

function replace(input: HTMLTextAreaElement, { from, to, insert }: Omit<TextEdit, 'select'>): void {
  input.setRangeText(insert, from, to, 'end')
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
}
