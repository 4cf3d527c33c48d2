import type { Figures } from '../figures'
import { quarterReported } from '../due'
import { composite, splitId } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { isOfKind } from '../recordIndex'
import type { OfKind } from '../recordIndex'
import type { AnyRecord } from '../records'
import type { Access } from '../records/measurement'
import { completedBandId } from '../scheme'
import type { Report } from '../scorecard'

/** The report as the readers of one copy may see it, so that nothing worked out from it can tell what is hidden. */
export interface VisibleReport {
  readonly report: Report
  readonly isPart2: boolean
  /** Rows whose figure or progress is internal: in no copy, and counted nowhere. */
  readonly leftOut: ReadonlySet<Id>
  /** The access of a figure, progress or narrative where the copy shows something else than what was written. */
  readonly hidden: (kind: Guarded, id: string) => Hidden | undefined
}

type Guarded = 'measurement' | 'progress' | 'narrative'

export type Hidden = Exclude<Access, { readonly level: 'public' }>

/**
 * What is taken out before anything is worked out: internal matter from every copy; exempt matter from the public one,
 * where a figure then counts as withheld. A suppressed number stays in, as its status is told; whoever prints it asks
 * for what is shown instead.
 */
export function visibleReport(report: Report, isPart2: boolean): VisibleReport {
  const { figures } = report
  const hidden = (kind: Guarded, id: string) => {
    const access = figures.get(kind, id)?.values.access
    return access && isHidden(access, isPart2) ? access : undefined
  }
  const shown: Figures = {
    shelf: (name) => figures.shelf(name),
    wasCompleted: (activity) => figures.wasCompleted(activity),
    get(kind, id) {
      const record = figures.get(kind, id)
      const seen = record && asSeen(record, { isPart2, quarter: report.quarter })
      return seen && isOfKind(seen, kind) ? seen : undefined
    },
  }
  return { report: { ...report, figures: shown }, isPart2, leftOut: internalRows(report), hidden }
}

function isHidden(access: Access, isPart2: boolean): access is Hidden {
  return access.level === 'exempt' ? !isPart2 : access.level !== 'public'
}

interface Copy {
  readonly isPart2: boolean
  readonly quarter: QuarterId
}

function asSeen(record: AnyRecord, copy: Copy): AnyRecord | undefined {
  switch (record.kind) {
    case 'measurement':
      return seenFigure(record, copy.isPart2)
    case 'progress':
      return seenProgress(record, copy)
    case 'narrative':
      return isShown(record.values.access, copy.isPart2) ? record : undefined
    default:
      return record
  }
}

function seenFigure(record: OfKind<'measurement'>, isPart2: boolean): OfKind<'measurement'> | undefined {
  const access = record.values.access
  if (isShown(access, isPart2) || access?.level === 'suppressed') return record
  if (access?.level === 'internal') return undefined
  return { ...record, values: { ...withheld, ...(access && { access }) } }
}

/** A target of its own, so that none is made from the profile of its year. */
const withheld = { actual: { state: 'withheld', reason: '' }, target: { kind: 'toBeSet' } } as const

/** That an activity was completed in an earlier quarter stays known, so that it is not shown again (S16). */
function seenProgress(record: OfKind<'progress'>, copy: Copy): OfKind<'progress'> | undefined {
  const { access, status } = record.values
  if (isShown(access, copy.isPart2)) return record
  const isOver = status === completedBandId && splitId(record.id).period < copy.quarter
  return isOver ? { ...record, values: { status } } : undefined
}

const isShown = (access: Access | null | undefined, isPart2: boolean): boolean =>
  !access || !isHidden(access, isPart2)

function internalRows({ structure, figures, quarter }: Report): ReadonlySet<Id> {
  const living = structure.livingIn(quarter)
  const isInternal = (kind: 'measurement' | 'progress', id: string) =>
    figures.get(kind, id)?.values.access?.level === 'internal'
  const indicators = living
    .list('indicator')
    .filter(({ id, values }) =>
      isInternal('measurement', composite(id, quarterReported(values.life, quarter))),
    )
  const activities = living
    .list('activity')
    .filter(({ id }) => isInternal('progress', composite(id, quarter)))
  return new Set([...indicators, ...activities].map(({ id }) => id))
}
