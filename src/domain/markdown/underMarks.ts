import { boldMark, spansOf } from './spans'
import type { Span } from './spans'

/** The whole of a text as it is kept, bullets and line ends too, without the marks of what is bold. */
export const withoutMarks = (text: string): string => wordsOf(textSpans(text))

/**
 * The text with other words in place of what is sought in it, as it is read: marks part no words. What is put in is bold
 * where what it replaces began bold, and what stands around it stays as it was.
 */
export function replaceUnderMarks(text: string, pattern: RegExp, replacement: string): string {
  const spans = textSpans(text)
  const plain = wordsOf(spans)
  const isBold = spans.flatMap((span) => Array.from(span.text.split(''), () => span.bold))
  const pieces: Span[] = []
  let from = 0
  const keepTo = (to: number): void => {
    for (; from < to; from++) pieces.push({ text: plain.charAt(from), bold: isBold[from] === true })
  }
  for (const { index, 0: match } of plain.matchAll(pattern)) {
    keepTo(index)
    pieces.push({ text: replacement, bold: isBold[index] === true })
    from = index + match.length
  }
  keepTo(plain.length)
  return wordsOf(pieces) === plain ? text : runsOf(pieces).map(marked).join('')
}

const textSpans = (text: string): readonly Span[] =>
  text
    .split(/(\r\n|\n|\r)/u)
    .flatMap((part, at) => (at % 2 === 0 ? spansOf(part) : [{ text: part, bold: false }]))

const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** Neighbours that are alike as one. */
function runsOf(pieces: readonly Span[]): readonly Span[] {
  const runs: { text: string; bold: boolean }[] = []
  for (const { text, bold } of pieces) {
    const last = runs.at(-1)
    if (last?.bold === bold) last.text += text
    else if (text !== '') runs.push({ text, bold })
  }
  return runs
}

/** A mark stands beside a sign that is no space: spaces at the ends are not bold. */
function marked({ text, bold }: Span): string {
  const words = text.trim()
  if (!bold || words === '') return text
  const start = text.indexOf(words)
  return `${text.slice(0, start)}${boldMark}${words}${boldMark}${text.slice(start + words.length)}`
}
