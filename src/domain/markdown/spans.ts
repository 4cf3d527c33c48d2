/** A stretch of one line. */
export interface Span {
  readonly text: string
  readonly bold: boolean
}

export const boldMark = '**'

/**
 * The stretches of a line, none of them empty. A mark opens before a sign that is no space and closes after one; one that
 * has no other is itself, and so is one that would make nothing bold.
 */
export function spansOf(line: string): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  let opened: number | undefined
  for (let at = line.indexOf(boldMark); at !== -1; at = line.indexOf(boldMark, at)) {
    const after = at + boldMark.length
    if (opened !== undefined && at > opened + boldMark.length && isSolid(line[at - 1])) {
      spans.push({ text: line.slice(from, opened), bold: false })
      spans.push({ text: line.slice(opened + boldMark.length, at), bold: true })
      from = after
      opened = undefined
    } else if (opened === undefined && isSolid(line[after])) opened = at
    at = after
  }
  return [...spans, { text: line.slice(from), bold: false }].filter(({ text }) => text !== '')
}

/** The line with its marks. */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ text, bold }) => (bold ? `${boldMark}${text}${boldMark}` : text)).join('')

const isSolid = (sign: string | undefined): boolean => sign !== undefined && !/\s/u.test(sign)
