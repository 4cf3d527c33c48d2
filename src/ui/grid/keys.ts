import type { Step } from './moves'

/** What a key means while a cell is focused. */
export type CellKey =
  | { readonly does: 'move'; readonly step: Step }
  /** Takes the moving corner of the selection one step on. */
  | { readonly does: 'extend'; readonly step: Step }
  /** `seed`: what replaces the text; null keeps it. */
  | { readonly does: 'edit'; readonly seed: string | null }
  | { readonly does: 'activate' }
  | { readonly does: 'clear' | 'selectAll' | 'selectRow' | 'fillDown' | 'unselect' | 'help' }

/** What a key means while a cell is edited. */
export type EditorKey = 'drop' | 'down' | 'up' | 'right' | 'left' | 'newLine' | 'fill'

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
  if (step) return { does: pressed.shiftKey ? 'extend' : 'move', step }
  if (pressed.altKey) return undefined
  return far ? farKeys[pressed.key.toLowerCase()] : readPlainKey(pressed)
}

function readPlainKey(pressed: Pressed): CellKey | undefined {
  switch (pressed.key) {
    case 'Enter':
      return { does: 'activate' }
    case ' ':
      return pressed.shiftKey ? { does: 'selectRow' } : { does: 'edit', seed: null }
    case 'F2':
      return { does: 'edit', seed: null }
    case 'Backspace':
      return { does: 'edit', seed: '' }
    case 'Delete':
      return { does: 'clear' }
    case 'Escape':
      return { does: 'unselect' }
    case 'F1':
      return { does: 'help' }
    default:
      return isPrintable(pressed) ? { does: 'edit', seed: pressed.key } : undefined
  }
}

/** Enter goes on, with Ctrl into all that is selected; in text, Alt or Shift with Enter breaks the line. */
export function readEditorKey(pressed: Pressed, multiline: boolean): EditorKey | undefined {
  switch (pressed.key) {
    case 'Escape':
      return 'drop'
    case 'Tab':
      return pressed.shiftKey ? 'left' : 'right'
    case 'Enter':
      if (pressed.ctrlKey || pressed.metaKey) return 'fill'
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
  ArrowUp: 'columnStart',
  ArrowDown: 'columnEnd',
  Home: 'gridStart',
  End: 'gridEnd',
}

const farKeys: Readonly<Record<string, CellKey>> = {
  a: { does: 'selectAll' },
  d: { does: 'fillDown' },
}
