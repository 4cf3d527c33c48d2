import type { Definition } from '../definition'
import type { Exact } from '../exact'
import { figureOn } from '../figureIn'
import type { FigureIn } from '../figureIn'
import type { MissingReason } from '../missing'
import type { QuarterId } from '../primitives'
import type { Asked } from '../remember'
import { unseenText } from '../shownFigure'
import { spannedQuarters } from '../spannedQuarters'
import type { Compared, Status } from '../status'
import { isComparedUnseen } from '../unseen'
import { onTargetArea } from './onTargetArea'
import type { Area } from './onTargetArea'
import { basisOf, isRatedIn } from './view'
import type { ChartView } from './view'

/**
 * `none`: a gap, with its reason and, where a value to date is incomplete, the quarters that it lacks (A3). `hidden`: a
 * small number that is not to be seen, or a value made of one (C21), and what stands for it. `ahead`: the quarter is still to come.
 */
export type PointValue =
  | { readonly has: 'value'; readonly value: Exact; readonly provisional: boolean }
  | { readonly has: 'none'; readonly reason: MissingReason; readonly lacks: readonly QuarterId[] }
  | { readonly has: 'hidden'; readonly shown: string }
  | { readonly has: 'ahead' }

/** A figure as a finalised version printed it: in words, with the label of the version. */
export interface PrintedAs {
  readonly actual: string
  readonly version: string
}

/** One quarter of a chart, everything exact. */
export interface ChartPoint {
  /** The quarter that the figure is *for* (P3). */
  readonly quarter: QuarterId
  /** S14 — Of its time. */
  readonly definition: Definition
  readonly value: PointValue
  readonly target: Compared['target']
  /** What counts as on target, by the rule of its time. */
  readonly area: Area | undefined
  /** Quarters of the year that a value to date speaks of; none in other views. */
  readonly spans: readonly number[]
  /** C12 — What was printed of the quarter, where that is not what stands now. */
  readonly corrected?: PrintedAs
  /** S9 — Undefined where the status rates other figures than these. */
  readonly status: Status | undefined
}

/** The quarter as a view has it; undefined before the first definition. */
export function pointIn(view: ChartView, asked: Asked): ChartPoint | undefined {
  const figure = figureOn(basisOf[view], asked)
  const definition = asked.structure.definition(asked.indicator, asked.quarter)
  if (!figure || !definition) return undefined
  const target = definition.forInformation ? noTarget : figure.compared.target
  return {
    quarter: asked.quarter,
    definition,
    value: valueIn(figure),
    spans: view === 'toDate' ? spannedQuarters(figure.toDate) : [],
    target,
    area: target.has === 'target' ? onTargetArea(figure.rule, target.target) : undefined,
    status: isRatedIn(view, definition) ? figure.status : undefined,
  }
}

/** The same for a quarter that has not come: only its target is known. */
export function pointAhead(view: ChartView, asked: Asked): ChartPoint | undefined {
  const point = pointIn(view, asked)
  return point && { ...point, value: { has: 'ahead' }, status: undefined }
}

const noTarget: Compared['target'] = { has: 'none', reason: 'forInformation' }

function valueIn(figure: FigureIn): PointValue {
  const { actual } = figure.compared
  switch (actual.has) {
    case 'none':
      return gap(figure.isDue ? actual.reason : 'notDue')
    case 'incomplete':
      return gap('incomplete', lacking(figure))
    case 'value':
      return isComparedUnseen(figure)
        ? { has: 'hidden', shown: unseenText(actual.value, figure) }
        : { has: 'value', value: actual.value, provisional: actual.provisional ?? false }
  }
}

const gap = (reason: MissingReason, lacks: readonly QuarterId[] = []): PointValue => ({
  has: 'none',
  reason,
  lacks,
})

const lacking = ({ toDate }: FigureIn): readonly QuarterId[] =>
  toDate.actual.has === 'incomplete' ? toDate.actual.lacks : []
