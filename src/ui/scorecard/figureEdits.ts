import { actualAsTyped, targetAsTyped } from '#domain/asTyped'
import type { Json } from '#domain/canonical'
import { planActual, planComment, planTarget, shortName } from '#domain/cellPlan'
import type { FigureCells } from '#domain/cellPlan'
import type { Measure } from '#domain/records/definition'
import type { ScorecardRow } from '#domain/scorecard'
import { standingText } from '#domain/standingText'
import type { CellEdit } from '../grid/gridMeta'
import { settled } from './settle'
import type { Save } from './settle'

export function actualEdit({ result }: ScorecardRow, save: Save): CellEdit {
  const { measure } = result.definition
  const text = actualAsTyped(result.measurement?.values.actual, measure)
  const plan = (typed: string) => planActual(typed, result)
  return settled(
    { name: `Actual of ${nameOf(result)}`, text, input: 'line', plan, show: showing(measure) },
    save,
  )
}

export function targetEdit({ result }: ScorecardRow, save: Save): CellEdit {
  const { measure } = result.definition
  const text = targetAsTyped(result.target.typed, measure)
  const plan = (typed: string) => planTarget(typed, result)
  return settled(
    { name: `Target of ${nameOf(result)}`, text, input: 'line', plan, show: showing(measure) },
    save,
  )
}

export function commentEdit({ result }: ScorecardRow, save: Save): CellEdit {
  const text = result.measurement?.values.comment ?? ''
  const plan = (typed: string) => planComment(typed, result)
  const show = showing(result.definition.measure)
  return settled({ name: `Comment on ${nameOf(result)}`, text, input: 'text', plan, show }, save)
}

/** "PI1128 Overall Recorded Crime" */
function nameOf({ definition }: FigureCells): string {
  const name = shortName(definition)
  return name === definition.title ? name : `${name} ${definition.title}`
}

const showing = (measure: Measure) => (register: string, now: Json | undefined) =>
  standingText(register, now, measure)
