import { write } from '#domain/change'
import type { Changes } from '#domain/change'
import { composite } from '#domain/ids'
import type { Id, QuarterId } from '#domain/primitives'
import type { OfKind } from '#domain/recordIndex'

/** The prose of a section in a quarter, where it is and what stands there. */
export interface NarrativeOf {
  readonly section: { readonly id: Id; readonly title: string }
  readonly quarter: QuarterId
  readonly narrative: OfKind<'narrative'> | undefined
}

export const narrativeParts = {
  summary: 'Summary',
  achievements: 'Achievements',
  challenges: 'Challenges',
  scorecardComments: 'Comments on the scorecard',
} as const

export type NarrativePart = keyof typeof narrativeParts

/** "Summary of Young People"; an emptied text is no text. */
export function narrativeChange(
  { section, quarter, narrative }: NarrativeOf,
  part: NarrativePart,
  text: string,
): Changes {
  const at = { kind: 'narrative', id: composite(section.id, quarter), register: part } as const
  const value = text.trim() === '' ? null : text
  return {
    label: `${narrativeParts[part]} of ${section.title}`,
    writes: [write(at, value, narrative?.values[part])],
  }
}
