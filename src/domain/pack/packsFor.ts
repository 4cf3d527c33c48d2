import { nameOf } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import type { Report } from '../scorecard'
import { usualComposition } from './composition'
import { noFront } from './packAsked'
import type { PackFor } from './packAsked'
import { everything } from './receives'

/** A committee's pack, as usual where it has not chosen. */
export const packForCommittee = (committee: OfKind<'committee'>): PackFor => ({
  name: nameOf(committee),
  content: committee.values.content ?? everything,
  front: committee.values.front ?? noFront,
  composition: committee.values.composition ?? usualComposition,
})

/** S14 — The committee as a version holds it; undefined where it came later, or the version was made without committees. */
export const heldCommittee = (
  committee: OfKind<'committee'>,
  { structure }: Pick<Report, 'structure'>,
): OfKind<'committee'> | undefined => structure.get('committee', committee.id)

/** A section's own draft, for the manager who is to see it before it is handed in. */
export const packForSection = (section: OfKind<'section'>): PackFor => ({
  name: `Section: ${nameOf(section)}`,
  content: { ...everything, sections: [section.id] },
  front: noFront,
  composition: {
    parts: usualComposition.parts.map(({ part }) => ({ part, shown: ownParts.has(part) })),
    charts: 'none',
  },
})

const ownParts: ReadonlySet<string> = new Set(['summary', 'exceptions', 'priorities', 'changes'])
