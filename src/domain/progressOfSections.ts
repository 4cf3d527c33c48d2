import { askedRows } from './askedRows'
import type { Figures } from './figures'
import type { Id, QuarterId } from './primitives'
import type { Structure } from './structure'

/** How much of a section has been answered in a quarter: figures that are due and activities, of all there are. */
export interface SectionProgress {
  readonly answered: number
  readonly all: number
}

interface Asked {
  readonly structure: Structure
  readonly figures: Figures
  readonly quarter: QuarterId
}

/** The progress of every section, in one pass. */
export function progressOfSections(asked: Asked): ReadonlyMap<Id, SectionProgress> {
  const progress = new Map<Id, SectionProgress>()
  for (const { section, isAnswered } of askedRows(asked)) {
    const { answered, all } = progress.get(section) ?? { answered: 0, all: 0 }
    progress.set(section, { answered: answered + (isAnswered ? 1 : 0), all: all + 1 })
  }
  return progress
}
