import { missingReasons } from './missing'
import type { Held, HeldTarget } from './accumulation'
import type { Course } from './direction'
import type { Exact } from './exact'
import type { Id } from './primitives'
import { forecastOf } from './rowForecast'

import { rowDirections } from './rowDirections'
import { sortBy } from './rowOrder'
import type { Sortable } from './rowOrder'
import type { ScorecardRow } from './scorecard'
import type { Status } from './status'

/** Which rows are wanted. Empty texts ask for nothing. A band and a reason together ask for either. */
export interface FigureFilter {
  readonly priority: Id
  readonly section: Id
  /** The post that owns the figures. */
  readonly post: Id
  readonly band: Id
  readonly reason: string
  /** Words that reference, title, section or comment must hold, in any order. */
  readonly search: string
}

export const sortKeys = [
  'ref',
  'title',
  'section',
  'priority',
  'actual',
  'target',
  'status',
  'trend',
  'previous',
  'previousStatus',
  'toDate',
  'targetToDate',
  'forecast',
  'post',
  'comment',
] as const
export type SortKey = (typeof sortKeys)[number]

/** Without a key the order of the report stays. */
export interface FigureOrder {
  readonly key: SortKey | undefined
  readonly descending: boolean
}

export function filterRows(rows: readonly ScorecardRow[], filter: FigureFilter): readonly ScorecardRow[] {
  if (Object.values(filter).every((asked) => asked === '')) return rows
  const words = filter.search.toLowerCase().split(/\s+/u).filter(Boolean)
  return rows.filter(
    (row) =>
      isAsked(filter.priority, row.priority?.id) &&
      isAsked(filter.section, row.section?.id) &&
      isAsked(filter.post, row.post?.id) &&
      hasStatus(row, filter) &&
      words.every((word) => searchText(row).includes(word)),
  )
}

/** Stable, so that equal rows keep the order of the report; what has no figure or status comes last either way. */
export function sortRows(
  rows: readonly ScorecardRow[],
  { key, descending }: FigureOrder,
): readonly ScorecardRow[] {
  if (!key) return rows
  return sortBy(rows, sortValues(rows)[key], descending)
}

const isAsked = (asked: string, id: Id | undefined): boolean => asked === '' || asked === id

function hasStatus(row: ScorecardRow, { band, reason }: FigureFilter): boolean {
  if (band === '' && reason === '') return true
  const { status } = row.result
  return status.has === 'band' ? status.band.id === band : status.reason === reason
}

function searchText({ definition, measurement, section }: ScorecardRow): string {
  const parts = [
    definition.ref ?? '',
    definition.title,
    section?.title ?? '',
    measurement?.values.comment ?? '',
  ]
  return parts.join(' ').toLowerCase()
}

/** Names of sections and priorities sort in the order of the report, not by letters. */
function sortValues(
  rows: readonly ScorecardRow[],
): Readonly<Record<SortKey, (row: ScorecardRow) => Sortable>> {
  const places = (idOf: (row: ScorecardRow) => Id | undefined) => {
    const known = [...new Set(rows.map(idOf))]
    const place = new Map(known.map((id, at) => [id, at]))
    return (row: ScorecardRow) => (idOf(row) === undefined ? undefined : place.get(idOf(row)))
  }
  return {
    ref: ({ definition }) => definition.ref ?? undefined,
    title: ({ definition }) => definition.title,
    section: places(({ section }) => section?.id),
    priority: places(({ priority }) => priority?.id),
    actual: ({ result }) => heldNumber(result.actual),
    target: ({ result }) => targetNumber(result.target.held),
    status: ({ result }) => statusPlace(result.status),
    trend: coursePlace,
    previous: ({ result }) => result.previous && heldNumber(result.previous.actual),
    toDate: ({ result }) => {
      const { actual } = result.toDate
      return actual.has === 'none' ? undefined : actual.value?.valueOf()
    },
    previousStatus: ({ result: { previous } }) => previous && statusPlace(previous.status),
    targetToDate: ({ result }) => {
      const { target } = result.toDate
      return target.has === 'incomplete' ? undefined : targetNumber(target)
    },
    forecast: (row) => {
      const forecast = forecastOf(row)
      return forecast && statusPlace(forecast.status)
    },
    post: ({ post }) => post?.title,
    comment: ({ measurement }) => measurement?.values.comment ?? undefined,
  }
}

/** Best band first; after the bands the reasons, in their own order (S8). */
export function statusPlace(status: Status): number {
  if (status.has === 'none') return 1000 + missingReasons.indexOf(status.reason)
  return status.scheme.bands.findIndex(({ id }) => id === status.band.id)
}

function coursePlace(row: ScorecardRow): number | undefined {
  const { short } = rowDirections(row)
  return short.has === 'arrow' ? courses.indexOf(short.course) : undefined
}

/** T1 — Best first. */
const courses: readonly Course[] = ['better', 'atBest', 'same', 'worse']

const heldNumber = (held: Held): number | undefined =>
  held.has === 'value' ? held.value.valueOf() : undefined

function targetNumber(held: HeldTarget): number | undefined {
  if (held.has === 'none') return undefined
  const first = (value: Exact): number => value.valueOf()
  switch (held.target.kind) {
    case 'point':
    case 'floor':
      return first(held.target.value)
    case 'range':
      return first(held.target.lo)
    case 'two':
      return first(held.target.acceptable)
  }
}
