import { actualAsTyped, targetAsTyped } from '#domain/asTyped'
import type { Json } from '#domain/canonical'
import { planActual, planComment, planTarget } from '#domain/cellPlan'
import { shortName } from '#domain/shortName'
import type { FigureCells } from '#domain/cellPlan'
import { earlierOfFigure } from '#domain/earlierText'
import { composite } from '#domain/ids'
import type { Measure } from '#domain/records/definition'
import type { ScorecardRow } from '#domain/scorecard'
import { standingText } from '#domain/standingText'
import type { TypedPlace } from '#domain/typedPlace'
import type { CellEdit } from '../grid/gridMeta'
import { actualHelp, targetHelp } from '../help/figureHelp'
import { settled } from './settle'
import type { Save } from './settle'

/** Rates nothing: five hundred of them are pasted at once. */
export function actualEdit(row: ScorecardRow, save: Save): CellEdit {
  const { definition, measurement, asked } = row
  const { measure } = definition
  return settled(
    {
      name: `Actual of ${nameOf(row)}`,
      text: actualAsTyped(measurement?.values.actual, measure),
      input: 'line',
      help: actualHelp(row),
      place: placeIn(row, 'actual'),
      plan: (typed) => planActual(typed, { definition, measurement, quarter: asked.quarter }),
      show: showing(measure),
    },
    save,
  )
}

export function targetEdit(row: ScorecardRow, save: Save): CellEdit {
  const { result } = row
  const { measure } = result.definition
  return settled(
    {
      name: `Target of ${nameOf(result)}`,
      text: targetAsTyped(result.target.typed, measure),
      input: 'line',
      help: targetHelp(row),
      place: placeIn(row, 'target'),
      plan: (typed) => planTarget(typed, result),
      show: showing(measure),
    },
    save,
  )
}

export function commentEdit(row: ScorecardRow, save: Save): CellEdit {
  const {
    result,
    asked: { structure },
  } = row
  return settled(
    {
      name: `Comment on ${nameOf(result)}`,
      text: result.measurement?.values.comment ?? '',
      input: 'text',
      limit: structure.organisation.defaults?.wordLimits['comment'],
      earlier: earlierOfFigure(result, ({ comment }) => comment, structure.firstMonth),
      place: placeIn(row, 'comment'),
      plan: (typed, startedFrom) => planComment(typed, result, startedFrom),
      show: showing(result.definition.measure),
    },
    save,
  )
}

function placeIn({ id, report, section, asked }: ScorecardRow, register: string): TypedPlace {
  return {
    kind: 'measurement',
    id: composite(id, asked.quarter),
    register,
    section: section && { id: section.id, quarter: report },
  }
}

/** "PI1128 Overall Recorded Crime" */
function nameOf({ definition }: Pick<FigureCells, 'definition'>): string {
  const name = shortName(definition)
  return name === definition.title ? name : `${name} ${definition.title}`
}

const showing = (measure: Measure) => (register: string, now: Json | undefined) =>
  standingText(register, now, measure)
