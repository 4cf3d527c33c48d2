import { committeesIn } from '../pack/receives'
import type { QuarterId } from '../primitives'
import type { OfKind } from '../recordIndex'
import type { Report } from '../scorecard'
import type { Structure } from '../structure'
import type { AnyFinding } from './anyFinding'
import type { CheckedText } from './checkedTexts'
import { mistypedReferences } from './mistypedReference'
import { namesOfPeople } from './namesOfPeople'

/** The committees' own texts, which stand on their packs quarter after quarter, one for each committee that has any. */
export function frontTexts(structure: Structure, quarter: QuarterId): readonly CheckedText[] {
  return committeesIn(structure, quarter).flatMap((committee) => {
    const text = frontOf(committee)
    const about = { kind: 'committee', id: committee.id, quarter, register: 'front' } as const
    return text === '' ? [] : [{ about, text }]
  })
}

/** Each part a sentence of its own. The author may be named: it is who signs the pack. */
function frontOf({ values: { front } }: OfKind<'committee'>): string {
  if (!front) return ''
  const texts = front.blocks.flatMap(({ title, text }) => [title, text])
  return [front.title, ...texts].filter((text) => text.trim() !== '').join('\n')
}

/** C8, C21 — What such a text alone tells: references that are mistyped, names of people. */
export const findingsOnFronts = ({ structure, quarter }: Report): readonly AnyFinding[] =>
  frontTexts(structure, quarter).flatMap((text) => [
    ...mistypedReferences(structure, text),
    ...namesOfPeople(structure, text),
  ])
