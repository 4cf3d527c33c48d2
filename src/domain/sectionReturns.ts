import { composite } from './ids'
import type { Id } from './primitives'
import { progressOfSections } from './progressOfSections'
import type { SectionProgress } from './progressOfSections'
import { nameOf } from './recordIndex'
import type { OfKind } from './recordIndex'
import { sectionsInOrder } from './scorecard'
import type { Report } from './scorecard'

/** How a section stands in a quarter: C14 asks which have not been submitted. */
export interface SectionReturn {
  readonly id: Id
  readonly title: string
  readonly progress: SectionProgress
  /** Undefined: nothing was ever said of it. */
  readonly submission: OfKind<'submission'>['values'] | undefined
  readonly isIn: boolean
}

/** Every section in the order of the report. What was reopened is not in. */
export function sectionReturns(report: Report): readonly SectionReturn[] {
  const { structure, figures, quarter } = report
  const progress = progressOfSections(report)
  return sectionsInOrder(structure, quarter).flatMap((id) => {
    const section = structure.get('section', id)
    if (!section) return []
    const submission = figures.get('submission', composite(id, quarter))?.values
    const state = submission?.state
    return [
      {
        id,
        title: nameOf(section),
        progress: progress.get(id) ?? { answered: 0, all: 0 },
        submission,
        isIn: state === 'submitted' || state === 'accepted',
      },
    ]
  })
}
