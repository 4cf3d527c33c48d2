import { creation } from '../change'
import type { Write } from '../change'
import { composite } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { compareQuarters, quartersToDate, yearOf } from '../quarter'
import type { Measure } from '../records/definition'
import { actualFrom } from './answers'
import { clashesOf } from './clashes'
import type { DraftFigure, DraftIndicator } from './draft'
import type { Places } from './places'
import type { ReadingInto } from './readingInto'
import { shortTitle } from './shortTitle'

export interface WritingInto extends ReadingInto {
  readonly quarter: QuarterId
  readonly places: Places
}

/** New indicators with their definitions; of known ones the figures alone. */
export function indicatorWrites(drafts: readonly DraftIndicator[], into: WritingInto): readonly Write[] {
  const fresh = drafts.filter(({ key }) => !into.matches[key])
  const orders = into.orders('indicator', fresh.length)
  const orderOf = new Map(fresh.map(({ key }, at) => [key, orders[at]]))
  return drafts.flatMap((draft) => {
    const known = into.matches[draft.key]?.id
    const id = known ?? into.newId()
    const made = known ? [] : newIndicator(draft, { ...into, id, order: orderOf.get(draft.key) ?? 'a0' })
    const read = isHeldBack(draft, into) ? withoutFigures(draft) : draft
    return [
      ...made,
      ...outturnWrites(read, id, into),
      ...read.figures.flatMap((figure) => figureWrites(figure, id, into)),
    ]
  })
}

/** Measured otherwise in the file than in the report, and nobody has said that its figures mean the same. */
function isHeldBack(draft: DraftIndicator, { structure, agreed, matches, quarter }: WritingInto): boolean {
  if (!structure || agreed.has(draft.key)) return false
  return clashesOf(draft, { id: matches[draft.key]?.id, quarter, structure }).some(({ blocks }) => blocks)
}

const withoutFigures = (draft: DraftIndicator): DraftIndicator => ({
  ...draft,
  outturns: [],
  figures: draft.figures.map((figure) => ({ ...figure, actual: null, target: null })),
})

function newIndicator(
  draft: DraftIndicator,
  { id, order, quarter, places }: WritingInto & { readonly id: Id; readonly order: string },
): readonly Write[] {
  const { ref, title, tolerance, figures } = draft
  const from = firstQuarter(
    figures.map((one) => one.quarter),
    quarter,
  )
  const owner = places.people.postOf(draft.owner)
  return [
    ...creation('indicator', id, { life: { from, until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 }, order }),
    ...creation('definition', composite(id, from), {
      identity: { ref, title: shortTitle(title) },
      placement: { section: places.sectionOf(draft.heading) },
      measure: measureOf(draft),
      ...(tolerance ? { tolerance } : {}),
      rating: {
        basis: isWholeYear(draft, quarter) ? 'yearToDate' : 'quarter',
        scheme: null,
        forInformation: draft.forInformation ?? false,
      },
      ...(owner ? { owner: { figures: owner, commentary: owner } } : {}),
    }),
    ...annualTargetWrites(draft, composite(id, yearOf(quarter))),
  ]
}

/** A4 — Not where it is asked how it holds in a quarter. */
function annualTargetWrites({ annualTarget, asks }: DraftIndicator, year: Id): readonly Write[] {
  if (asks || annualTarget?.reads !== 'value' || annualTarget.value.kind !== 'point') return []
  return creation('year', year, {
    target: { annual: annualTarget.value, profile: 'equal', rationale: '', agreed: null },
  })
}

/** What a year came to, once its column is said to hold that. */
function outturnWrites({ outturns }: DraftIndicator, id: Id, { answers }: WritingInto): readonly Write[] {
  return outturns.flatMap(({ year, actual }) => {
    const outturn = actualFrom(actual, answers)?.actual
    return outturn ? creation('year', composite(id, year), { outturn }) : []
  })
}

function measureOf({ unit, decimals, polarity, accumulation, aggregation }: DraftIndicator): Measure {
  return {
    unit: unit.value,
    decimals,
    polarity: polarity.value,
    accumulation: accumulation.value,
    aggregation: aggregation.value,
  }
}

/**
 * A3, S9 — A sum to date needs the figure of every quarter of the year so far, and their targets where this one has a target;
 * where a file has only the last, that alone is rated. A figure to date, of a day or of a rolling year is the year's already.
 */
function isWholeYear(draft: DraftIndicator, report: QuarterId): boolean {
  const { figures, annualTarget, accumulation, asks } = draft
  if (asks) return false
  if (accumulation.value !== 'quarter') return true
  const own = figures.find(({ quarter }) => quarter === report)
  const needsTargets = own?.target?.reads === 'value' && annualTarget?.reads !== 'value'
  return quartersToDate(report).every((quarter) => {
    if (quarter === report) return true
    const figure = figures.find((one) => one.quarter === quarter)
    const hasActual = figure?.actual?.reads === 'value' || figure?.actual?.reads === 'choice'
    return hasActual && (!needsTargets || figure?.target?.reads === 'value')
  })
}

function figureWrites(figure: DraftFigure, indicator: Id, into: WritingInto): readonly Write[] {
  const { status, target, comment, correctiveAction } = figure
  const actual = actualFrom(figure.actual, into.answers)
  return creation('measurement', composite(indicator, figure.quarter), {
    ...actual,
    ...(target?.reads === 'value' ? { target: target.value } : {}),
    ...(status && status.value.text !== ''
      ? { reportedStatus: { text: status.value.text, band: status.value.band } }
      : {}),
    ...(comment && comment.value !== '' ? { comment: comment.value } : {}),
    ...(correctiveAction && correctiveAction.value !== ''
      ? { correctiveAction: { reason: '', action: correctiveAction.value, post: null, by: null } }
      : {}),
  })
}

/** The first quarter that an indicator has anything for: its definition holds from there. */
const firstQuarter = (quarters: readonly QuarterId[], report: QuarterId): QuarterId =>
  [...quarters, report].toSorted(compareQuarters)[0] ?? report
