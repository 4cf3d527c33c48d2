import type { RegisterValue } from '../records'
import { packParts } from '../records/structure'
import type { PackPart } from '../records/structure'

export type { PackPart }
export { packParts }

/** Which parts a pack has and in which order, and where charts stand. */
export type Composition = RegisterValue<'committee', 'composition'>

export type ChartChoice = Composition['charts']

/** Every part, as the real report has them, without charts. */
export const usualComposition: Composition = {
  parts: packParts.map((part) => ({ part, shown: true })),
  charts: 'none',
}

/** Every part once, in the order chosen; one that the choice does not know stands where it usually does. */
export function partsInOrder({ parts }: Composition): Composition['parts'] {
  const chosen = parts.filter(({ part }, at) => parts.findIndex((one) => one.part === part) === at)
  return packParts.reduce((all, part, at) => {
    if (all.some((one) => one.part === part)) return all
    const before = packParts[at - 1]
    const place = all.findIndex((one) => one.part === before) + 1
    return all.toSpliced(place, 0, { part, shown: true })
  }, chosen)
}

/** What a part is called in the composer and in the document; the priorities go by their own titles there. */
export const partTitles: Readonly<Record<PackPart, string>> = {
  texts: 'About this report',
  introduction: 'Introduction',
  howToRead: 'How to read this report',
  summary: 'Summary of performance',
  exceptions: 'Exceptions and what is done about them',
  priorities: 'Priorities: texts, scorecards, objectives',
  changes: 'Changes since last quarter',
  glossary: 'Definitions of the indicators',
}
