import type { Id } from '../primitives'
import type { Band } from '../records/scheme'
import { tidy } from '../figure/tidy'

/** How councils write each symbol: what a font, an extraction or a keyboard makes of it. */
const glyphs: Readonly<Record<Band['symbol'], readonly string[]>> = {
  star: ['★', '☆', '*', '⭐', '✭', '✮', '🌟', '✪', '⋆'],
  disc: ['●', '•', '⬤', '🟢', '🔵', '◉', '⚫'],
  ring: ['○', '◯', '⚪', '◌', 'o'],
  triangle: ['▲', '△', '▴', '🔺', '▼', '∆', 'Δ', '⚠'],
  diamond: ['◆', '◇', '♦', '🔶', '🔸', '🟠', '🟡'],
  square: ['■', '□', '▪', '🟥', '🟦', '◼'],
  tick: ['✓', '✔', '☑', '✅', '√'],
  cross: ['✗', '✘', '✖', '❌', '×', 'x'],
  pause: ['⏸', '‖'],
  dash: ['–', '—', '-', '−'],
}

/** Words that mean a band wherever it is called something else, by the tone of the band. */
const words: Readonly<Record<Band['tone'], readonly string[]>> = {
  best: [
    'exceeds',
    'exceeded',
    'above target',
    'exceeding target',
    'better than target',
    'excellent',
    'ahead of schedule',
    'ahead',
  ],
  good: [
    'green',
    'on target',
    'target met',
    'met',
    'achieved',
    'on track',
    'good',
    'on schedule',
    'yes',
    'target achieved',
  ],
  fair: [
    'amber',
    'yellow',
    'close to target',
    'near target',
    'within tolerance',
    'slightly below target',
    'at risk',
  ],
  poor: [
    'red',
    'below target',
    'off target',
    'missed',
    'not met',
    'not achieved',
    'behind schedule',
    'off track',
    'fair',
  ],
  aspire: ['blue'],
  neutral: ['grey', 'gray', 'n/a', 'not started', 'on hold'],
}

/** What a printed status is taken for. `misread`: a letter that looks like a symbol of these bands. */
export interface ReadStatus {
  readonly text: string
  readonly band: Id | null
  readonly misread: boolean
}

/**
 * S15, S16 — The band that a printed status means in a scheme: by its label, its symbol, then words that mean the same;
 * `green (above target)` by its first words. Null where it means none or more than one.
 */
export function readStatus(text: string, bands: readonly Band[]): ReadStatus {
  const shown = tidy(text)
  const band =
    byLabel(shown, bands) ?? byLetter(shown, bands) ?? bySymbol(shown, bands) ?? byWords(shown, bands)
  if (band) return { text: shown, band: band.id, misread: false }
  const likely = shown === 'A' ? only(bands.filter(({ symbol }) => symbol === 'triangle')) : undefined
  return { text: shown, band: likely?.id ?? null, misread: likely !== undefined }
}

/** The symbol that a text begins with; undefined where it begins with none. */
export function symbolOf(text: string): Band['symbol'] | undefined {
  const sign = [...tidy(text).replace(/[\ufe0e\ufe0f]/gu, '')][0] ?? ''
  const found = Object.entries(glyphs).find(([, signs]) => signs.includes(sign))
  return symbols.find((name) => name === found?.[0])
}

const symbols = [
  'star',
  'disc',
  'ring',
  'triangle',
  'diamond',
  'square',
  'tick',
  'cross',
  'pause',
  'dash',
] as const

function byLabel(text: string, bands: readonly Band[]): Band | undefined {
  const same = (name: string) => name.toLowerCase() === text.toLowerCase()
  return only(bands.filter(({ label, short }) => same(label) || same(short)))
}

/** `G`, `A`, `R` where a band's own word begins with it. */
function byLetter(text: string, bands: readonly Band[]): Band | undefined {
  return /^[A-Za-z]$/u.test(text)
    ? only(bands.filter(({ label }) => label[0]?.toLowerCase() === text.toLowerCase()))
    : undefined
}

function bySymbol(text: string, bands: readonly Band[]): Band | undefined {
  const bare = text.replace(/[\ufe0e\ufe0f\s]/gu, '')
  const symbol = [...bare].length === 1 ? symbolOf(bare) : undefined
  return symbol && only(bands.filter((band) => band.symbol === symbol))
}

function byWords(text: string, bands: readonly Band[]): Band | undefined {
  const [first = ''] = text.toLowerCase().split(/[(;:,–-]/u)
  const whole = first.trim()
  const tone = Object.entries(words).find(([, names]) => names.includes(whole))?.[0]
  return (
    only(bands.filter((band) => band.tone === tone)) ?? only(bands.filter((band) => startsAlike(band, whole)))
  )
}

const startsAlike = ({ label }: Band, text: string): boolean =>
  text.length > 3 && label.toLowerCase().startsWith(text)

const only = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined)
