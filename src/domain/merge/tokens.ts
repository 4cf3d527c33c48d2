/**
 * A text as what is compared of it: words, and the white space between them. A gap within a line carries the word
 * before it, so that a text is not matched by its gaps; line breaks stand for themselves, as they keep lines apart.
 */
export type Tokens = readonly string[]

/** Joined again by `textOf`, the tokens are the text, every space, line break and bullet of it. */
export function tokensOf(text: string): Tokens {
  const pieces = text.match(/\S+|\s+/gu) ?? []
  return pieces.map((piece, at) => (isGap(piece) ? (pieces[at - 1] ?? '') + piece : piece))
}

export const textOf = (tokens: Tokens): string => tokens.map(pieceOf).join('')

/** The tokens in which some texts differ: what they all begin and end with is left out. */
export interface Middles {
  readonly start: Tokens
  readonly middles: readonly Tokens[]
  readonly end: Tokens
}

export function middlesOf(texts: readonly Tokens[]): Middles {
  const first = texts[0] ?? []
  const shortest = Math.min(...texts.map(({ length }) => length))
  const startsAlike = (at: number) => texts.every((text) => text[at] === first[at])
  const endsAlike = (back: number) => texts.every((text) => text.at(-1 - back) === first.at(-1 - back))
  const start = countWhile(shortest, startsAlike)
  const end = countWhile(shortest - start, endsAlike)
  return {
    start: first.slice(0, start),
    middles: texts.map((text) => text.slice(start, text.length - end)),
    end: first.slice(first.length - end),
  }
}

/**
 * Whether two texts can be compared in well under a second. How long it takes grows with how often their tokens
 * match, so the same word over and over is as hard as a long text.
 */
export function canCompare(before: Tokens, after: Tokens): boolean {
  const counts = new Map<string, number>()
  for (const token of before) counts.set(token, (counts.get(token) ?? 0) + 1)
  const matches = after.reduce((sum, token) => sum + (counts.get(token) ?? 0), 0)
  return matches * Math.min(before.length, after.length) <= mostSteps
}

const mostSteps = 5e8

const isGap = (piece: string): boolean => /^[^\S\n\r]+$/u.test(piece)

function pieceOf(token: string): string {
  const word = token.trimEnd()
  return word.length === token.length ? token : token.slice(word.length)
}

function countWhile(most: number, isTrue: (at: number) => boolean): number {
  let count = 0
  while (count < most && isTrue(count)) count += 1
  return count
}
