import type { Id } from '../primitives'
import type { Band } from '../records/scheme'
import { tidy } from '../figure/tidy'
import { colourOf, signOf, symbolOf } from './symbols'

/** Words that mean a band wherever it is called something else, by the tone of the band. */
const words: Readonly<Record<Band['tone'], readonly string[]>> = {
  best: [
    'exceeds',
    'exceeded',
    'above target',
    'exceeding target',
    'exceeded target',
    'target exceeded',
    'better than target',
    'excellent',
    'ahead of schedule',
    'ahead of target',
    'ahead',
  ],
  good: [
    'green',
    'on target',
    'target met',
    'met',
    'met target',
    'achieved',
    'on track',
    'good',
    'on schedule',
    'yes',
    'ok',
    'target achieved',
    'at target',
    'within target',
  ],
  fair: [
    'amber',
    'yellow',
    'close to target',
    'near target',
    'within tolerance',
    'slightly below target',
    'slightly off target',
    'slightly behind',
    'at risk',
    'some concerns',
    'warning',
  ],
  poor: [
    'red',
    'below target',
    'off target',
    'not on target',
    'missed',
    'target missed',
    'missed target',
    'target not met',
    'not met',
    'not achieved',
    'behind schedule',
    'behind target',
    'behind',
    'off track',
    'not on track',
    'overdue',
    'delayed',
    'slipped',
    'slippage',
    'late',
    'alert',
    'significantly below target',
    'failed',
    'no',
  ],
  aspire: ['blue'],
  neutral: ['grey', 'gray', 'not started', 'on hold'],
}

/** Where a scheme has no band of a tone, the one that comes nearest to it. */
const instead: Readonly<Partial<Record<Band['tone'], readonly Band['tone'][]>>> = {
  best: ['good'],
  aspire: ['best', 'good'],
  fair: ['poor'],
}

const completed: ReadonlySet<string> = new Set([
  'completed',
  'complete',
  'done',
  'achieved',
  'closed',
  'implemented',
  'delivered',
  'finished',
  'blue',
  'b',
  'completed successfully',
])

/** Not `A`: where no band is called amber, it is a triangle misread. */
const letters: Readonly<Record<string, string>> = { g: 'green', y: 'amber', r: 'red', b: 'blue' }

/** What a printed status is taken for. `misread`: a letter that looks like a symbol of these bands. */
export interface ReadStatus {
  readonly text: string
  readonly band: Id | null
  readonly misread: boolean
  /** It says that there is none, or that the indicator is only for information. */
  readonly none?: true
}

/** What the file's own key says of a sign, in lower case; it goes before all else. */
export type KeyOfSigns = ReadonlyMap<string, Id>

/**
 * S15, S16 — The band that a printed status means in a scheme: by the file's own key, its label, its symbol, then words that
 * mean the same; `green (above target)` by its first words. Null where it means none or more than one.
 */
export function readStatus(text: string, bands: readonly Band[], key?: KeyOfSigns): ReadStatus {
  const shown = tidy(text)
  const band = byKey(shown, bands, key) ?? bandSaid(shown, bands) ?? bandMeant(shown, bands)
  if (band) return { text: shown, band: band.id, misread: false }
  const likely =
    shown === 'A' && !key?.has('a') ? only(bands.filter(({ symbol }) => symbol === 'triangle')) : undefined
  if (likely) return { text: shown, band: likely.id, misread: true }
  return { text: shown, band: null, misread: false, ...(isNone(shown) ? { none: true } : {}) }
}

/** The band whose own label, letter or symbol a text is: by these a scheme is known again. */
export function bandSaid(text: string, bands: readonly Band[]): Band | undefined {
  const shown = tidy(text)
  return byLabel(shown, bands) ?? byColour(shown, bands) ?? byLetter(shown, bands) ?? bySymbol(shown, bands)
}

