import { diff3Merge } from 'node-diff3'
import { longestText } from '../primitives'
import { canCompare, middlesOf, textOf, tokensOf } from './tokens'
import type { Tokens } from './tokens'

/** A text, and what two people made of it apart. */
export interface WrittenApart {
  readonly before: string
  readonly mine: string
  readonly theirs: string
}

/**
 * `merged`: the text with the changes of both. `overlapping`: both changed the same words; `parts` are the whole text
 * in order, to show side by side. `tooLong`: too much has changed in too long a text to compare it word by word.
 */
export type MergedText =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'overlapping'; readonly parts: readonly MergePart[] }
  | { readonly kind: 'tooLong' }

/** `fits`: nobody changed it, one did, or both in the same way. `overlaps`: the same words as each has them. */
export type MergePart =
  { readonly kind: 'fits'; readonly text: string } | ({ readonly kind: 'overlaps' } & WrittenApart)

/**
 * R9 — Two texts written apart, word by word against the text they both began from. Every word that either wrote is
 * in the merged text, and a word is gone only where one of them took it out. Changes that touch, such as two sentences
 * added in the same place, overlap. Mine and theirs may be exchanged: the outcome is the same. To be offered, never
 * taken by itself.
 */
export function mergeTexts(texts: WrittenApart): MergedText {
  const { before, mine, theirs } = texts
  if (mine === theirs || theirs === before) return { kind: 'merged', text: mine }
  if (mine === before) return { kind: 'merged', text: theirs }
  if ([before, mine, theirs].some(({ length }) => length > longestText)) return { kind: 'tooLong' }
  const { start, middles, end } = middlesOf([before, mine, theirs].map(tokensOf))
  const [old = [], own = [], other = []] = middles
  if (!canCompare(old, own) || !canCompare(old, other)) return { kind: 'tooLong' }
  const parts = joined([fits(start), ...partsOf(old, own, other), fits(end)])
  return parts.some(({ kind }) => kind === 'overlaps')
    ? { kind: 'overlapping', parts }
    : { kind: 'merged', text: parts.map((part) => ('text' in part ? part.text : '')).join('') }
}

function partsOf(before: Tokens, mine: Tokens, theirs: Tokens): readonly MergePart[] {
  return diff3Merge([...mine], [...before], [...theirs]).map(({ ok = [], conflict }) =>
    conflict
      ? { kind: 'overlaps', before: textOf(conflict.o), mine: textOf(conflict.a), theirs: textOf(conflict.b) }
      : fits(ok),
  )
}

const fits = (tokens: Tokens): MergePart => ({ kind: 'fits', text: textOf(tokens) })

/** Parts that fit and stand side by side are one; empty ones are none. */
function joined(parts: readonly MergePart[]): readonly MergePart[] {
  const all: MergePart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part.kind === 'fits' && last?.kind === 'fits')
      all.splice(-1, 1, { ...last, text: last.text + part.text })
    else if (part.kind === 'overlaps' || part.text !== '') all.push(part)
  }
  return all
}
