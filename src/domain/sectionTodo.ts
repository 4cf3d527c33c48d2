import { askedRows } from './askedRows'
import type { Asks } from './bundle/schema'
import { isOfPart } from './bundle/scopeRows'
import type { Part } from './bundle/scopeRows'
import type { Id, QuarterId } from './primitives'
import type { Question } from './questions'
import type { Report } from './scorecard'
import { activityDuty } from './sectionTodo/activities'
import type { Duty, TodoGroup, TodoItem } from './sectionTodo/duty'
import { todoGroups } from './sectionTodo/duty'
import { commentDuties, figureDuty, withFindings } from './sectionTodo/figures'
import { lateDuties } from './sectionTodo/late'
import { questionDuties, summaryDuty } from './sectionTodo/texts'

export type { ActionPart, Missing, TodoGroup, TodoItem, TodoNote } from './sectionTodo/duty'

/** What an officer still has to do in a section. */
export interface SectionTodo {
  /** In the order of the page; none is empty. Also what is only to be known stands there, as an item that lacks nothing. */
  readonly groups: readonly { readonly group: TodoGroup; readonly items: readonly TodoItem[] }[]
  /** Rows, not single blanks, so that `all` stays while one works: figures and activities as `progressOfSections` has them. */
  readonly progress: { readonly done: number; readonly all: number }
}

export interface TodoAsked {
  readonly report: Report
  readonly section: Id
  readonly asks: Asks
  /** What was asked for where that is not the whole section: nothing else is to do. */
  readonly part?: Part | undefined
  /** Those of the section that wait for an answer. */
  readonly questions: readonly Question[]
  /** Earlier quarters that figures may still be for; absent: those that the council has had in the year before. */
  readonly lateQuarters?: readonly QuarterId[]
}

/**
 * C2, C3, C9, C13, C18 — Everything that a section lacks, each with the place to fill it in. A second round (`comments`) asks for
 * words on figures in some bands and for nothing else.
 */
export function sectionTodo(asked: TodoAsked): SectionTodo {
  const duties = dutiesOf(asked).filter(isAskedFor(asked))
  const open = duties
    .map(({ item }) => item)
    .filter(({ missing, notes }) => missing.length + notes.length > 0)
  const groups = todoGroups
    .map((group) => ({ group, items: open.filter((item) => item.group === group) }))
    .filter(({ items }) => items.length > 0)
  const counted = duties.filter(({ isCounted }) => isCounted)
  const done = counted.filter(({ item }) => item.missing.length === 0).length
  return { groups, progress: { done, all: counted.length } }
}

/** What a post does not answer for would not be in its file: nobody is sent to write it. */
function isAskedFor({ report, part }: TodoAsked): (duty: Duty) => boolean {
  if (!part) return () => true
  const isInside = isOfPart(report.structure, part)
  return ({ item }) => isInside(item.kind, item.id)
}

function dutiesOf(asked: TodoAsked): readonly Duty[] {
  const { report, section, asks, questions } = asked
  if (asks.what === 'comments') return commentDuties(report, section, asks.bands)
  const rows = askedRows(report).filter((row) => row.section === section)
  return [
    ...rows.map((row) =>
      row.kind === 'measurement' ? withFindings(report, figureDuty(report, row)) : activityDuty(report, row),
    ),
    summaryDuty(report, section),
    ...questionDuties(report, questions),
    ...lateDuties(report, section, asked.lateQuarters),
  ]
}
