/** A word of a text and where it stands; a reference with its hyphens is one word. */
export interface TextWord {
  readonly word: string
  readonly at: number
}

/** `Anti-social behaviour, PI1172.` → `Anti-social`, `behaviour`, `PI1172`. */
export function wordsOf(text: string): readonly TextWord[] {
  return [...text.matchAll(word)].map((match) => ({ word: match[0], at: match.index }))
}

/** The words that a title or sentence turns on: `Number of recorded offences` → `offence`; hyphens part words. */
export function contentWords(text: string): readonly string[] {
  return plainWords(text)
    .filter((one) => !fillers.has(one))
    .map(stemmed)
}

/** All its words in small letters, their endings as they are. */
export const plainWords = (text: string): readonly string[] =>
  (text.normalize('NFKC').toLowerCase().replaceAll('%', ' percentage ').match(plain) ?? []).map(
    (one) => sameWords[one] ?? one,
  )

/** Without the ending of a plural. */
export function stemmed(one: string): string {
  if (one.length > 4 && one.endsWith('ies')) return `${one.slice(0, -3)}y`
  return one.length > 3 && one.endsWith('s') && !one.endsWith('ss') ? one.slice(0, -1) : one
}

/** A text as the same text typed again: blanks and capitals aside. */
export const flattened = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

const word = /[\p{L}\p{N}]+(?:[-‐‑–/.&]?[\p{L}\p{N}]+)*/gu

const plain = /[\p{L}\p{N}]+/gu

const sameWords: Readonly<Record<string, string>> = { percent: 'percentage', pct: 'percentage' }

/** Words by which two titles of one thing may differ. */
const fillers: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or per no number total overall recorded reported all our its'.split(
    ' ',
  ),
)