/** Whether a printed status says that the figure is not rated and nobody wants it to be (S8). */
export const isForInformation = (text: string): boolean =>
  /^(?:for )?info(?:rmation)?(?: only)?$|^(?:data|monitor\w*|contextual|context) only$|^no target(?: set)?$/iu.test(
    tidy(text),
  )

const isNone = (text: string): boolean =>
  isForInformation(text) ||
  /^(?:n ?\/ ?a|na|not applicable|no data.*|not available|awaiting.*|not (?:yet )?(?:due|rated|available|set).*|no (?:status|rating|rag)|tbc|tba|none|unknown|data not.*|-|–|—|−|\?|\.+|grey|gray|white)$/iu.test(
    text,
  )

function byKey(text: string, bands: readonly Band[], key: KeyOfSigns | undefined): Band | undefined {
  const id = key?.get(text.toLowerCase()) ?? key?.get(signOf(text))
  return id === undefined ? undefined : bands.find((band) => band.id === id)
}

function byLabel(text: string, bands: readonly Band[]): Band | undefined {
  const same = (name: string) => name.toLowerCase() === text.toLowerCase()
  return only(bands.filter(({ label, short }) => same(label) || same(short)))
}

/** A coloured picture, by the label that is its colour. */
function byColour(text: string, bands: readonly Band[]): Band | undefined {
  const colour = colourOf(text)
  return colour === undefined ? undefined : byLabel(colour, bands)
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

function bandMeant(text: string, bands: readonly Band[]): Band | undefined {
  const sign = signOf(text)
  const bare = sign !== '' && text.length > sign.length ? text.slice(text.indexOf(sign) + sign.length) : text
  const first = (bare.toLowerCase().split(/[(;:,/]| [-–—] /u)[0] ?? '').replace(/\ufe0f/gu, '').trim()
  return (
    (completed.has(first) ? bands.find(({ id }) => id === 'completed') : undefined) ??
    ofShape(first, bands) ??
    ofTone(first, bands) ??
    only(bands.filter((band) => startsAlike(band, first))) ??
    ofTone(colourOf(text) ?? colourIn(bare) ?? '', bands) ??
    (sign === text ? undefined : bySymbol(sign, bands))
  )
}

/** `Green star`, `red triangle`: by the shape, which is the scheme's own. */
function ofShape(text: string, bands: readonly Band[]): Band | undefined {
  const [, shape] =
    /^(?:green|amber|red|blue|yellow|grey) (star|circle|disc|triangle|square|diamond|tick|cross)$/u.exec(
      text,
    ) ?? []
  if (shape === undefined) return undefined
  const symbol = shape === 'circle' ? 'disc' : shape
  return only(bands.filter((band) => band.symbol === symbol)) ?? ofTone(text.split(' ')[0] ?? '', bands)
}

function toneOf(text: string): Band['tone'] | undefined {
  const word = letters[text] ?? text
  return tones.find((tone) => words[tone].includes(word))
}

const tones = ['best', 'good', 'fair', 'poor', 'aspire', 'neutral'] as const

/** A band of the tone of a word. Amber is none of those that are behind: it is read only where there is such a band. */
function ofTone(word: string, bands: readonly Band[]): Band | undefined {
  const tone = toneOf(word)
  if (tone === undefined) return undefined
  const nearest = /^(?:amber|yellow|y)$/u.test(word) ? [] : (instead[tone] ?? [])
  for (const one of [tone, ...nearest]) {
    const found = bands.filter((band) => band.tone === one && band.id !== 'completed')
    if (found.length > 0) return only(found)
  }
  return undefined
}

/** The one colour that a text names. */
function colourIn(text: string): string | undefined {
  return only([...new Set(text.toLowerCase().match(/\b(?:green|amber|red|blue|yellow)\b/gu) ?? [])])
}

const startsAlike = ({ label }: Band, text: string): boolean =>
  text.length > 3 && label.toLowerCase().startsWith(text)

const only = <T>(some: readonly T[]): T | undefined => (some.length === 1 ? some[0] : undefined)
