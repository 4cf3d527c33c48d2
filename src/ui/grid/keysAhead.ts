import { isInEditor, placeOf } from './gridCells'
import type { CellEdit } from './gridMeta'
import { isPrintable, readCellKey, readEditorKey } from './keys'
import type { Pressed } from './keys'
import { openedWith } from './openedWith'
import type { Opened, Pasted } from './openedWith'

/** `paste` does what the paste would have done in a cell. */
interface PastedAhead extends Pasted {
  readonly paste: (cell: Element) => void
}

/**
 * What is pressed while an entry is being stored. None of it is lost: once that is done, the keys do one after the other
 * what they would have done, where the focus is then.
 */
export class KeysAhead {
  readonly #isEditing: () => boolean
  #isHolding = false
  #isDue = false
  #keys: (Pressed | PastedAhead)[] = []

  constructor(isEditing: () => boolean) {
    this.#isEditing = isEditing
  }

  /** From now on keys are kept; until they are let go or forgotten. */
  hold(): void {
    this.#isHolding = true
  }

  /** Keeps a key where keys are held; false where it goes its own way. */
  keeps(pressed: Pressed): boolean {
    if (!this.#isHolding || !isOurs(pressed)) return false
    const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed
    this.#keys.push({ key, ctrlKey, metaKey, altKey, shiftKey })
    return true
  }

  /** The same for a paste. */
  keepsPaste(pasted: PastedAhead): boolean {
    if (this.#isHolding) this.#keys.push(pasted)
    return this.#isHolding
  }

  /** They were meant for what did not come: the entry was refused, and stands open. */
  forget(): void {
    this.#isHolding = false
    this.#keys = []
  }

  /** What an entry that opens now opens with: those that type into it are in it. */
  openingOf(edit: CellEdit, seed: string | null): Opened {
    const end = this.#keys.findIndex((key) => endsEntry(key, edit))
    return openedWith(edit, seed, this.#keys.splice(0, end < 0 ? this.#keys.length : end))
  }

  /** Presses the keys again, up to one that opens an entry; what is left goes on when that is there, or stored. */
  letGo(): void {
    this.#isHolding = false
    for (let key = this.#keys.shift(); key; key = this.#keys.shift()) {
      const target = document.activeElement
      if (!target || !placeOf(target)) return this.forget()
      if ('pasted' in key) {
        key.paste(target)
        if (this.#isEditing()) return
        continue
      }
      const isObeyed = pressAgain(target, key)
      if (isInEditor(target)) return isObeyed ? undefined : this.forget()
      if (this.#isEditing()) return
      if (!isObeyed && key.key === 'Tab') leaveTable(target, key.shiftKey)
    }
  }

  /** An entry is there: once it has been drawn as a whole, it hears the keys that are left. */
  entryOpened(): void {
    if (this.#isDue || this.#keys.length === 0) return
    this.#isDue = true
    queueMicrotask(() => {
      this.#isDue = false
      this.letGo()
    })
  }
}

/** The browser keeps its own: reloading, copying, another window. */
const isOurs = (pressed: Pressed): boolean =>
  isPrintable(pressed) ||
  readCellKey(pressed) !== undefined ||
  pressed.key === 'Enter' ||
  (pressed.key === 'Tab' && !pressed.ctrlKey) ||
  ['z', 'y'].includes(pressed.key.toLowerCase())

function endsEntry(pressed: Pressed | Pasted, { input }: CellEdit): boolean {
  if ('pasted' in pressed) return false
  const does = readEditorKey(pressed, input === 'text')
  return does !== undefined && does !== 'newLine'
}

/** Whether the key meant anything there. */
const pressAgain = (target: Element, pressed: Pressed): boolean =>
  !target.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }))

/** What Tab does by itself: it goes to the next thing on the page that takes the focus, past the table. */
function leaveTable(from: Element, isBack: boolean): void {
  const table = from.closest('table')
  const side = isBack ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]'),
  ]
  for (const stop of isBack ? stops.toReversed() : stops) {
    if (stop.tabIndex < 0 || table?.contains(stop) || !(from.compareDocumentPosition(stop) & side)) continue
    stop.focus() // does nothing where it is hidden or disabled
    if (document.activeElement === stop) return
  }
}
