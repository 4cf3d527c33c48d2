import { decimalText } from '../decimal'
import type { Exact } from '../exact'
import { sectionOf } from '../merge/conflictSections'
import type { Id } from '../primitives'
import type { ScorecardRow } from '../scorecard'
import { targetValues } from '../targetValues'
import { amountsIn } from './amountsIn'
import type { PlacedText, ReportParts } from './reportParts'
import { significantDigits } from './significant'

/** A hidden value that a text tells. */
export interface ToldAmount {
  readonly row: ScorecardRow
  readonly said: string
}

/**
 * C21 — Values of hidden figures in a public text that need not name them: in their own section, and on a committee’s
 * front. Only numbers that are hardly anything else; one that a figure for everyone has there too tells nothing.
 */
export function hiddenAmounts(
  parts: ReportParts,
  hidden: ReadonlyMap<Id, ScorecardRow>,
): (text: PlacedText) => readonly ToldAmount[] {
  const secrets = [...hidden.values()].flatMap((row) =>
    secretsOf(row)
      .filter(isTelling)
      .map((value) => ({ row, value })),
  )
  const open = parts.rows.filter((row) => !hidden.has(row.id))
  return ({ text }) => {
    if (secrets.length === 0) return []
    const isFront = text.about.kind === 'committee'
    const section = sectionOf(text.about, parts)
    const isHere = (row: ScorecardRow) => isFront || row.section?.id === section
    const here = secrets.filter(({ row }) => isHere(row))
    if (here.length === 0) return []
    const amounts = amountsIn(text.text)
    const told = here.flatMap(({ row, value }) => {
      const said = amounts.find((one) => one.value.equals(value.abs()))
      return said ? [{ row, value, said: said.text }] : []
    })
    if (told.length === 0) return []
    const known = open.filter(isHere).flatMap(shownBy)
    return told.filter(({ value }) => !known.some((one) => one.abs().equals(value.abs())))
  }
}

/** The target of a suppressed figure is printed. */
const secretsOf = (row: ScorecardRow): readonly Exact[] => [
  ...actualOf(row),
  ...(row.measurement?.values.access?.level === 'suppressed' ? [] : targetsOf(row)),
]

/** All that a pack prints of a figure. */
const shownBy = (row: ScorecardRow): readonly Exact[] => {
  const { toDate, previous } = row.result
  return [
    ...actualOf(row),
    ...targetsOf(row),
    ...(toDate.actual.has === 'value' ? [toDate.actual.value] : []),
    ...(previous?.actual.has === 'value' ? [previous.actual.value] : []),
  ]
}

const actualOf = ({ result: { actual } }: ScorecardRow): readonly Exact[] =>
  actual.has === 'value' ? [actual.value] : []

const targetsOf = ({ result: { target } }: ScorecardRow): readonly Exact[] =>
  target.held.has === 'target' ? targetValues(target.held.target) : []

/** 1,850 and 46.25 do; 2,000, 1,500 and 46.2 are too often something else. */
function isTelling(value: Exact): boolean {
  const digits = (decimalText(value.abs()) ?? '').replace('.', '').replace(/^0+/u, '')
  return digits.length >= 4 && significantDigits(value) >= 3
}
