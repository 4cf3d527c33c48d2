import { askedActivity } from '../askedRows'
import { previousDue } from '../due'
import { composite } from '../ids'
import type { DateText } from '../primitives'
import { previousQuarter } from '../quarter'
import type { Asked } from '../remember'
import { scorecardRow } from '../scorecard'
import type { ScorecardRow } from '../scorecard'
import { activityLacks } from './activityLacks'
import type { AnyFinding } from './anyFinding'
import { checkedTexts, isPublic } from './checkedTexts'
import type { Written } from './checkedTexts'
import { figureFindings } from './figureFindings'
import { figureMissing } from './figureMissing'
import { leftFromLast } from './leftFromLast'
import { mistypedReferences } from './mistypedReference'
import { namesOfPeople } from './namesOfPeople'
import { provisional } from './provisional'
import { rulesChanged } from './rulesChanged'
import { sectionNotIn } from './sectionNotIn'
import { smallNumbers } from './smallNumbers'
import { statusDiffers } from './statusDiffers'
import { textsLeft } from './textLeft'
import { unitUnfit } from './unitUnfit'
import { conflictsIn } from './unsettled'
import { wordsMissing } from './wordsMissing'
import { zeroForMissing } from './zeroForMissing'

/** A row and all that is found about its figure and the words on it, by themselves. */
export interface CheckedRow {
  readonly row: ScorecardRow
  readonly findings: readonly AnyFinding[]
}

/** `asked.quarter` is that of the report, in which the indicator is. */
export function checkedRow(asked: Asked): CheckedRow {
  const row = scorecardRow(asked)
  if (!row)
    throw new Error(`${asked.indicator} is in the report of ${asked.quarter} and must have a row there`)
  return { row, findings: [...onFigure(row), ...onComments(row)] }
}

const onFigure = (row: ScorecardRow): readonly AnyFinding[] => [
  ...[statusDiffers(row), wordsMissing(row), figureMissing(row), zeroForMissing(row)].filter(isFound),
  ...leftFromLast(row),
  ...figureFindings(row.asked),
  ...unitUnfit(row),
  ...rulesChanged(row),
  ...conflictsIn(row.measurement, row.report),
  ...provisional(row),
  ...smallNumbers(row),
]

function onComments(row: ScorecardRow): readonly AnyFinding[] {
  const { measurement, asked, result } = row
  if (!measurement) return []
  const quarter = previousDue(result.life, result.quarter)
  const before =
    quarter === undefined ? undefined : asked.figures.get('measurement', composite(row.id, quarter))
  return onTexts(asked, measurement, before)
}

/** The same of an activity, whose id is asked for. */
export function findingsOnActivity({ indicator: activity, ...report }: Asked): readonly AnyFinding[] {
  const { structure, figures, quarter } = report
  const record = structure.livingIn(quarter).get('activity', activity)
  const row = record && askedActivity(report, record)
  if (!row) return []
  const progress = figures.get('progress', composite(activity, quarter))
  const before = figures.get('progress', composite(activity, previousQuarter(quarter)))
  return [
    ...[activityLacks(report, row)].filter(isFound),
    ...conflictsIn(progress, quarter),
    ...onTexts(report, progress, before),
  ]
}

/** The same of a section, whose id is asked for, and its narrative. */
export function findingsOnSection(
  { indicator: section, ...report }: Asked,
  today: DateText,
): readonly AnyFinding[] {
  const { figures, quarter } = report
  const narrative = figures.get('narrative', composite(section, quarter))
  const before = figures.get('narrative', composite(section, previousQuarter(quarter)))
  return [
    ...[sectionNotIn(report, section, today)].filter(isFound),
    ...conflictsIn(narrative, quarter),
    ...conflictsIn(figures.get('submission', composite(section, quarter)), quarter),
    ...onTexts(report, narrative, before),
  ]
}

const isFound = <T>(one: T | undefined): one is T => one !== undefined

/** What a text alone tells; names of people where everybody may read it. */
function onTexts(
  { structure }: Pick<Asked, 'structure'>,
  now: Written | undefined,
  before: Written | undefined,
): readonly AnyFinding[] {
  const texts = checkedTexts(now)
  return [
    ...(before ? textsLeft(texts, before) : []),
    ...texts.flatMap((text) => mistypedReferences(structure, text)),
    ...(isPublic(now) ? texts.flatMap((text) => namesOfPeople(structure, text)) : []),
  ]
}
