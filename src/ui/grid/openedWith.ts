import type { CellEdit } from './gridMeta'
import { isPrintable } from './keys'
import type { Pressed } from './keys'

/** What an entry opens with, and how many characters stand before the caret. */
export interface Opened {
  readonly text: string
  readonly caret: number
}

/** A text that was pasted between two keys. */
export interface Pasted {
  readonly pasted: string
}

/**
 * What stands in an entry once keys have been typed into it. `seed`: what opened it, null where its text is kept; a choice
 * is chosen by the first characters of its label.
 */
export function openedWith(edit: CellEdit, seed: string | null, keys: readonly Ahead[]): Opened {
  const { input } = edit
  const lineEnds = input === 'text' ? '\n' : ' '
  const begun = seed ?? edit.text
  if (typeof input === 'string') return keys.reduce(typedInto(lineEnds), { text: begun, caret: begun.length })
  const pressed = keys.flatMap((key) => ('pasted' in key ? [] : [key]))
  const text = chosenBy(input.options, { now: edit.text, seed, keys: pressed })
  return { text, caret: text.length }
}

type Ahead = Pressed | Pasted

const typedInto = (lineEnds: string) => (now: Opened, ahead: Ahead) =>
  'pasted' in ahead
    ? withText(now, ahead.pasted.trim().replaceAll(/\r\n?|\n/gu, lineEnds))
    : withKey(now, ahead)

const withText = ({ text, caret }: Opened, added: string): Opened =>
  opened([text.slice(0, caret), added], [text.slice(caret)])

function withKey({ text, caret }: Opened, pressed: Pressed): Opened {
  const before = Array.from(text.slice(0, caret))
  const after = Array.from(text.slice(caret))
  if (isPrintable(pressed)) return opened([...before, pressed.key], after)
  switch (pressed.key) {
    case 'Enter':
      return opened([...before, '\n'], after)
    case 'Backspace':
      return opened(before.slice(0, -1), after)
    case 'Delete':
      return opened(before, after.slice(1))
    case 'ArrowLeft':
      return opened(before.slice(0, -1), [...before.slice(-1), ...after])
    case 'ArrowRight':
      return opened([...before, ...after.slice(0, 1)], after.slice(1))
    case 'Home':
    case 'ArrowUp':
      return { text, caret: 0 }
    case 'End':
    case 'ArrowDown':
      return { text, caret: text.length }
    default:
      return { text, caret }
  }
}

function opened(before: readonly string[], after: readonly string[]): Opened {
  const start = before.join('')
  return { text: start + after.join(''), caret: start.length }
}

type Options = readonly { readonly value: string; readonly label: string }[]

interface Choosing {
  readonly now: string
  readonly seed: string | null
  readonly keys: readonly Pressed[]
}

function chosenBy(options: Options, { now, seed, keys }: Choosing): string {
  const letters = keys.filter(isPrintable).map(({ key }) => key)
  const typed = seed === null && letters.length === 0 ? null : (seed ?? '') + letters.join('')
  const chosen = typed === null ? now : (startingWith(options, typed) ?? now)
  const steps = keys.reduce((sum, { key }) => sum + (arrows[key] ?? 0), 0)
  const at = options.findIndex(({ value }) => value === chosen) + steps
  return steps === 0 ? chosen : (options[Math.max(0, Math.min(at, options.length - 1))]?.value ?? chosen)
}

const arrows: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

const startingWith = (options: Options, typed: string): string | undefined =>
  typed === ''
    ? options.find(({ value }) => value === '')?.value
    : options.find(({ label }) => label.toLowerCase().startsWith(typed.toLowerCase()))?.value
