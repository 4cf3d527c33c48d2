import { heldActual } from '../accumulation'
import { everyQuarter, previousDue } from '../due'
import { composite } from '../ids'
import type { QuarterId } from '../primitives'
import type { Asked } from '../remember'
import { farFromHistory } from './farFromHistory'
import type { FarFinding } from './farFromHistory'
import type { CheckedFigure, QuarterValue } from './finding'
import { lowerCount } from './lowerCount'
import type { LowerFinding } from './lowerCount'

export type FigureFinding = FarFinding | LowerFinding

/** What is suspicious about a figure beside those before it, as far back as `figures` reach. Nothing of one without a value. */
export function figureFindings(asked: Asked): readonly FigureFinding[] {
  const figure = checkedFigure(asked)
  if (!figure) return []
  return [farFromHistory(figure), lowerCount(figure)].filter((one) => one !== undefined)
}

/** A figure with the ones before it. Undefined where it has no value or is not defined yet. */
export function checkedFigure(asked: Asked): CheckedFigure | undefined {
  const now = valueIn(asked)
  return now && { ...now, indicator: asked.indicator, earlier: valuesBefore(asked) }
}

/** The due quarters before one, newest first; four years say enough about what is usual. */
function valuesBefore(asked: Asked): readonly QuarterValue[] {
  const life = asked.structure.get('indicator', asked.indicator)?.values.life ?? everyQuarter
  const values: QuarterValue[] = []
  let quarter: QuarterId | undefined = previousDue(life, asked.quarter)
  for (let back = 0; quarter !== undefined && back < furthest; back += 1) {
    const value = valueIn({ ...asked, quarter })
    if (value) values.push(value)
    quarter = previousDue(life, quarter)
  }
  return values
}

const furthest = 16

function valueIn({ structure, figures, indicator, quarter }: Asked): QuarterValue | undefined {
  const definition = structure.definition(indicator, quarter)
  if (!definition) return undefined
  const { measure } = definition
  const values = figures.get('measurement', composite(indicator, quarter))?.values
  const held = heldActual(values?.actual, measure.unit)
  if (held.has === 'none') return undefined
  return { quarter, measure, value: held.value, isUnseen: values?.access?.level === 'suppressed' }
}
