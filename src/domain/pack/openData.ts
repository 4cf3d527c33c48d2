import { betterWords } from '../betterWords'
import { composite } from '../ids'
import { nameOf } from '../recordIndex'
import { formatQuarter } from '../quarter'
import { toleranceInForce } from '../ruleInForce'
import type { ScorecardRow } from '../scorecard'
import { toleranceText } from '../toleranceText'
import { targetText } from '../shownFigure'
import { actualStateWords, missingReasonWords, ratingBasisWords, unitWords } from '../words'
import { outcomeSeen } from './activityTable'
import { objectiveName } from './activityTable'
import type { ActivityDatum, Cell, FigureDatum } from './document'
import { actualValue, isSuppressed, targetToDateCell, targetValue, toDateValue } from './figureCells'
import { markOf } from './marks'
import type { PartsFrom } from './packAsked'

/** Every indicator that the committee receives, tidy. */
export function figureData(from: PartsFrom): readonly FigureDatum[] {
  return from.rows.priorities.flatMap(({ priority, sections }) =>
    sections.flatMap(({ section, indicators }) =>
      indicators.map((row) => ({
        priority: priority ? nameOf(priority) : '',
        section: section ? nameOf(section) : '',
        ...figureDatum(row, from),
      })),
    ),
  )
}

export function activityData(from: PartsFrom): readonly ActivityDatum[] {
  return from.rows.priorities.flatMap(({ priority, sections }) =>
    sections.flatMap(({ section, objectives }) =>
      objectives.flatMap(({ objective, activities }) =>
        activities.map((row) => ({
          priority: priority ? nameOf(priority) : '',
          section: section ? nameOf(section) : '',
          objective: objectiveName(objective),
          ref: row.ref,
          title: row.title,
          status: markOf(outcomeSeen(row, from.visible)).word,
          progress: row.progress?.values.text ?? '',
          leads: row.leads.join('; '),
        })),
      ),
    ),
  )
}

function figureDatum(
  row: ScorecardRow,
  { visible, firstMonth }: PartsFrom,
): Omit<FigureDatum, 'priority' | 'section'> {
  const { result, definition } = row
  const { structure } = visible.report
  const { measure } = definition
  return {
    ref: definition.ref ?? '',
    title: definition.title,
    unit:
      measure.unit.name === ''
        ? unitWords[measure.unit.kind]
        : `${unitWords[measure.unit.kind]} (${measure.unit.name})`,
    polarity: definition.forInformation ? 'for information' : betterWords(measure),
    quarter: formatQuarter(result.quarter, firstMonth),
    basis: ratingBasisWords[definition.basis],
    actual: actualValue(result) ?? '',
    actualState: actualState(row, visible),
    target: targetValue(result) ?? targetText(result) ?? '',
    actualToDate: toDateValue(result) ?? '',
    targetToDate: valueOf(targetToDateCell(result)),
    tolerance: definition.forInformation
      ? ''
      : toleranceText(toleranceInForce(structure, definition), measure),
    status: markOf(result.status).word,
    previousStatus: result.previous ? markOf(result.previous.status).word : '',
    comment: row.measurement?.values.comment ?? '',
  }
}

function actualState(row: ScorecardRow, visible: PartsFrom['visible']): string {
  const { actual, measurement } = row.result
  const hidden = visible.hidden('measurement', composite(row.id, row.result.quarter))
  if (hidden?.level === 'exempt') return 'exempt from publication'
  if (isSuppressed(row.result)) return 'suppressed small number'
  if (actual.has === 'none') return missingReasonWords[actual.reason]
  return actualStateWords[measurement?.values.actual?.state ?? 'final']
}

const valueOf = (cell: Cell): string => (cell.is === 'figure' ? (cell.value ?? cell.text) : '')
