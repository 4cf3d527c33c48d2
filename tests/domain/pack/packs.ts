import type { Block, Cell, PackDocument, Table } from '#domain/pack/document'
import { usualComposition } from '#domain/pack/composition'
import type { Composition } from '#domain/pack/composition'
import { noFront } from '#domain/pack/packAsked'
import type { PackFor } from '#domain/pack/packAsked'
import { packDocument } from '#domain/pack/packDocument'
import { everything } from '#domain/pack/receives'
import type { Report } from '#domain/scorecard'

/** What a story says of a pack; the rest is usual: every row, every part, the public copy of draft 1. */
export interface PackStory extends Partial<PackFor> {
  readonly isPart2?: boolean
}

export function packOf(report: Report, { isPart2 = false, ...packFor }: PackStory = {}): PackDocument {
  return packDocument({
    report,
    edition: { is: 'draft', number: 1, on: '2012-08-14', isPart2 },
    packFor: {
      name: 'Cabinet',
      content: everything,
      front: noFront,
      composition: usualComposition,
      ...packFor,
    },
  })
}

export const chartsOf = (charts: Composition['charts']): Composition => ({ ...usualComposition, charts })

export const partOf = (document: PackDocument, id: string): readonly Block[] =>
  document.parts.find((part) => part.id === id)?.blocks ?? []

export const tablesIn = (blocks: readonly Block[]): readonly Table[] =>
  blocks.flatMap((block) => (block.is === 'table' ? [block] : []))

/** The rows of a table as their readers see them. */
export const rowsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(cellText))

export function cellText(cell: Cell): string {
  switch (cell.is) {
    case 'text':
    case 'prose':
    case 'figure':
      return cell.text
    case 'status':
      return cell.mark.short
    case 'none':
      return `(${cell.why})`
  }
}

/** All that a document says, for looking in. */
export const saidIn = (document: PackDocument): string => JSON.stringify(document)

export const notesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.is === 'note' ? [block.text] : block.is === 'table' ? block.notes : []))
