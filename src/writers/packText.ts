import type { PackDocument, Part } from '#domain/pack/document'
import { editionWords } from '#domain/pack/editionWords'
import { visibleText } from '#domain/visibleText'
import { blockText } from './blocksText'

/** The first parts of a pack as plain text for the covering e-mail: title, edition, and what `partIds` names. */
export function writeText(document: PackDocument, partIds: readonly string[]): string {
  const { council, title, period, committee, front, edition } = document
  const head = [
    council,
    title,
    period,
    committee,
    editionWords(edition),
    ...front.map(({ name, text }) => `${name}: ${text}`),
  ]
  const parts = document.parts.filter(({ id }) => partIds.includes(id)).map(partText)
  return `${visibleText([head.join('\n'), ...parts].join('\n\n'))}\n`
}

const partText = ({ title, blocks }: Part): string =>
  [`${title}\n${'='.repeat(title.length)}`, ...blocks.map(blockText)].filter(Boolean).join('\n\n')
