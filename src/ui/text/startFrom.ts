import type { EarlierText } from '#domain/earlierText'
import { announce } from '../kit/announce'
import { applyEdit } from './applyEdit'

/** Ctrl+' as in a spreadsheet, where it copies from the cell above. */
export const isStartKey = ({ key, ctrlKey, metaKey }: Pressed): boolean => key === "'" && (ctrlKey || metaKey)

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Puts an earlier text into a field, after what stands there already, so that nothing typed goes. */
export function startFrom(field: HTMLTextAreaElement | null, { name, text }: EarlierText): boolean {
  if (!field || field.readOnly) return false
  const { value } = field
  const from = value.trimEnd().length
  const insert = from === 0 ? text : `\n\n${text}`
  const end = from + insert.length
  field.focus()
  applyEdit(field, { from, to: value.length, insert, select: { from: end, to: end } })
  announce(`What ${name} said was put here. Change what no longer holds.`)
  return true
}
