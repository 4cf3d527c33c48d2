import type { Exact } from '../exact'
import { composite } from '../ids'
import type { Id } from '../primitives'
import type { Measure } from '../records/definition'
import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import type { Finding } from './finding'
import { significantDigits } from './significant'

export interface SameFound {
  readonly actual: Exact
  readonly target: Exact
  /** All of them, in the order of the report; the first is the one it is about. */
  readonly indicators: readonly Id[]
  readonly measure: Measure
}

export type SameFinding = Finding<'C6', SameFound>

/**
 * C6 — Different indicators with the same actual and the same target: one was pasted over the other. Two digits are soon
 * alike by chance, so four of them are asked for within a section and six across.
 */
export function sameFigures(rows: readonly ScorecardRow[]): readonly SameFinding[] {
  const groups = new Map<string, ScorecardRow[]>()
  for (const row of rows) {
    const figures = figuresOf(row)
    if (!figures) continue
    const key = `${figures.actual.toFraction()} ${figures.target.toFraction()}`
    const within = figures.digits >= acrossSections ? key : `${row.section?.id ?? ''} ${key}`
    const group = groups.get(within)
    if (group) group.push(row)
    else groups.set(within, [row])
  }
  return [...groups.values()].flatMap((group) => (group.length > 1 ? findingOf(group) : []))
}

const withinSection = 4
const acrossSections = 6

const remembered = new WeakMap<ScorecardRow, ReturnType<typeof readFigures>>()

function figuresOf(row: ScorecardRow) {
  if (remembered.has(row)) return remembered.get(row)
  const figures = readFigures(row)
  remembered.set(row, figures)
  return figures
}

/** Undefined where nothing can be said of them, as of 100 against 100. */
function readFigures({ result: { actual, target, definition } }: ScorecardRow) {
  const { kind } = definition.measure.unit
  if (actual.has === 'none' || target.held.has === 'none' || target.held.target.kind !== 'point')
    return undefined
  if (kind === 'yesNo' || kind === 'date' || actual.value.equals(0)) return undefined
  if (kind === 'percent' && actual.value.equals(100n)) return undefined
  const aim = target.held.target.value
  const isSame = aim.equals(actual.value)
  const digits = significantDigits(actual.value) + (isSame ? 0 : significantDigits(aim))
  return digits >= withinSection ? { actual: actual.value, target: aim, digits } : undefined
}

function findingOf(group: readonly ScorecardRow[]): readonly SameFinding[] {
  const [first, ...others] = group
  const figures = first && figuresOf(first)
  if (!first || !figures) return []
  const isUnseen = group.some((row) => aboutRow(row).isUnseen)
  const about = {
    ...aboutRow(first),
    isUnseen,
    others: others.map(({ id, result }) => composite(id, result.quarter)),
  }
  const { measure } = first.result.definition
  const indicators = group.map(({ id }) => id)
  const found = { actual: figures.actual, target: figures.target, indicators, measure }
  return [{ check: 'C6', about, severity: 'warns', found }]
}
