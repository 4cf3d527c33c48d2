import type { Changes, Write } from './change'
import { replaceUnderMarks, withoutMarks } from './markdown/underMarks'
import type { Id } from './primitives'
import { writeProblem } from './validWrite'

/** What is looked for. Blanks stand for any blanks, an apostrophe for either kind. */
export interface Sought {
  readonly words: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

/** A text as it is shown: in a cell, or for itself. */
export interface ShownText {
  /** Where it is on the page: a row and its column, a record and its register. */
  readonly row: Id
  readonly column: string
  /** "Comment on PI1128" */
  readonly name: string
  readonly text: string
  /** Where it is kept, if it is a text that a person wrote; what is not can be found and not replaced. */
  readonly kept: KeptText | undefined
}

export type KeptText =
  | { readonly kind: 'measurement'; readonly id: Id; readonly register: 'comment' }
  | { readonly kind: 'progress'; readonly id: Id; readonly register: 'text' }
  | { readonly kind: 'narrative'; readonly id: Id; readonly register: string }

/** The texts that hold what is sought, in the order given. */
export function findTexts(texts: readonly ShownText[], sought: Sought): readonly ShownText[] {
  const pattern = patternOf(sought)
  return pattern ? texts.filter((text) => readOf(text).search(pattern) >= 0) : []
}

/** What a person wrote is read without its marks. */
const readOf = ({ text, kept }: ShownText): string => (kept ? withoutMarks(text) : text)

/** Where it stands in a text, from and to; never overlapping. */
export function spansIn(text: string, sought: Sought): readonly (readonly [number, number])[] {
  const pattern = patternOf(sought)
  if (!pattern) return []
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => [index, index + match.length])
}

/** The first place in a long text, with some words on both sides of it. */
export function aroundFirst(text: string, sought: Sought): string {
  const [[from, to] = [0, 0]] = spansIn(text, sought)
  const [start, end] = [Math.max(0, from - around), Math.min(text.length, to + around)]
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** In letters. */
const around = 40

/** One text before and after. */
export interface Replacement {
  readonly of: ShownText
  readonly kept: KeptText
  readonly after: string
}

/** What replacing would change, in texts alone: never a figure, a name or a reference. What it leaves alike is left out. */
export function planReplacements(
  texts: readonly ShownText[],
  sought: Sought,
  replacement: string,
): readonly Replacement[] {
  const pattern = patternOf(sought)
  if (!pattern) return []
  return texts.flatMap((of) => {
    if (!of.kept) return []
    const after = replaceUnderMarks(of.text, pattern, replacement)
    return after === of.text ? [] : [{ of, kept: of.kept, after }]
  })
}

/** Whether the text could be stored as it would be: it may have become too long. */
export const canBeStored = (replacement: Replacement): boolean => writeProblem(writeOf(replacement)) === ''

/** All of them as one action of a person; an emptied text is no text. */
export function replacementChanges(replacements: readonly Replacement[], label: string): Changes {
  return { label, writes: replacements.map(writeOf) }
}

function writeOf({ of, kept, after }: Replacement): Write {
  return { ...kept, value: after.trim() === '' ? null : after, before: of.text }
}

/** Undefined where nothing is sought. */
function patternOf({ words, matchCase, wholeWords }: Sought): RegExp | undefined {
  if (words.trim() === '') return undefined
  const literal = words
    .replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
    .replace(/\s+/gu, String.raw`\s+`)
    .replace(/['’]/gu, "['’]")
  const pattern = wholeWords ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal
  return new RegExp(pattern, matchCase ? 'gu' : 'giu')
}
