import { isBlankLine, itemOf, itemStart, linesOf } from './markdown/lines'
import { spansOf, spansText } from './markdown/spans'
import type { Span } from './markdown/spans'

export type { Span }

/** One line of a text: what is bold in it and what is not. */
export type Line = readonly Span[]

/** A paragraph with its line ends, or a list of bullets, which have one line each. */
export type Block =
  | { readonly is: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly is: 'bullets'; readonly items: readonly Line[] }

/**
 * The small markdown in which comments and narratives are kept as plain text: paragraphs with an empty line between
 * them, bullets (`- `), bold (`**…**`, within one line), and nothing else: every other sign, links and HTML too, is
 * itself. Takes time in proportion to the length, whatever the text.
 */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Building[] = []
  let open: Building | undefined
  for (const line of linesOf(text)) {
    const item = itemOf(line)
    if (isBlankLine(line)) {
      if (open?.is === 'paragraph') open = undefined
    } else if (open && open.is === (item === undefined ? 'paragraph' : 'bullets')) {
      open.lines.push(spansOf(item ?? line))
    } else {
      open = { is: item === undefined ? 'paragraph' : 'bullets', lines: [spansOf(item ?? line)] }
      blocks.push(open)
    }
  }
  return blocks.map(({ is, lines }) => (is === 'paragraph' ? { is, lines } : { is, items: lines }))
}

/** The text of blocks: `parseMarkdown` reads the same blocks again. */
export const formatMarkdown = (blocks: readonly Block[]): string =>
  blocks.map((block) => linesIn(block).join('\n')).join('\n\n')

/** What is read of a text, without its marks: what words are counted in. */
export const plainText = (text: string): string =>
  parseMarkdown(text)
    .flatMap((block) => (block.is === 'paragraph' ? block.lines : block.items))
    .map((line) => line.map((span) => span.text).join(''))
    .join('\n')

/** A block while its lines are gathered. */
interface Building {
  readonly is: Block['is']
  readonly lines: Line[]
}

const linesIn = (block: Block): readonly string[] =>
  block.is === 'paragraph'
    ? block.lines.map(spansText)
    : block.items.map((item) => `${itemStart}${spansText(item)}`)
