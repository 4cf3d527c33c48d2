import { canonical } from '../canonical'
import { exact } from '../exact'
import type { ScorecardRow } from '../scorecard'
import { aboutRow } from './aboutRow'
import { isPublic } from './checkedTexts'
import { revealing } from './revealing'
import type { RevealingFinding } from './revealing'
import { contentWords } from './textWords'

/**
 * C21 — A suppressed figure that can be worked out of others: a row is the sum of it and of rows that are shown. Those are
 * the rows next to the sum, or those whose titles say all that its title says (`Young offenders`, `Young offenders: girls`).
 */
export function revealingSums(rows: readonly ScorecardRow[]): readonly RevealingFinding[] {
  const hidden = rows.filter(isSuppressed)
  if (hidden.length === 0) return []
  return hidden.flatMap((row) => {
    const beside = rows.filter((one) => one === row || isComparable(one, row))
    const sum = beside.flatMap((total) => (total === row ? [] : (sumOf(total, row, beside) ?? [])))[0]
    if (!sum) return []
    const about = { ...aboutRow(row), mark: 'revealingSum' }
    return [
      revealing({ what: 'revealingSum', total: sum.total.id, parts: sum.parts.map(({ id }) => id) }, about),
    ]
  })
}

interface Sum {
  readonly total: ScorecardRow
  /** The others that are shown, without the one that they give away. */
  readonly parts: readonly ScorecardRow[]
}

function sumOf(total: ScorecardRow, row: ScorecardRow, beside: readonly ScorecardRow[]): Sum | undefined {
  const at = beside.indexOf(total)
  const groups = [
    namedAlike(total, beside),
    ...runsFrom(beside.slice(at + 1)),
    ...runsFrom(beside.slice(0, at).toReversed()),
  ]
  const found = groups.find(
    (group) => group.includes(row) && group.filter(isSuppressed).length === 1 && isSum(total, group),
  )
  return found && { total, parts: found.filter((one) => one !== row) }
}

/** The first two, three … of the rows. */
const runsFrom = (rows: readonly ScorecardRow[]): readonly (readonly ScorecardRow[])[] =>
  rows.slice(1, mostParts).map((_, at) => rows.slice(0, at + 2))

/** Nobody prints a sum of more. */
const mostParts = 12

function namedAlike(total: ScorecardRow, beside: readonly ScorecardRow[]): readonly ScorecardRow[] {
  const words = contentWords(total.definition.title)
  if (words.length === 0) return []
  return beside.filter((one) => {
    if (one === total) return false
    const own = new Set(contentWords(one.definition.title))
    return words.every((word) => own.has(word))
  })
}

function isSum(total: ScorecardRow, parts: readonly ScorecardRow[]): boolean {
  const whole = valueOf(total)
  if (parts.length < 2 || !whole) return false
  const values = parts.map(valueOf).filter((value) => value !== undefined)
  const sum = values.reduce((all, value) => all.add(value), exact('0'))
  return values.length === parts.length && values.every((value) => value.gt(0)) && sum.equals(whole)
}

const valueOf = ({ result: { actual } }: ScorecardRow) => (actual.has === 'value' ? actual.value : undefined)

const isSuppressed = ({ measurement }: ScorecardRow): boolean =>
  measurement?.values.access?.level === 'suppressed'

/** Shown or suppressed like the row, in its section, quarter and unit. */
function isComparable(one: ScorecardRow, row: ScorecardRow): boolean {
  return (
    isPublic(one.measurement) &&
    one.result.quarter === row.result.quarter &&
    one.definition.section === row.definition.section &&
    canonical(one.definition.measure.unit) === canonical(row.definition.measure.unit) &&
    valueOf(one) !== undefined
  )
}
