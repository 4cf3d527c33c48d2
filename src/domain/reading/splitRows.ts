import type { Finding } from './draft'
import { nameOfRow } from './indicatorRows'
import { textOf } from './rawRows'
import type { RawRow } from './rawRows'
import { refKey } from './refAndTitle'

/** Rows that are one indicator: one row, several of a long table, or split rows that a person has joined. */
export interface Grouped {
  readonly groups: readonly (readonly RawRow[])[]
  readonly findings: readonly Finding[]
}

/**
 * C7 — Rows of one name: those that name different quarters belong together; those that fill each other's blanks are a split
 * row, joined only where `joins` says so; others are listed as duplicates and each read by itself.
 */
export function groupRows(rows: readonly RawRow[], joins: Readonly<Record<string, string>>): Grouped {
  const groups: RawRow[][] = []
  const findings: Finding[] = []
  for (const row of rows) {
    const same = groups.filter(([first]) => first && isSameName(first, row))
    const joined = groups.find(([first]) => first?.key === joins[row.key])
    const ofOtherQuarter = same.find((group) => group.every((one) => isOfOtherQuarter(one, row)))
    const split = same.find(([first]) => first && fillsBlanks(first, row))
    const into = joined ?? ofOtherQuarter
    if (split?.[0] && !into) findings.push(splitFinding(split[0], row))
    if (same[0]?.[0] && !into && !split) findings.push(duplicateFinding(same[0][0], row))
    if (into) into.push(row)
    else groups.push([row])
  }
  return { groups, findings }
}

function isSameName(a: RawRow, b: RawRow): boolean {
  const [one, other] = [nameOfRow(a), nameOfRow(b)]
  if (one.ref !== null && other.ref !== null) return refKey(one.ref) === refKey(other.ref)
  return one.ref === other.ref && one.title.toLowerCase() === other.title.toLowerCase()
}

function isOfOtherQuarter(a: RawRow, b: RawRow): boolean {
  const [one, other] = [textOf(a, 'quarter'), textOf(b, 'quarter')]
  return one !== '' && other !== '' && one !== other
}

/** Both have figures, and none in the same column. */
function fillsBlanks(a: RawRow, b: RawRow): boolean {
  const columns = new Set(figuresOf(a))
  const others = figuresOf(b)
  return columns.size > 0 && others.length > 0 && !others.some((one) => columns.has(one))
}

const figuresOf = ({ cells }: RawRow): readonly string[] =>
  cells
    .filter(({ holds }) => holds === 'actual' || holds === 'target')
    .map(({ holds, quarter }) => `${holds} ${quarter}`)

const splitFinding = (into: RawRow, row: RawRow): Finding => ({
  finds: 'splitRow',
  key: row.key,
  into: into.key,
  place: row.place,
  name: wordsFor(row),
})

const duplicateFinding = (first: RawRow, row: RawRow): Finding => ({
  finds: 'duplicateRef',
  ref: wordsFor(row),
  places: [first.place, row.place],
})

function wordsFor(row: RawRow): string {
  const { ref, title } = nameOfRow(row)
  return ref ?? title
}
