import { Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import { parseMarkdown } from '#domain/markdown'
import type { Block, Line } from '#domain/markdown'
import { visibleText } from '#domain/visibleText'

/** A paragraph of plain text. */
export const paragraph = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun(visibleText(text))] })

/** A text of a person, in the small markdown, as paragraphs and bullets; `style` of each paragraph. */
export const prose = (text: string, style: string): readonly Paragraph[] =>
  parseMarkdown(text).flatMap((block) => blockParagraphs(block, style))

function blockParagraphs(block: Block, style: string): readonly Paragraph[] {
  return block.is === 'bullets'
    ? block.items.map((item) => new Paragraph({ style, bullet: { level: 0 }, children: runs(item) }))
    : [new Paragraph({ style, children: block.lines.flatMap((line, at) => runs(line, at > 0)) })]
}

const runs = (line: Line, isNewLine = false): TextRun[] =>
  line.map(
    ({ text, bold }, at) =>
      new TextRun({ text: visibleText(text), bold, ...(isNewLine && at === 0 ? { break: 1 } : {}) }),
  )
