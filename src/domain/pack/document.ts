import type { DateText, QuarterId } from '../primitives'
import type { Unit } from '../records/definition'
import type { Band } from '../records/scheme'
import type { Look } from './look'

/**
 * A pack as every output shows it: the preview on the screen, HTML, print, Word, Excel, CSV and text are made from this
 * and from nothing else, so that all of them say the same. Every word is already chosen and every figure formatted;
 * what is not to be seen by its readers is not in it. Plain data, canonical as JSON: the same state gives the same bytes.
 */
export interface PackDocument {
  /** Of the text, for screen readers and Word. */
  readonly language: 'en-GB'
  readonly council: string
  readonly title: string
  readonly quarter: QuarterId
  /** `Quarter 1 2012/13 (1 April to 30 June 2012)` */
  readonly period: string
  /** Who the pack is for. */
  readonly committee: string
  /** What is printed under the title, in order: meeting, date, author. */
  readonly front: readonly Fact[]
  readonly edition: Edition
  /** How the council wants its documents to look. */
  readonly look: Look
  readonly logo?: PackLogo | undefined
  /** Each begins on a page of its own and stands in the contents. */
  readonly parts: readonly Part[]
  /** The figures once more as open data, one per indicator that the committee receives. */
  readonly figures: readonly FigureDatum[]
  readonly activities: readonly ActivityDatum[]
}

/** A plain PNG in base64, its size in pixels, and what it shows in words; '' where the name of the council beside it says so. */
export interface PackLogo {
  readonly png: string
  readonly words: string
  readonly width: number
  readonly height: number
}

export interface Fact {
  readonly name: string
  readonly text: string
}

/** `draft`: watermarked everywhere, nothing frozen. `version`: figures as finalised. `isPart2`: with exempt matter. */
export type Edition =
  | { readonly is: 'draft'; readonly number: number; readonly on: DateText; readonly isPart2: boolean }
  | {
      readonly is: 'version'
      readonly label: string
      readonly asAt: DateText
      readonly hash: string
      readonly isPart2: boolean
    }

export interface Part {
  /** Unique in the document; a file's anchor. */
  readonly id: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  /** A text of a person, in the small markdown. */
  | { readonly is: 'prose'; readonly text: string }
  | { readonly is: 'note'; readonly text: string }
  | { readonly is: 'facts'; readonly facts: readonly Fact[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | Table
  | Chart

export interface Table {
  readonly is: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Footnotes beneath, in order. */
  readonly notes: readonly string[]
}

export interface Column {
  readonly head: string
  /** A heading over this and its neighbours with the same, such as a period; '' for none. */
  readonly over: string
  readonly align: 'start' | 'end'
  /** Its share of the width; all together are 100. */
  readonly width: number
}

/** One cell per column; the first is the row's heading. */
export interface Row {
  readonly cells: readonly Cell[]
}

export type Cell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'prose'; readonly text: string }
  | { readonly is: 'status'; readonly mark: Mark }
  /** `text` as printed; `value` as typed or worked out, for a spreadsheet; null where it is not a plain number. */
  | { readonly is: 'figure'; readonly text: string; readonly value: string | null; readonly unit: Unit }
  /** Nothing, and why: `awaiting data`. */
  | { readonly is: 'none'; readonly why: string }

/** A status as shape, colour and word; without a band, the word says why. */
export interface Mark {
  readonly symbol: Band['symbol']
  readonly tone: Band['tone']
  /** As it stands in the scheme: `On target, upper half of tolerance`. */
  readonly word: string
  /** A word or two, for narrow columns. */
  readonly short: string
}

/** A picture as pure geometry, in units of its own `width` × `height`; `alt` says in words what it shows. */
export interface Chart {
  readonly is: 'chart'
  readonly title: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export type Shape =
  | { readonly is: 'line'; readonly points: readonly Point[]; readonly role: ShapeRole }
  | { readonly is: 'area'; readonly points: readonly Point[]; readonly role: ShapeRole }
  | { readonly is: 'mark'; readonly at: Point; readonly size: number; readonly mark: Mark }
  | {
      readonly is: 'label'
      readonly at: Point
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
    }

export type ShapeRole = 'actual' | 'target' | 'tolerance' | 'axis' | 'grid' | 'lastYear'

export type Point = readonly [x: number, y: number]

/** One indicator, tidy: every member is a column of the open data. Texts are as printed, values plain decimals or ''. */
export interface FigureDatum {
  readonly priority: string
  readonly section: string
  readonly ref: string
  readonly title: string
  readonly unit: string
  readonly polarity: string
  /** The quarter that the figure is for. */
  readonly quarter: string
  readonly basis: string
  readonly actual: string
  readonly actualState: string
  readonly target: string
  readonly actualToDate: string
  readonly targetToDate: string
  readonly tolerance: string
  readonly status: string
  readonly previousStatus: string
  readonly comment: string
}

export interface ActivityDatum {
  readonly priority: string
  readonly section: string
  readonly objective: string
  readonly ref: string
  readonly title: string
  readonly status: string
  readonly progress: string
  readonly leads: string
}
