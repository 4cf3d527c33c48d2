import type { Exact } from '../exact'
import type { QuarterId } from '../primitives'
import type { Measure } from '../records/definition'
import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import { comparableBefore } from './comparable'
import { checkedFigure } from './figureFindings'
import type { CheckedFigure, Finding } from './finding'

/** `neighbour`: the nearest thing to zero beside it, which is far from it. */
export interface ZeroFound {
  readonly neighbour:
    | {
        readonly what: 'earlier'
        readonly value: Exact
        readonly quarter: QuarterId
        readonly isUnseen: boolean
      }
    | { readonly what: 'target'; readonly value: Exact }
  readonly measure: Measure
}

export type ZeroFinding = Finding<'C4', ZeroFound>

/**
 * C4 — A zero that looks like missing: every figure before it, and where there is none its target, is far from zero. What
 * has been zero before may be zero again.
 */
export function zeroForMissing(row: ScorecardRow): ZeroFinding | undefined {
  const { actual, definition } = row.result
  const { measure } = definition
  if (actual.has === 'none' || !actual.value.equals(0) || !canLookMissing(measure)) return undefined
  const figure = checkedFigure(row.asked)
  const neighbour = figure && neighbourOf(row, figure)
  if (!neighbour || !isFar(neighbour.value)) return undefined
  const about = { ...aboutRow(row), register: 'actual' } as const
  return { check: 'C4', about, severity: 'warns', found: { neighbour, measure } }
}

/** A difference is zero where nothing changed. */
const canLookMissing = ({ unit }: Measure): boolean =>
  unit.kind !== 'yesNo' && unit.kind !== 'date' && unit.kind !== 'points'

/** Below ten a count falls to zero without anything being wrong. */
const isFar = (value: Exact): boolean => value.abs().gte(10n)

function neighbourOf(row: ScorecardRow, figure: CheckedFigure): ZeroFound['neighbour'] | undefined {
  const before = comparableBefore(figure)
  const [nearest] = before.toSorted((a, b) => a.value.abs().compare(b.value.abs()))
  if (nearest) return { what: 'earlier', ...nearest }
  const { held } = row.result.target
  if (held.has === 'none' || held.target.kind !== 'point') return undefined
  return { what: 'target', value: held.target.value }
}
