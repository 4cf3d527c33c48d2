import type { Choice } from '../parseFigure'
import type { DateText, Id, QuarterId, YearId } from '../primitives'
import type { Accumulation, Aggregation, Polarity, Tolerance, Unit } from '../records/definition'
import type { Actual, Target } from '../records/measurement'
import type { ReadStatus } from './statusWords'

/**
 * What was understood of a foreign file, before it is held against what is there. Each value keeps the text and the place
 * it was read from.
 */
export interface DraftReport {
  readonly quarter: QuarterId | null
  readonly organisation: Placed<string> | null
  readonly indicators: readonly DraftIndicator[]
  readonly objectives: readonly DraftObjective[]
  readonly activities: readonly DraftActivity[]
  readonly legends: readonly DraftLegend[]
  /** The presets that the printed statuses are of, by the file's keys or by the statuses themselves. */
  readonly schemes?: { readonly indicators: Id; readonly activities: Id }
  readonly findings: readonly Finding[]
  /** Everything that is in none of the above: nothing of a file goes missing unseen. */
  readonly notRead: readonly Placed<string>[]
}

export interface Placed<T> {
  readonly value: T
  readonly place: string
}

/** A guess says why, so that a person can judge it; `answered`: a person has. */
export interface Guess<T> {
  readonly value: T
  readonly because: 'said' | 'answered' | 'values' | 'title' | 'target' | 'statuses' | 'assumed'
}

export interface DraftIndicator {
  /** Where it stands: `t0r5`, table and row from 0. */
  readonly key: string
  readonly place: string
  readonly ref: string | null
  readonly title: string
  /** Of the priority or section it stands under; empty where there is none. */
  readonly heading: string
  readonly unit: Guess<Unit>
  readonly decimals: number
  readonly polarity: Guess<Polarity>
  readonly accumulation: Guess<Accumulation>
  /** How the values of several quarters become one. */
  readonly aggregation: Guess<Aggregation>
  /** Only a person knows what its figures cover; until it is said nothing is added up and no target of the year is taken. */
  readonly asks?: CoversQuestion
  readonly tolerance: Tolerance | null
  readonly owner: string
  readonly annualTarget: ReadTarget | null
  /** What years before came to, where a column of them is read. */
  readonly outturns: readonly DraftOutturn[]
  /** S8 — Its printed status says that no target is wanted. */
  readonly forInformation?: true
  readonly figures: readonly DraftFigure[]
}

/** Its figures grow over the year as if they were to date; its figure may be of the quarter or stand beside the target of the year. */
export type CoversQuestion = 'growing' | 'yearTarget'

/** One indicator in one quarter; null: the table has nothing there. */
export interface DraftFigure {
  readonly quarter: QuarterId
  readonly actual: ReadActual | null
  readonly target: ReadTarget | null
  readonly status: Placed<ReadStatus> | null
  readonly comment: Placed<string> | null
  readonly correctiveAction: Placed<string> | null
}

export interface DraftOutturn {
  readonly year: YearId
  readonly actual: ReadActual
}

/** `choices`: what the text may stand for, the likeliest first; where `asks`, only the person knows. */
export type ReadActual = { readonly text: string; readonly place: string } & (
  | { readonly reads: 'value'; readonly value: Actual }
  | { readonly reads: 'choice'; readonly choices: readonly Choice[]; readonly asks: boolean }
  | { readonly reads: 'nothing'; readonly message: string }
)

export type ReadTarget = { readonly text: string; readonly place: string } & (
  | { readonly reads: 'value'; readonly value: Target }
  | { readonly reads: 'nothing'; readonly message: string }
)

export interface DraftObjective {
  readonly key: string
  readonly place: string
  readonly number: string
  readonly title: string
  readonly aim: string
  readonly heading: string
}

export interface DraftActivity {
  readonly key: string
  readonly place: string
  readonly ref: string | null
  readonly title: string
  /** Key of its objective; empty where there is none. */
  readonly objective: string
  readonly heading: string
  readonly status: Placed<ReadStatus> | null
  readonly progress: Placed<string> | null
  readonly nextStep: Placed<string> | null
  readonly leads: readonly string[]
  readonly due: Placed<DateText> | null
}

/** The key of symbols: which scheme it seems to be, entry by entry. */
export interface DraftLegend {
  readonly of: 'indicators' | 'activities'
  readonly scheme: Id
  readonly entries: readonly Placed<{
    readonly symbol: string
    readonly text: string
    readonly band: Id | null
  }>[]
}

/** Something that looks wrong in the file, with its place, and what may be done about it. */
export type Finding =
  | {
      readonly finds: 'splitRow'
      readonly key: string
      readonly into: string
      readonly place: string
      readonly name: string
    }
  | { readonly finds: 'duplicateRef'; readonly ref: string; readonly places: readonly string[] }
  | { readonly finds: 'misreadSymbol'; readonly text: string; readonly place: string }
  | { readonly finds: 'unknownStatus'; readonly text: string; readonly place: string }
  | { readonly finds: 'unknownColumn'; readonly heading: string; readonly place: string }
  | { readonly finds: 'totalsRow'; readonly text: string; readonly place: string }
  | { readonly finds: 'badValue'; readonly message: string; readonly place: string }
  | { readonly finds: 'noScorecard'; readonly place: string }
