import type { Finding } from './draft'
import { nameOfRow, quarterOfRow } from './indicatorRows'
import type { Mapping } from './mapping'
import { hasActuals } from './pairs'
import type { RawRow } from './rawRow'
import { refKey } from './refAndTitle'
import { resolveQuarter } from './whichQuarter'

/** Rows that are one indicator: one row, several of a long table, or split rows that a person has joined. */
export interface Grouped {
  readonly groups: readonly (readonly RawRow[])[]
  readonly findings: readonly Finding[]
}

type GroupingBy = Pick<Mapping, 'joins' | 'quarter' | 'firstMonth'>

/**
 * C7 — Rows of one name: those that are about different quarters belong together; those that fill each other's blanks are a
 * split row, joined only where `joins` says so; others are listed as duplicates and each read by itself. Without a
 * reference the name is the title within its section.
 */
export function groupRows(rows: readonly RawRow[], by: GroupingBy): Grouped {
  const groups: RawRow[][] = []
  const named = new Map<string, RawRow[][]>()
  const keyed = new Map<string, RawRow[]>()
  const findings: Finding[] = []
  const quarters = new Map(rows.map((row) => [row, ownQuarters(row, by)]))
  for (const row of rows) {
    const name = nameKey(row)
    const same = named.get(name) ?? []
    const joined = keyed.get(by.joins[row.key] ?? '')
    const ofOtherQuarter = same.find((group) =>
      group.every((one) => areApart(quarters.get(one), quarters.get(row))),
    )
    const split = same.find(([first]) => first && fillsBlanks(first, row))
    const into = joined ?? ofOtherQuarter
    if (!into) findings.push(...findingOf(row, split?.[0], same[0]?.[0]))
    const group = into ?? []
    group.push(row)
    if (into) continue
    groups.push(group)
    named.set(name, [...same, group])
    keyed.set(row.key, group)
  }
  return { groups, findings }
}

function findingOf(row: RawRow, split: RawRow | undefined, first: RawRow | undefined): readonly Finding[] {
  if (split) return [splitFinding(split, row)]
  return first ? [duplicateFinding(first, row)] : []
}

function nameKey(row: RawRow): string {
  const { ref, title } = nameOfRow(row)
  return ref === null ? `${row.heading}|${title.toLowerCase()}` : refKey(ref)
}

/** Both have figures, and none for the same quarter. */
const areApart = (one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean =>
  one.size > 0 && other.size > 0 && ![...one].some((quarter) => other.has(quarter))

/** The quarters that a row is about, without those it compares with. */
function ownQuarters(row: RawRow, { quarter, firstMonth }: GroupingBy): Set<string> {
  const report = quarterOfRow(row, quarter ?? '0000-Q1', firstMonth)
  const own = row.cells.filter(
    ({ holds, quarter: which }) =>
      (hasActuals(holds) || holds === 'target') && which !== 'previous' && which !== 'lastYear',
  )
  return new Set(own.map(({ quarter: which }) => resolveQuarter(which, report)))
}

/** Both have figures, and none in the same column. */
function fillsBlanks(a: RawRow, b: RawRow): boolean {
  const columns = new Set(figuresOf(a))
  const others = figuresOf(b)
  return columns.size > 0 && others.length > 0 && !others.some((one) => columns.has(one))
}

const figuresOf = ({ cells }: RawRow): readonly string[] =>
  cells
    .filter(({ holds }) => hasActuals(holds) || holds === 'target')
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
