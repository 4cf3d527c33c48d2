import type { OwnBlock } from '../pack/ownBlocks'
import { committeesIn } from '../pack/receives'
import type { QuarterId } from '../primitives'
import type { RegisterValue } from '../records'
import type { Report } from '../scorecard'
import type { Structure } from '../structure'
import type { AnyFinding } from './anyFinding'
import type { CheckedText } from './checkedTexts'
import { mistypedReferences } from './mistypedReference'
import { namesOfPeople } from './namesOfPeople'

/**
 * The committees’ own texts for everyone, which stand on their packs quarter after quarter, one for each committee that
 * has any.
 */
export const frontTexts = (structure: Structure, quarter: QuarterId): readonly CheckedText[] =>
  textsOf(structure, quarter, ({ access = 'public' }) => access === 'public')

/** C8, C21 — What such a text alone tells: references that are mistyped, names of people. */
export const findingsOnFronts = ({ structure, quarter }: Report): readonly AnyFinding[] => [
  ...textsOf(structure, quarter, () => true).flatMap((text) => mistypedReferences(structure, text)),
  ...frontTexts(structure, quarter).flatMap((text) => namesOfPeople(structure, text)),
]

function textsOf(
  structure: Structure,
  quarter: QuarterId,
  isRead: (block: OwnBlock) => boolean,
): readonly CheckedText[] {
  return committeesIn(structure, quarter).flatMap(({ id, values: { front } }) => {
    if (!front) return []
    const text = frontText({ ...front, blocks: front.blocks.filter(isRead) })
    const about = { kind: 'committee', id, quarter, register: 'front' } as const
    return text === '' ? [] : [{ about, text }]
  })
}

/** Each part a sentence of its own. The author may be named: it is who signs the pack. */
const frontText = ({ title, blocks }: RegisterValue<'committee', 'front'>): string =>
  [title, ...blocks.flatMap((block) => [block.title, block.text])]
    .filter((text) => text.trim() !== '')
    .join('\n')
