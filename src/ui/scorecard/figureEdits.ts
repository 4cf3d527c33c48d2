import { actualAsTyped, targetAsTyped } from '#domain/asTyped'
import type { Json } from '#domain/canonical'
import { planActual, planComment, planTarget, shortName } from '#domain/cellPlan'
import type { FigureCells } from '#domain/cellPlan'
import type { Measure } from '#domain/records/definition'
import type { ScorecardRow } from '#domain/scorecard'
import { standingText } from '#domain/standingText'
import type { CellEdit } from '../grid/gridMeta'
import { settlePlan } from './settle'
import type { Save } from './settle'

export function actualEdit({ result }: ScorecardRow, save: Save): CellEdit {
  const { measure } = result.definition
  return {
    name: `Actual of ${nameOf(result)}`,
    text: actualAsTyped(result.measurement?.values.actual, measure),
    input: 'line',
    commit: (text) => settlePlan(planActual(text, result), settling(save, measure)),
  }
}

export function targetEdit({ result }: ScorecardRow, save: Save): CellEdit {
  const { typed } = result.target
  const { measure } = result.definition
  return {
    name: `Target of ${nameOf(result)}`,
    text: targetAsTyped(typed, measure),
    input: 'line',
    commit: (text) => settlePlan(planTarget(text, result), settling(save, measure)),
  }
}

export function commentEdit({ result }: ScorecardRow, save: Save): CellEdit {
  return {
    name: `Comment on ${nameOf(result)}`,
    text: result.measurement?.values.comment ?? '',
    input: 'text',
    commit: (text) => settlePlan(planComment(text, result), settling(save, result.definition.measure)),
  }
}

/** "PI1128 Overall Recorded Crime" */
function nameOf({ definition }: FigureCells): string {
  const name = shortName(definition)
  return name === definition.title ? name : `${name} ${definition.title}`
}

const settling = (save: Save, measure: Measure) => ({
  save,
  show: (register: string, now: Json | undefined) => standingText(register, now, measure),
})
