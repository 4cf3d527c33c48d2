import type { Block, Cell, Row, Table } from '#domain/pack/document'
import { plainText } from '#domain/markdown'
import { visibleText } from '#domain/visibleText'

/** Blocks alone, to be pasted into another document. */
export const blocksText = (blocks: readonly Block[]): string =>
  visibleText(blocks.map(blockText).filter(Boolean).join('\n\n'))

/** One block as plain text. */
export function blockText(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`
    case 'prose':
      return plainText(block.text)
    case 'note':
      return block.text
    case 'facts':
      return block.facts.map(({ name, text }) => `${name}: ${text}`).join('\n')
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'table':
      return tableText(block)
    case 'chart':
      return `${block.title}: ${block.alt}`
  }
}

/** A row per line, each value after the name of its column, as a table would fall apart in an e-mail. */
const tableText = ({ caption, columns, rows, notes }: Table): string =>
  [caption, ...rows.map((row) => rowText(row, columns)), ...notes].join('\n')

function rowText({ cells: [first, ...others] }: Row, [, ...columns]: Table['columns']): string {
  const values = others.flatMap((cell, at) => {
    const text = cellText(cell)
    return text === '' ? [] : [`${columns[at]?.head ?? ''} ${text}`]
  })
  return `- ${first ? cellText(first) : ''}: ${values.join('; ')}`
}

function cellText(cell: Cell): string {
  switch (cell.is) {
    case 'text':
    case 'figure':
      return cell.text
    case 'prose':
      return plainText(cell.text).replace(/\s+/gu, ' ')
    case 'status':
      return cell.mark.word
    case 'none':
      return cell.why
  }
}
