import type { FigureFinding } from '../check/figureFindings'
import type { DateText, Id, QuarterId } from '../primitives'
import type { Measure } from '../records/definition'
import type { Band } from '../records/scheme'

export type ActionPart = 'reason' | 'action' | 'post' | 'by'

/** What an item lacks, with the register it is written to. */
export type Missing =
  | { readonly what: 'figure'; readonly register: 'actual' }
  | { readonly what: 'comment'; readonly register: 'comment'; readonly band: Band }
  | {
      readonly what: 'correctiveAction'
      readonly register: 'correctiveAction'
      readonly band: Band
      /** In the order of the form; never empty. */
      readonly parts: readonly ActionPart[]
    }
  | { readonly what: 'status'; readonly register: 'status' }
  | { readonly what: 'progressText'; readonly register: 'text' }
  | {
      readonly what: 'nextStep'
      readonly register: 'nextStep'
      readonly band: Band
      readonly parts: readonly ('reason' | 'action')[]
    }
  | { readonly what: 'summary'; readonly register: 'summary' }
  | { readonly what: 'answer'; readonly register: 'answer'; readonly question: string }

/** What is good to know and not the officer's to settle, or not yet. */
export type TodoNote =
  | { readonly what: 'target'; readonly reason: 'targetMissing' | 'targetToBeSet' | 'targetAwaiting' }
  | { readonly what: 'provisional' }
  | { readonly what: 'awaited'; readonly expected: DateText | null }
  | { readonly what: 'check'; readonly finding: FigureFinding; readonly measure: Measure }

export const todoGroups = ['figures', 'activities', 'narrative', 'questions', 'late'] as const
export type TodoGroup = (typeof todoGroups)[number]

/** One figure, activity, text or question, with the parts of its address. */
export interface TodoItem {
  readonly group: TodoGroup
  readonly kind: 'measurement' | 'progress' | 'narrative' | 'question'
  /** `indicator@quarter`; of a question its own. */
  readonly id: string
  /** The indicator, activity or section that it is of. */
  readonly owner: Id
  /** The quarter that it is for: earlier than the report's where it lags or is late (P3). */
  readonly quarter: QuarterId
  /** Empty where there is none. */
  readonly ref: string
  readonly title: string
  readonly missing: readonly Missing[]
  readonly notes: readonly TodoNote[]
}

export interface Duty {
  readonly item: TodoItem
  /** Whether it is one of those that make up the progress. */
  readonly isCounted: boolean
}

export const isBlank = (text: string | null | undefined): boolean => !text || text.trim() === ''
