import type { Definition } from './definition'
import type { FigureIn } from './figureIn'
import { splitId } from './ids'
import { changedParts } from './measureChange'
import type { QuarterId } from './primitives'
import type { Tolerance } from './records/definition'
import { schemeInForce, toleranceInForce } from './ruleInForce'
import { sameValue } from './sameValue'
import type { Structure } from './structure'

/** S13, S14 — Since when the rule of a status holds, and what a later definition says otherwise. */
export interface RuleStanding {
  /** Undefined where no cut of the scheme is made by the tolerance. */
  readonly tolerance: ToleranceStanding | undefined
  /** The first later definition that rates otherwise; it leaves the status alone. */
  readonly later: LaterRule | undefined
}

export interface ToleranceStanding {
  readonly width: Tolerance
  /** The quarter from which the definition has it; undefined: it has none of its own, so the council's usual one holds. */
  readonly since: QuarterId | undefined
}

export interface LaterRule {
  readonly from: QuarterId
  readonly changed: readonly RulePart[]
  readonly tolerance: Tolerance
}

/** A part of a definition that a status follows from. */
export type RulePart = 'measure' | 'tolerance' | 'scheme' | 'basis' | 'forInformation'

export function ruleStanding(structure: Structure, { definition, rule, quarter }: FigureIn): RuleStanding {
  const isUsed = rule.scheme.rule.steps.some(
    ({ cut }) => cut.at === 'toleranceUp' || cut.at === 'toleranceDown',
  )
  const tolerance = { width: rule.tolerance, since: toleranceSince(structure, definition, quarter) }
  return { tolerance: isUsed ? tolerance : undefined, later: laterRule(structure, definition, quarter) }
}

/** The definition that wrote the tolerance which holds in the quarter. */
function toleranceSince(
  structure: Structure,
  { indicator }: Definition,
  quarter: QuarterId,
): QuarterId | undefined {
  const written = structure
    .definitionsOf(indicator)
    .findLast(({ id, values }) => values.tolerance && splitId(id).period <= quarter)
  return written && splitId(written.id).period
}

function laterRule(structure: Structure, held: Definition, quarter: QuarterId): LaterRule | undefined {
  for (const { id } of structure.definitionsOf(held.indicator)) {
    const from = splitId(id).period
    const later = from > quarter ? structure.definition(held.indicator, from) : undefined
    const changed = later ? changedRule(structure, held, later) : []
    if (later && changed.length > 0) return { from, changed, tolerance: toleranceInForce(structure, later) }
  }
  return undefined
}

function changedRule(structure: Structure, held: Definition, later: Definition): readonly RulePart[] {
  const tolerances = { before: toleranceInForce(structure, held), after: toleranceInForce(structure, later) }
  const isChanged: Readonly<Record<RulePart, boolean>> = {
    measure: changedParts(held.measure, later.measure).length > 0,
    tolerance: !sameValue(tolerances.before, tolerances.after),
    scheme: schemeInForce(structure, held).id !== schemeInForce(structure, later).id,
    basis: held.basis !== later.basis,
    forInformation: held.forInformation !== later.forInformation,
  }
  return ruleParts.filter((part) => isChanged[part])
}

const ruleParts: readonly RulePart[] = ['measure', 'tolerance', 'scheme', 'basis', 'forInformation']
