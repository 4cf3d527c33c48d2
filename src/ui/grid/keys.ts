import type { Step } from './moves'

/** What a key means while a cell is focused. */
export type CellKey =
  | { readonly does: 'move'; readonly step: Step }
  /** `seed`: what replaces the text; null keeps it. */
  | { readonly does: 'edit'; readonly seed: string | null }
  | { readonly does: 'activate' }
  | { readonly does: 'clear' }

/** What a key means while a cell is edited. */
export type EditorKey = 'drop' | 'down' | 'up' | 'right' | 'left' | 'newLine'

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export function readCellKey(pressed: Pressed): CellKey | undefined {
  const far = pressed.ctrlKey || pressed.metaKey
  const step = far ? farSteps[pressed.key] : nearSteps[pressed.key]
  if (step) return { does: 'move', step }
  if (far || pressed.altKey) return undefined
  switch (pressed.key) {
    case 'Enter':
      return { does: 'activate' }
    case 'F2':
    case ' ':
      return { does: 'edit', seed: null }
    case 'Backspace':
      return { does: 'edit', seed: '' }
    case 'Delete':
      return { does: 'clear' }
    default:
      return isPrintable(pressed) ? { does: 'edit', seed: pressed.key } : undefined
  }
}

/** Enter goes on; in text, Alt or Shift with Enter breaks the line. */
export function readEditorKey(pressed: Pressed, multiline: boolean): EditorKey | undefined {
  switch (pressed.key) {
    case 'Escape':
      return 'drop'
    case 'Tab':
      return pressed.shiftKey ? 'left' : 'right'
    case 'Enter':
      if (multiline && (pressed.altKey || pressed.shiftKey)) return 'newLine'
      return pressed.shiftKey ? 'up' : 'down'
    default:
      return undefined
  }
}

export const isPrintable = ({ key, ctrlKey, metaKey }: Pressed): boolean =>
  [...key].length === 1 && !ctrlKey && !metaKey

const nearSteps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

const farSteps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'gridStart',
  End: 'gridEnd',
}
