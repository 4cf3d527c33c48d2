import { askedActivities, askedFigure, askedRows } from './askedRows'
import type { AskedFor, AskedRow } from './askedRows'
import type { Id } from './primitives'
import { rememberingAll } from './remember'
import { livingIndicators } from './structure'

/** How much of a section has been answered in a quarter: figures that are due and activities, of all there are. */
export interface SectionProgress {
  readonly answered: number
  readonly all: number
}

/** The progress of every section, in one pass. */
export const progressOfSections = (asked: AskedFor): ReadonlyMap<Id, SectionProgress> =>
  counted(askedRows(asked))

/** The same again and again: after an edit only the figures that it touches are looked at. */
export function rememberingProgress(): typeof progressOfSections {
  const figuresOf = rememberingAll(askedFigure, (structure, quarter) =>
    livingIndicators(structure, quarter).map(({ id }) => id),
  )
  return (asked) => counted([...figuresOf(asked), ...askedActivities(asked)])
}

function counted(rows: readonly (AskedRow | undefined)[]): ReadonlyMap<Id, SectionProgress> {
  const progress = new Map<Id, { answered: number; all: number }>()
  for (const row of rows) {
    if (!row) continue
    const counts = progress.get(row.section) ?? { answered: 0, all: 0 }
    counts.answered += row.isAnswered ? 1 : 0
    counts.all += 1
    progress.set(row.section, counts)
  }
  return progress
}
