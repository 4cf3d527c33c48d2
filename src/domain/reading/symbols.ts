import { symbolNames } from '../records/scheme'
import { tidy } from '../figure/tidy'
import type { Band } from '../records/scheme'

/** How councils write each symbol: what a font, an extraction or a keyboard makes of it. */
const glyphs: Readonly<Record<Band['symbol'], readonly string[]>> = {
  star: ['★', '☆', '*', '⭐', '✭', '✮', '🌟', '✪', '⋆'],
  disc: ['●', '•', '⬤', '◉', '⚫'],
  ring: ['○', '◯', '⚪', '◌', 'o'],
  triangle: ['▲', '△', '▴', '🔺', '▼', '∆', 'Δ', '⚠'],
  diamond: ['◆', '◇', '♦', '🔶', '🔸'],
  square: ['■', '□', '▪', '◼'],
  tick: ['✓', '✔', '☑', '✅', '√'],
  cross: ['✗', '✘', '✖', '❌', '×', 'x'],
  pause: ['⏸', '‖'],
  dash: ['–', '—', '-', '−'],
}

/** Pictures that say a colour and no shape. */
const colours: Readonly<Record<string, string>> = {
  '🟢': 'green',
  '🟩': 'green',
  '🟠': 'amber',
  '🟧': 'amber',
  '🟡': 'amber',
  '🟨': 'amber',
  '🔴': 'red',
  '🟥': 'red',
  '🔵': 'blue',
  '🟦': 'blue',
}

/** The sign that a text begins with, without what only chooses its picture; empty where it begins with a word. */
export function signOf(text: string): string {
  const sign = [...tidy(text).replace(/[\ufe0e\ufe0f]/gu, '')][0] ?? ''
  return symbolNamed(sign) === undefined && colours[sign] === undefined ? '' : sign
}

/** The symbol that a text begins with; undefined where it begins with none. */
export const symbolOf = (text: string): Band['symbol'] | undefined => symbolNamed(signOf(text))

/** The colour of a picture that a text begins with. */
export const colourOf = (text: string): string | undefined => colours[signOf(text)]

function symbolNamed(sign: string): Band['symbol'] | undefined {
  return symbolNames.find((name) => glyphs[name].includes(sign))
}

/** Arrows and words for the way a figure has moved, which is no status. */
export const isDirection = (text: string): boolean =>
  /^[↑↓→←↗↘↔⬆⬇➡⇧⇩⇨⇑⇓⇒➔▶►◄◀=~\s]+$/u.test(text.replace(/[\ufe0e\ufe0f]/gu, '')) ||
  /^(?:[▲▼△▽↑↓→↔]\s*)?(?:improv\w*|deteriorat\w*|declin\w*|worsen\w*|worse|better|up|down|static|stable|steady|unchanged|no change|same|maintained|increas\w*|decreas\w*|getting (?:better|worse)|short term|long term)\b[.\s]*/iu.test(
    tidy(text),
  )
