import { formatDate } from '#domain/date'
import { formatQuarter } from '#domain/quarter'
import type { ActionPart, Missing, TodoGroup, TodoItem, TodoNote } from '#domain/sectionTodo'
import { findingSentence } from './check'

/** The groups of a to-do list, as its small headings. */
export const todoGroupWords = {
  figures: 'Figures',
  activities: 'Key activities',
  narrative: 'Text',
  questions: 'Questions',
  late: 'Figures of earlier quarters',
} satisfies Record<TodoGroup, string>

/** The parts of a corrective action. */
export const partWords = {
  reason: 'reason',
  action: 'action',
  post: 'post',
  by: 'date',
} satisfies Record<ActionPart, string>

/** What is to be done about an item: "write a comment (below)". */
export function missingWords(missing: Missing): string {
  switch (missing.what) {
    case 'figure':
      return 'fill in the figure'
    case 'comment':
      return `comment on “${missing.band.short}”`
    case 'correctiveAction':
      return `corrective action: ${missing.parts.map((part) => partWords[part]).join(', ')}`
    case 'status':
      return 'choose the status'
    case 'progressText':
      return 'write the progress'
    case 'nextStep':
      return `behind: ${missing.parts.map((part) => (part === 'action' ? 'next step' : 'reason')).join(', ')}`
    case 'summary':
      return 'write the summary'
    case 'answer':
      return `answer “${shortened(missing.question)}”`
  }
}

/** `Comment and corrective action required`; empty where nothing is. */
export function requiredWords(missing: readonly Missing[]): string {
  const names = missing.flatMap(({ what }) =>
    what === 'comment' || what === 'correctiveAction' ? requiredNames[what] : [],
  )
  return names.length === 0 ? '' : sentence(`${names.join(' and ')} required`)
}

const requiredNames = { comment: 'comment', correctiveAction: 'corrective action' } as const

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What is good to know about an item. */
export function todoNoteWords(note: TodoNote, firstMonth: number): string {
  switch (note.what) {
    case 'check':
      return findingSentence(note.finding, { measure: note.measure, firstMonth })
    case 'provisional':
      return 'provisional figure: is it final by now?'
    case 'awaited':
      return note.expected ? `awaited, expected ${formatDate(note.expected)}` : 'awaited'
    case 'target':
      return targetWords[note.reason]
  }
}

const targetWords = {
  targetMissing: 'has no target; the council sets it',
  targetToBeSet: 'target still to be set by the council',
  targetAwaiting: 'target awaited',
} satisfies Record<Extract<TodoNote, { what: 'target' }>['reason'], string>

/** `PI1128`, else its title; of an earlier quarter with its name. */
export function todoName(item: TodoItem, firstMonth: number): string {
  const name = item.ref || item.title
  return item.group === 'late' ? `${name}, ${formatQuarter(item.quarter, firstMonth)}` : name
}

const longest = 60

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
