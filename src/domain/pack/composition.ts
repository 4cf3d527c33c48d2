import type { RegisterValue } from '../records'
import { packParts } from '../records/structure'
import type { PackPart } from '../records/structure'
import { blockIds } from './ownBlocks'
import type { OwnBlock } from './ownBlocks'

export type { PackPart }
export { packParts }

/** Which parts a pack has and in which order, and where charts stand. */
export type Composition = RegisterValue<'committee', 'composition'>

/** A part, or one of the pack's own texts, with whether it is printed. */
export type PackItem = Composition['parts'][number]

export type ChartChoice = Composition['charts']

/** Unless it was chosen; paragraphs to copy into another document are not. */
const isUsual = (part: PackPart): boolean => part !== 'coverReport'

/** Every part, as the real report has them, without charts. */
export const usualComposition: Composition = {
  parts: packParts.map((part) => ({ part, shown: isUsual(part) })),
  charts: 'none',
}

/** What tells one item of the order from another. */
export const itemKey = ({ part, block }: Pick<PackItem, 'part' | 'block'>): string =>
  block === undefined ? part : `${part}/${block}`

/** Every part once, in the order chosen; one that the choice does not know stands where it usually does. */
export function partsInOrder({ parts }: Composition): Composition['parts'] {
  const chosen = parts.filter((item, at) => parts.findIndex((one) => itemKey(one) === itemKey(item)) === at)
  return packParts.reduce((all, part, at) => {
    if (all.some((one) => itemKey(one) === part)) return all
    const before = all.some((one) => one.part === part) ? part : packParts[at - 1]
    const place = all.findLastIndex((one) => one.part === before) + 1
    return all.toSpliced(place, 0, { part, shown: isUsual(part) })
  }, chosen)
}

/** The same with each of the pack's own texts by itself; one that has no place of its own stands where the texts do. */
export function itemsInOrder(composition: Composition, blocks: readonly OwnBlock[]): readonly PackItem[] {
  const ids = blockIds(blocks)
  const parts = partsInOrder(composition)
  const placed = new Set(parts.flatMap(({ block }) => block ?? []))
  return parts.flatMap((item): readonly PackItem[] => {
    if (item.part !== 'texts') return [item]
    if (item.block !== undefined) return ids.includes(item.block) ? [item] : []
    return ids.filter((id) => !placed.has(id)).map((block) => ({ ...item, block }))
  })
}

/** What a part is called in the composer and in the document; the priorities go by their own titles there. */
export const partTitles: Readonly<Record<PackPart, string>> = {
  coverReport: 'Paragraphs for the cover report',
  texts: 'About this report',
  introduction: 'Introduction',
  howToRead: 'How to read this report',
  summary: 'Summary of performance',
  exceptions: 'Exceptions and what is done about them',
  priorities: 'Priorities: texts, scorecards, objectives',
  changes: 'Changes since last quarter',
  glossary: 'Definitions of the indicators',
  words: 'Words used in this report',
  contact: 'Contact',
}
