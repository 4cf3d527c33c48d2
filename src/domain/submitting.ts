import { askedRows } from './askedRows'
import { isWholeQuarter } from './bundle/scopeRows'
import type { Part } from './bundle/scopeRows'
import { write } from './change'
import type { Changes } from './change'
import { composite } from './ids'
import { sectionsOfPart } from './myParts'
import type { Id } from './primitives'
import type { Report } from './scorecard'

/** C14 — Marks as submitted what a part hands in whole; no writes where that is said already. */
export function submittingChanges(report: Report, part: Part, title: string): Changes {
  return {
    label: `Submission of ${title}`,
    writes: sectionsHandedIn(report, part).flatMap((section) => {
      const id = composite(section, part.quarter)
      const before = report.figures.get('submission', id)?.values.state
      if (before === 'submitted') return []
      return [write({ kind: 'submission', id, register: 'state' }, 'submitted', before)]
    }),
  }
}

/**
 * The sections that are in when a part is handed in: those it names, and those whose drafters, or where none is named
 * all who have rows in it, are all among its posts. One post of several hands in its rows, and not the section.
 */
export function sectionsHandedIn(report: Report, part: Part): readonly Id[] {
  const { structure } = report
  const rows = askedRows(report)
  const writersOf = (section: Id): readonly Id[] => {
    const drafters = structure.get('section', section)?.values.drafters ?? []
    return drafters.length > 0
      ? drafters
      : rows.filter((row) => row.section === section).flatMap(({ posts }) => posts)
  }
  return sectionsOfPart(structure, part).filter((section) => {
    if (isWholeQuarter(part) || part.sections.includes(section)) return true
    const writers = writersOf(section)
    return writers.length > 0 && writers.every((post) => part.posts.includes(post))
  })
}
